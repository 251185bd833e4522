import { LONGEST_CLIP_SECONDS } from "@/lib/domain/backend";
import type { Brief } from "@/lib/domain/brief";
import { findPrice, type PriceRow } from "@/lib/domain/cost/price-list";
import type { RenderModel } from "@/lib/domain/cost/render-model";
import type { Micros } from "@/lib/domain/money";
import type { Plan, Shot } from "@/lib/domain/plan";
import { type Clip, timelineOf } from "@/lib/domain/timeline";

/** One clip as it is ordered from a backend: the same numbers price it and are sent. */
export type PricedClip = {
  code: string;
  row: PriceRow;
  /** The model makes sound of its own for this clip. */
  audio: boolean;
  /** What the cut needs, with the handle for an overlapping transition. */
  neededSeconds: number;
  /** What is ordered and billed. */
  clipSeconds: number;
  amountMicros: Micros;
};

export type PricedClips = { kind: "priced"; clips: PricedClip[] } | { kind: "not-sold"; reason: string };

type Input = {
  plan: Plan;
  brief: Pick<Brief, "fps" | "resolution" | "preferences">;
  model: RenderModel;
  priceList: readonly PriceRow[];
  /** ISO date or date-time that the prices must be valid on. */
  now: string;
};

/**
 * Prices every shot of a plan as it would be ordered from one model, durations rounded up to what the model sells.
 * A plan that the model can't render (resolution or length not sold) is an answer with its reason, not an error.
 */
export function priceClips({ plan, brief, model, priceList, now }: Input): PricedClips {
  const timeline = timelineOf(plan, brief.fps);
  const clips: PricedClip[] = [];
  for (const [index, shot] of plan.shots.entries()) {
    const audio = brief.preferences.voice && shot.dialogue !== null;
    const { backend, model: name } = model;
    const row = findPrice(priceList, { backend, model: name, resolution: brief.resolution, audio, on: now });
    if (row === null) return { kind: "not-sold", reason: `${model.label} has no price for ${brief.resolution} clips.` };
    const longest = row.clipSeconds.at(-1) ?? LONGEST_CLIP_SECONDS[backend];
    if (shot.durationSeconds > longest) return { kind: "not-sold", reason: tooLong(shot, model, longest) };
    const neededSeconds = secondsNeeded(timeline[index], shot, brief.fps);
    const clipSeconds = soldSeconds(row, neededSeconds);
    clips.push({
      code: shot.code,
      row,
      audio: audio && row.audio,
      neededSeconds,
      clipSeconds,
      amountMicros: Math.round(clipSeconds * row.microsPerSecond),
    });
  }
  return { kind: "priced", clips };
}

/** The shortest clip on sale that is long enough; the longest one when a transition's handle reaches beyond it. */
export function soldSeconds(row: Pick<PriceRow, "clipSeconds">, neededSeconds: number): number {
  return row.clipSeconds.find((seconds) => seconds >= neededSeconds) ?? row.clipSeconds.at(-1) ?? neededSeconds;
}

/** Rounding to the frame grid can add one frame; it is held in the cut rather than bought as a longer clip. */
function secondsNeeded(clip: Clip | undefined, shot: Shot, fps: number): number {
  if (!clip) return shot.durationSeconds;
  const ownSeconds = Math.min(clip.lengthFrames / fps, shot.durationSeconds);
  return ownSeconds + clip.handleFrames / fps;
}

function tooLong(shot: Shot, model: RenderModel, longestSeconds: number): string {
  return `${shot.code} lasts ${shot.durationSeconds} s and the longest clip of ${model.label} is ${longestSeconds} s.`;
}
