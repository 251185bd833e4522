import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { ffmpegPath, ffprobePath } from "@/lib/adapters/media/testing/tool-paths";

const run = promisify(execFile);

type Stream = { codec_name: string; width?: number; height?: number; start_time: string; duration: string } & Record<
  string,
  string
>;
export type Probe = {
  video: Stream;
  audio: Stream;
  tags: Record<string, string>;
  packets: number;
  bitsPerSecond: number;
};

/** What ffprobe says of a film: its streams, its tags, and its pictures counted one by one. */
export async function probeFile(path: string): Promise<Probe> {
  const entries = ["-show_format", "-show_streams", "-show_packets", "-of", "json"];
  const { stdout } = await run(ffprobePath, ["-v", "error", ...entries, path], { maxBuffer: 32 * 1024 * 1024 });
  const found = JSON.parse(stdout);
  const stream = (type: string) => found.streams.find((one: Stream) => one.codec_type === type);
  const packets = found.packets.filter((packet: { codec_type: string }) => packet.codec_type === "video");
  const bytes = packets.reduce((sum: number, packet: { size: string }) => sum + Number(packet.size), 0);
  return {
    video: stream("video"),
    audio: stream("audio"),
    tags: found.format.tags,
    packets: packets.length,
    bitsPerSecond: (bytes * 8) / Number(stream("video").duration),
  };
}

/** Runs ffmpeg filters over a file and gives what they report. */
export async function reportOf(path: string, filters: { video?: string; audio?: string }): Promise<string> {
  const { video, audio } = filters;
  const args = [...(video ? ["-vf", video] : ["-vn"]), ...(audio ? ["-af", audio] : ["-an"])];
  const { stderr } = await run(ffmpegPath, ["-hide_banner", "-nostats", "-i", path, ...args, "-f", "null", "-"]);
  return stderr;
}
