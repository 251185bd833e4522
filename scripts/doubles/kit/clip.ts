import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { findMediaTools } from "../../setup/media-tools.mjs";

export type ClipWish = { width: number; height: number; fps: number; seconds: number; audio: boolean };

const run = promisify(execFile);
const made = new Map<string, Promise<Buffer>>();

/**
 * 4 Mb/s, filled up where the picture needs less: within what a film may have at 720p and at 1080p, however simple the
 * pattern is.
 */
const CODE = [
  ...["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-x264-params", "nal-hrd=cbr"],
  ...["-b:v", "4M", "-minrate", "4M", "-maxrate", "4M", "-bufsize", "1M"],
  ...["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"],
];

/**
 * A real, playable H.264 video of exactly this size, rate and length, as a provider would return it: a moving test
 * picture in quiet colours, sharp, steady and never black. Made once each, in about a second.
 */
export function clip(wish: ClipWish): Promise<Buffer> {
  const key = JSON.stringify(wish);
  const known = made.get(key) ?? make(wish);
  made.set(key, known);
  known.catch(() => made.delete(key));
  return known;
}

async function make({ width, height, fps, seconds, audio }: ClipWish): Promise<Buffer> {
  const dir = await mkdtemp(path.join(os.tmpdir(), "double-clip-"));
  try {
    const file = path.join(dir, "clip.mp4");
    const { ffmpeg } = await findMediaTools({ ...process.env });
    // Drawn at half the size: most of the work would be in drawing.
    const half = `${2 * Math.round(width / 4)}x${2 * Math.round(height / 4)}`;
    const quiet = "hue=s=0.4:b=-0.4";
    const picture = `testsrc2=s=${half}:r=${fps}:d=${seconds},${quiet},scale=${width}:${height}:flags=bilinear,setsar=1`;
    const sound = ["-f", "lavfi", "-i", `sine=frequency=220:sample_rate=48000:duration=${seconds}`];
    await run(ffmpeg.path, [
      ...["-y", "-v", "error", "-f", "lavfi", "-i", picture],
      ...(audio ? sound : []),
      ...CODE,
      ...(audio ? ["-c:a", "aac", "-b:a", "128k"] : []),
      ...["-movflags", "+faststart", file],
    ]);
    return await readFile(file);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
