import { exposureOf, sharpnessOf } from "@/lib/adapters/media/frame-statistics";
import { inputFile, runTool } from "@/lib/adapters/media/run-tool";
import { createY4mReader } from "@/lib/adapters/media/y4m";
import type { CutClip } from "@/lib/pipeline/ports";

/** The scrub sprite has always ten by ten tiles, evenly over the film: tile `k` shows the time (k + ½) / 100. */
export const SPRITE_SIDE_TILES = 10;
const SPRITE_TILES = SPRITE_SIDE_TILES ** 2;
const SPRITE_TILE_PIXELS = 160;
const SHEET_TILE_PIXELS = 320;
const SHEET_MAX_TILES = 36;
const TIMEOUT_MS = 10 * 60_000;

type Film = { file: string; fps: number; frames: number; clips: readonly CutClip[] };
type Pictures = { poster: string; contactSheet: string; scrubSprite: string };

/**
 * Makes the pictures that stand for a film, in one pass over it and a jump for the poster: the scrub sprite, a sheet
 * with the middle of each of at most 36 shots, and the sharpest well-exposed moment at full size.
 */
export async function writeDerivatives(ffmpegPath: string, film: Film, to: Pictures): Promise<void> {
  const moments = [...new Set(evenly(film.frames))];
  const sheet = middles(film.clips);
  const columns = Math.ceil(Math.sqrt(sheet.length));
  const rows = Math.ceil(sheet.length / columns);
  const graph = [
    "[0:v:0]split=2[whole][again]",
    `[whole]${pick(moments, film.fps)},${longSide(SHEET_TILE_PIXELS)},format=yuv420p,split=2[tiles][looked]`,
    `[tiles]${longSide(SPRITE_TILE_PIXELS)},tile=${SPRITE_SIDE_TILES}x${SPRITE_SIDE_TILES}[sprite]`,
    "[looked]scale=out_range=pc,format=gray[luma]",
    `[again]${pick(sheet, film.fps)},${longSide(SHEET_TILE_PIXELS)},tile=${columns}x${rows}:padding=8:margin=8[sheet]`,
  ].join(";");
  const scores: number[] = [];
  await runTool({
    tool: ffmpegPath,
    args: [
      ...["-hide_banner", "-nostdin", "-y", "-loglevel", "error", ...inputFile(film.file), "-filter_complex", graph],
      ...["-map", "[sprite]", "-frames:v", "1", "-q:v", "5", to.scrubSprite],
      ...["-map", "[sheet]", "-frames:v", "1", "-q:v", "4", to.contactSheet],
      ...["-map", "[luma]", "-f", "yuv4mpegpipe", "pipe:1"],
    ],
    purpose: "draw the film's contact sheet",
    failure: "render_failed",
    timeoutMs: TIMEOUT_MS,
    onOutput: { 1: createY4mReader((pixels, { width, height }) => scores.push(appeal({ pixels, width, height }))) },
  });
  const best = moments[scores.indexOf(Math.max(...scores))] ?? 0;
  await writePoster(ffmpegPath, film, best, to.poster);
}

async function writePoster(ffmpegPath: string, film: Film, frame: number, toPath: string): Promise<void> {
  // Half a frame early, so that rounding can't skip to the next one.
  const at = Math.max(0, (frame - 0.5) / film.fps).toFixed(6);
  await runTool({
    tool: ffmpegPath,
    args: [
      ...["-hide_banner", "-nostdin", "-y", "-loglevel", "error", ...inputFile(film.file, ["-ss", at])],
      ...["-map", "0:v:0", "-frames:v", "1", "-q:v", "3", toPath],
    ],
    purpose: "draw the poster",
    failure: "render_failed",
    timeoutMs: TIMEOUT_MS,
  });
}

/** Sharp, rich in contrast, neither dark nor blown out. */
function appeal(luma: { pixels: Uint8Array; width: number; height: number }): number {
  const { mean, contrast, crushedShare, blownShare } = exposureOf(luma);
  const exposure = 1 - Math.abs(mean / 255 - 0.45);
  return Math.sqrt(sharpnessOf(luma)) * contrast * exposure * (1 - crushedShare) * (1 - blownShare);
}

function evenly(frames: number): number[] {
  return Array.from({ length: SPRITE_TILES }, (_, tile) => Math.floor(((tile + 0.5) * frames) / SPRITE_TILES));
}

function middles(clips: readonly CutClip[]): number[] {
  let start = 0;
  const all = clips.map((clip) => {
    start += clip.lengthFrames;
    return start - Math.ceil(clip.lengthFrames / 2);
  });
  const step = Math.max(1, all.length / SHEET_MAX_TILES);
  return Array.from({ length: Math.min(all.length, SHEET_MAX_TILES) }, (_, tile) => all[Math.floor(tile * step)] ?? 0);
}

/** Leaves the given frames, one right after the other, so that no gap is filled with repetitions. */
function pick(frames: readonly number[], fps: number): string {
  return `select='${frames.map((frame) => `eq(n,${frame})`).join("+")}',setpts=N/(${fps}*TB)`;
}

function longSide(pixels: number): string {
  return `scale='if(gte(iw,ih),${pixels},-2)':'if(gte(iw,ih),-2,${pixels})':flags=area`;
}
