import type { Brief } from "@/lib/domain/brief";
import type { Plan } from "@/lib/domain/plan";
import { timelineOf } from "@/lib/domain/timeline";
import type { JudgedShot } from "@/lib/pipeline/ports";

/** One frame to look at: where it lies in its shot's file, and the time on the film that is written beside it. */
export type FrameMoment = { code: string; path: string; atSeconds: number; stamp: string };

/** More frames than this are not shown at once. */
const MOST_FRAMES = 40;
/** Frames at the very end can be missing after rounding, so the last one is taken a little earlier. */
const END_MARGIN_SECONDS = 0.15;
const SHIFT_SECONDS = 0.13;
/** Moments that lie closer together could be the same frame. */
const LEAST_GAP_SECONDS = 0.1;

/** A judged shot on the film. */
type Placed = { shot: JudgedShot; startSeconds: number; lengthSeconds: number };

/**
 * First, middle and last frame of every shot, and so both sides of every cut, at most 40 in all; films of many shots
 * show both ends of each shot, then one frame of each, then of shots spread evenly. Every sample looks at moments of
 * its own. Shots without a file are left out.
 */
export function frameMoments(brief: Brief, plan: Plan, shots: readonly JudgedShot[], sample: number): FrameMoment[] {
  const placed = place(brief, plan, shots);
  return spread(placed, sample).flatMap(({ shot, startSeconds, lengthSeconds }) =>
    momentsIn(lengthSeconds, shares(placed.length), sample).map((atSeconds) => ({
      code: shot.code,
      path: shot.path,
      atSeconds,
      stamp: (startSeconds + atSeconds).toFixed(2),
    })),
  );
}

function place(brief: Brief, plan: Plan, shots: readonly JudgedShot[]): Placed[] {
  const judged = new Map(shots.map((shot) => [shot.code, shot]));
  return timelineOf(plan, brief.fps).flatMap(({ code, startFrame, lengthFrames }) => {
    const shot = judged.get(code);
    if (!shot || !(shot.statistics.seconds > 0)) return [];
    const lengthSeconds = Math.min(lengthFrames / brief.fps, shot.statistics.seconds);
    return [{ shot, startSeconds: startFrame / brief.fps, lengthSeconds }];
  });
}

function shares(shotCount: number): readonly number[] {
  if (3 * shotCount <= MOST_FRAMES) return [0, 0.5, 1];
  return 2 * shotCount <= MOST_FRAMES ? [0, 1] : [0.5];
}

function spread(placed: readonly Placed[], sample: number): readonly Placed[] {
  if (placed.length <= MOST_FRAMES) return placed;
  const step = placed.length / MOST_FRAMES;
  const offset = (sample * step) / 5;
  const indices = Array.from({ length: MOST_FRAMES }, (_, frame) => Math.floor(frame * step + offset) % placed.length);
  return [...new Set(indices)].sort((a, b) => a - b).flatMap((index) => placed[index] ?? []);
}

function momentsIn(lengthSeconds: number, of: readonly number[], sample: number): number[] {
  const moments = of.map((share) => momentIn(lengthSeconds, share, sample));
  return moments.filter((moment, index) => index === 0 || moment - (moments[index - 1] ?? 0) >= LEAST_GAP_SECONDS);
}

/** Later samples move inwards from both ends, and back and forth around the middle. */
function momentIn(lengthSeconds: number, share: number, sample: number): number {
  const last = Math.max(0, lengthSeconds - END_MARGIN_SECONDS);
  const shift = sample * Math.min(SHIFT_SECONDS, last / 20);
  const moment = share === 0 ? shift : share === 1 ? last - shift : last / 2 + (sample % 2 === 0 ? shift : -shift);
  return Math.round(moment * 100) / 100;
}
