import { readWithFfprobe } from "@/lib/adapters/media/read-with-ffprobe";
import { inputFile, runTool } from "@/lib/adapters/media/run-tool";
import { ffmpegPath, ffprobePath } from "@/lib/adapters/media/testing/tool-paths";

/** Luma of the pixel at `x`, `y` in every frame, as coded (16 is black, 235 white). Fails when decoding complains. */
export async function lumaOfFrames(file: string, at: { x: number; y: number }): Promise<number[]> {
  const values: number[] = [];
  const said = await runTool({
    tool: ffmpegPath,
    args: [
      ...["-nostdin", "-loglevel", "error", "-err_detect", "crccheck+bitstream", ...inputFile(file)],
      ...["-vf", `crop=2:2:${at.x}:${at.y},format=yuv420p`, "-f", "rawvideo", "pipe:1"],
    ],
    purpose: "read the pictures",
    failure: "measure_failed",
    timeoutMs: 60_000,
    onOutput: { 1: (chunk) => values.push(...chunk) },
  });
  if (said !== "") throw new Error(`Decoding complained: ${said}`);
  return values.filter((_, index) => index % 6 === 0);
}

/** Times of the video packets in seconds, in the order they are decoded, and the frames that are keys. */
export async function videoPackets(file: string) {
  const probed = await readWithFfprobe(ffprobePath, file);
  const stream = probed?.streams.find((one) => one.codec_type === "video");
  const packets = (probed?.packets ?? []).filter((packet) => packet.stream_index === stream?.index);
  return packets.map((packet) => ({
    shownAt: packet.pts_time ?? Number.NaN,
    decodedAt: packet.dts_time ?? Number.NaN,
    bytes: packet.size,
    isKey: packet.flags?.startsWith("K") ?? false,
  }));
}

/** Level of the sound around a frequency between two moments, in dB below full scale. */
export async function bandLevelDb(file: string, hertz: number, seconds: { from: number; to: number }): Promise<number> {
  const said = await runTool({
    tool: ffmpegPath,
    args: [
      ...["-hide_banner", "-nostdin", "-nostats", ...inputFile(file), "-map", "0:a:0"],
      ...["-af", `atrim=${seconds.from}:${seconds.to},bandpass=f=${hertz}:width_type=h:w=40,volumedetect`],
      ...["-f", "null", "-"],
    ],
    purpose: "measure the sound",
    failure: "measure_failed",
    timeoutMs: 60_000,
  });
  return Number(/mean_volume: (-?[\d.]+) dB/.exec(said)?.[1] ?? Number.NaN);
}
