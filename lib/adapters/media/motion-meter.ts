import { differenceOf } from "@/lib/adapters/media/frame-statistics";
import type { Y4mHeader } from "@/lib/adapters/media/y4m";
import type { Span } from "@/lib/domain/qa/picture-statistics";

const BLACK_BELOW = 0.1 * 255;
const BLACK_SHARE = 0.98;
const BLACK_MIN_SECONDS = 0.5;

/** A frame repeats the one before when it differs by less than this … */
const REPEATED_BELOW = 0.02;
/** … or by less than this share of what its neighbours move by: encoding again leaves traces in a repeated frame. */
const REPEATED_SHARE = 0.2;
const NEIGHBOUR_FRAMES = 6;
/** Neighbours that move by less say nothing. */
const MOVING_ABOVE = 0.3;

/** Turns a median deviation into the sigma of a normal distribution. */
const MEDIAN_TO_SIGMA = 1.4826;

const SWING_LUMA = 20;
const FLASHES_PER_SECOND = 3;

export type Motion = {
  seconds: number;
  black: Span[];
  flashes: Span[];
  flicker: number;
  /** Repeated frames outside black stretches and the given ones, as a share of all frames. */
  repeatedShare: (frozen: readonly Span[]) => number;
};

/** Follows luma through every frame of a file: what is black, flashes, flickers or repeats. */
export function createMotionMeter() {
  const means: number[] = [];
  const differences: number[] = [];
  const isBlack: boolean[] = [];
  let previous: Uint8Array | null = null;
  let fps = 1;
  return {
    onFrame(pixels: Buffer, header: Y4mHeader): void {
      fps = header.fps;
      // Before the first frame there is nothing that it could repeat.
      differences.push(previous ? differenceOf(pixels, previous) : 255);
      const { mean, blackShare } = lumaOf(pixels);
      means.push(mean);
      isBlack.push(blackShare >= BLACK_SHARE);
      previous = Uint8Array.from(pixels);
    },
    result(): Motion {
      const black = spansOf(isBlack, fps).filter((span) => span.seconds >= BLACK_MIN_SECONDS);
      return {
        seconds: means.length / fps,
        black,
        flashes: flashesIn(means, fps),
        flicker: flickerOf(means),
        repeatedShare: (frozen) => repeatedShareOf(differences, [...black, ...frozen], fps),
      };
    },
  };
}

function lumaOf(pixels: Uint8Array): { mean: number; blackShare: number } {
  let sum = 0;
  let dark = 0;
  for (const value of pixels) {
    sum += value;
    if (value < BLACK_BELOW) dark++;
  }
  return { mean: sum / pixels.length, blackShare: dark / pixels.length };
}

/** Runs of true, as stretches of time. */
function spansOf(flags: readonly boolean[], fps: number): Span[] {
  const spans: Span[] = [];
  let start = -1;
  for (const [index, flag] of [...flags, false].entries()) {
    if (flag && start < 0) start = index;
    if (!flag && start >= 0) {
      spans.push({ startSeconds: start / fps, seconds: (index - start) / fps });
      start = -1;
    }
  }
  return spans;
}

/** Robust sigma of the second difference of luma: near 0 for steady changes and rare cuts, high when it trembles. */
function flickerOf(means: readonly number[]): number {
  const bends = means.slice(2).map((mean, at) => Math.abs(mean - 2 * (means[at + 1] ?? 0) + (means[at] ?? 0)));
  return MEDIAN_TO_SIGMA * median(bends);
}

/** Stretches in which luma swings up and down more than three times within a second. */
function flashesIn(means: readonly number[], fps: number): Span[] {
  const swings = swingsOf(means);
  const perWindow = 2 * FLASHES_PER_SECOND + 1;
  const flagged = means.map(() => false);
  for (let last = perWindow - 1; last < swings.length; last++) {
    const from = swings[last - perWindow + 1] ?? 0;
    const to = swings[last] ?? 0;
    if (to - from <= fps) flagged.fill(true, from, to + 1);
  }
  return spansOf(flagged, fps);
}

/** Frames in which luma has moved by the limit against the direction of the swing before. */
function swingsOf(means: readonly number[]): number[] {
  const swings: number[] = [];
  let extreme = means[0] ?? 0;
  let direction = 0;
  for (const [index, mean] of means.entries()) {
    const moved = mean - extreme;
    if (Math.abs(moved) >= SWING_LUMA && Math.sign(moved) !== direction) {
      swings.push(index);
      direction = Math.sign(moved);
      extreme = mean;
    } else if (Math.sign(moved) === direction) {
      extreme = mean;
    }
  }
  return swings;
}

function repeatedShareOf(differences: readonly number[], leftOut: readonly Span[], fps: number): number {
  const repeated = differences.filter((_, index) => {
    const at = index / fps;
    const elsewhere = leftOut.some((span) => at >= span.startSeconds && at < span.startSeconds + span.seconds);
    return !elsewhere && isRepeated(differences, index);
  });
  return repeated.length / Math.max(1, differences.length);
}

/** Compared with the second largest of its neighbours, because the largest may be a cut. */
function isRepeated(differences: readonly number[], index: number): boolean {
  const difference = differences[index] ?? 0;
  if (difference < REPEATED_BELOW) return true;
  const neighbours = differences.slice(Math.max(0, index - NEIGHBOUR_FRAMES), index + NEIGHBOUR_FRAMES + 1);
  const moved = neighbours.toSorted((a, b) => b - a)[1] ?? 0;
  return moved >= MOVING_ABOVE && difference < REPEATED_SHARE * moved;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
