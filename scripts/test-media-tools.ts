import { findMediaTools } from "./setup/media-tools.mjs";

/** Tests that render or measure find the same encoder as the studio, however they are started. */
export async function setup(): Promise<void> {
  const { ffmpeg, ffprobe } = await findMediaTools();
  process.env.FFMPEG_PATH = ffmpeg.path;
  process.env.FFPROBE_PATH = ffprobe.path;
}
