import { LONGEST_CLIP_SECONDS } from "@/lib/domain/backend";
import type { Brief } from "@/lib/domain/brief";
import { findPrice, type PriceRow } from "@/lib/domain/cost/price-list";
import type { RenderModel } from "@/lib/domain/cost/render-model";
import type { RenderOrder } from "@/lib/domain/cost/render-order";
import type { Micros } from "@/lib/domain/money";
import type { Plan, Shot } from "@/lib/domain/plan";
import { type Clip, timelineOf } from "@/lib/domain/timeline";

/** One clip as it is ordered from a backend: the same numbers price it and are sent. */
export type PricedClip = {
  code: string;
  model: RenderModel;
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

type PricedBrief = Pick<Brief, "fps" | "resolution" | "preferences">;

type Input = {
  plan: Plan;
  brief: PricedBrief;
  model: RenderModel;
  /** Models of the backends that single shots are pinned to. */
  models?: readonly RenderModel[] | undefined;
  priceList: readonly PriceRow[];
  /** Shots that have their take already and are not ordered again. */
  doneCodes?: ReadonlySet<string> | undefined;
  /** ISO date or date-time that the prices must be valid on. */
  now: string;
};

/**
 * Prices every shot of a plan as it would be ordered from one model, durations rounded up to what the model sells.
 * A shot that is pinned to another paid backend is priced there; the free preview heeds no pins.
 * A plan that can't be rendered like this (resolution or length not sold) is an answer with its reason, not an error.
 */
export function priceClips({ plan, brief, model, models = [], priceList, doneCodes, now }: Input): PricedClips {
  const timeline = timelineOf(plan, brief.fps);
  const clips: PricedClip[] = [];
  for (const [index, shot] of plan.shots.entries()) {
    if (doneCodes?.has(shot.code)) continue;
    const chosen = modelForShot(shot, model, models);
    const priced = priceShot({ shot, clip: timeline[index], brief, model: chosen, priceList, now });
    if (priced.kind === "not-sold") return priced;
    clips.push(priced.clip);
  }
  return { kind: "priced", clips };
}

/** The model of the backend a shot is pinned to, or the film's own. */
export function modelForShot(shot: Shot, model: RenderModel, models: readonly RenderModel[]): RenderModel {
  if (shot.backend === undefined || model.backend === "animatic") return model;
  return models.find((candidate) => candidate.backend === shot.backend) ?? model;
}

/** Prices one shot on one model. `clip` is the shot's place on the timeline. */
export function priceShot({
  shot,
  clip,
  brief,
  model,
  priceList,
  now,
}: {
  shot: Shot;
  clip: Clip | undefined;
  brief: PricedBrief;
  model: RenderModel;
  priceList: readonly PriceRow[];
  now: string;
}): { kind: "priced"; clip: PricedClip } | { kind: "not-sold"; reason: string } {
  const audio = brief.preferences.voice && shot.dialogue !== null;
  const { backend, model: name } = model;
  const row = findPrice(priceList, { backend, model: name, resolution: brief.resolution, audio, on: now });
  if (row === null) return { kind: "not-sold", reason: `${model.label} has no price for ${brief.resolution} clips.` };
  const longest = row.clipSeconds.at(-1) ?? LONGEST_CLIP_SECONDS[backend];
  if (shot.durationSeconds > longest) return { kind: "not-sold", reason: tooLong(shot, model, longest) };
  const neededSeconds = secondsNeeded(clip, shot, brief.fps);
  const clipSeconds = soldSeconds(row, neededSeconds);
  const amountMicros = Math.round(clipSeconds * row.microsPerSecond);
  const priced = { code: shot.code, model, row, audio: audio && row.audio, neededSeconds, clipSeconds, amountMicros };
  return { kind: "priced", clip: priced };
}

/** What is sent for a priced clip. A square or 4:5 film is cut from the nearest shape that models sell. */
export function orderOf(clip: PricedClip, brief: Pick<Brief, "aspectRatio" | "resolution">): RenderOrder {
  return {
    backend: clip.model.backend,
    model: clip.model.model,
    resolution: brief.resolution,
    aspectRatio: brief.aspectRatio === "9:16" || brief.aspectRatio === "4:5" ? "9:16" : "16:9",
    clipSeconds: clip.clipSeconds,
    audio: clip.audio,
    priceRowId: clip.row.id,
    amountMicros: clip.amountMicros,
  };
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
