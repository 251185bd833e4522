import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { runTool } from "@/lib/adapters/media/run-tool";
import { ffmpegPath } from "@/lib/adapters/media/testing/tool-paths";

/** A folder for the tests of one file, removed after them. Answers with the path of a file in it. */
export function createWorkDir(): (name: string) => string {
  const dir = mkdtempSync(path.join(tmpdir(), "media-test-"));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  return (name) => path.join(dir, name);
}

/** Runs ffmpeg with quiet defaults and writes `toPath` anew. */
export async function makeMedia(toPath: string, args: readonly string[]): Promise<string> {
  await runTool({
    tool: ffmpegPath,
    args: ["-hide_banner", "-nostdin", "-loglevel", "error", "-y", ...args, toPath],
    purpose: "make a test file",
    failure: "render_failed",
    timeoutMs: 60_000,
  });
  return toPath;
}

export type ClipSpec = {
  width?: number;
  height?: number;
  fps?: number;
  frames?: number;
  /** A lavfi source, or a filter chain that begins with one; "SIZE" is replaced by size, rate and duration. */
  picture?: string;
  withSound?: boolean;
  /** Options for the file that is written. */
  output?: readonly string[];
};

/** What a film of the studio has: BT.709 H.264 within the bit rates, title, ids and time. */
export const STUDIO_CODE = [
  ...["-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p", "-c:v", "libx264", "-preset", "ultrafast"],
  ...["-b:v", "3M", "-minrate", "3M", "-maxrate", "3M", "-bufsize", "1M", "-x264-params", "nal-hrd=cbr"],
  ...["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"],
  ...["-c:a", "aac", "-movflags", "+faststart+use_metadata_tags"],
] as const;
export const STUDIO_TAGS = [
  ...["-metadata", "title=Film", "-metadata", 'comment={"jobId":"job_1"}'],
  ...["-metadata", "creation_time=2026-01-02T03:04:05Z"],
] as const;

/** Makes a clip; without further words a moving 320×180 test card of one second at 24 frames. */
export function makeClip(toPath: string, spec: ClipSpec = {}): Promise<string> {
  const { width = 320, height = 180, fps = 24, frames = 24, picture = "testsrc2=SIZE", withSound = false } = spec;
  const seconds = (frames / fps).toFixed(6);
  const source = picture.replace("SIZE", `size=${width}x${height}:rate=${fps}:duration=${seconds}`);
  return makeMedia(toPath, [
    ...["-f", "lavfi", "-i", source],
    ...(withSound ? ["-f", "lavfi", "-i", `sine=frequency=440:sample_rate=48000:duration=${seconds}`] : []),
    ...(spec.output ?? [...STUDIO_CODE, ...STUDIO_TAGS]),
  ]);
}
