import { type Probed, readWithFfprobe } from "@/lib/adapters/media/read-with-ffprobe";
import { bitRateLimits } from "@/lib/domain/qa/picture-checks";
import type { CutRequest } from "@/lib/pipeline/ports";

/** A frame may lie this far from its place on the grid: the coarsest time base in use is a millisecond. */
const GRID_TOLERANCE_SECONDS = 0.0015;

/**
 * True when the film is nothing but its clips' pictures end to end, so that they need no encoding: hard cuts without
 * overlays, every file H.264 from the same encoder settings, of the film's size and rate, with exactly its frames, and
 * all together within the bit rates that a film may have.
 */
export async function areClipsCopyable(ffprobePath: string, request: CutRequest): Promise<boolean> {
  if (request.burnIn || request.clips.some((clip) => clip.handleFrames > 0)) return false;
  const setups = new Set<string>();
  let bytes = 0;
  let frames = 0;
  for (const clip of request.clips) {
    const video = videoOf(await readWithFfprobe(ffprobePath, clip.path));
    if (!video || !fits(video, clip.lengthFrames, request)) return false;
    setups.add(`${video.stream.index} ${video.stream.extradata_hash}`);
    frames += clip.lengthFrames;
    bytes += video.packets.reduce((sum, packet) => sum + packet.size, 0);
  }
  const { min, max } = bitRateLimits({ pixels: request.width * request.height, fps: request.fps });
  const bitsPerSecond = (8 * bytes * request.fps) / frames;
  return setups.size === 1 && bitsPerSecond >= min && bitsPerSecond <= max;
}

type Video = { stream: Probed["streams"][number]; packets: Probed["packets"] };

function videoOf(probed: Probed | null): Video | null {
  const stream = probed?.streams.find((one) => one.codec_type === "video");
  if (!probed || !stream) return null;
  return { stream, packets: probed.packets.filter((packet) => packet.stream_index === stream.index) };
}

function fits({ stream, packets }: Video, lengthFrames: number, request: CutRequest): boolean {
  const square = stream.sample_aspect_ratio === undefined || stream.sample_aspect_ratio === "1:1";
  const sameCode = stream.codec_name === "h264" && stream.codec_tag_string === "avc1" && stream.pix_fmt === "yuv420p";
  const sameSize = stream.width === request.width && stream.height === request.height && square;
  const upright = !stream.side_data_list?.some((data) => data.rotation);
  if (!sameCode || !sameSize || !upright || stream.extradata_hash === undefined) return false;
  if (packets.length !== lengthFrames || !packets[0]?.flags?.startsWith("K")) return false;
  const times = packets.map((packet) => packet.pts_time ?? Number.NaN).sort((a, b) => a - b);
  return times.every((time, index) => Math.abs(time - index / request.fps) <= GRID_TOLERANCE_SECONDS);
}
