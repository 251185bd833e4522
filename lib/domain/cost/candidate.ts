import { BACKEND_NAMES, type BackendId } from "@/lib/domain/backend";
import type { Brief } from "@/lib/domain/brief";
import { costInterval, type PassHistory, type PassRate, passRateOf } from "@/lib/domain/cost/interval";
import type { PriceRow } from "@/lib/domain/cost/price-list";
import { type PricedClip, priceClips } from "@/lib/domain/cost/priced-clip";
import type { Interval } from "@/lib/domain/cost/quote";
import { type RenderModel, renderSecondsOf } from "@/lib/domain/cost/render-model";
import type { Plan } from "@/lib/domain/plan";

export type Availability = Record<BackendId, { available: boolean; note: string }>;

/** One model with the price of the whole plan on it. */
export type Candidate = {
  model: RenderModel;
  clips: PricedClip[];
  interval: Interval;
  intervalBasis: string;
  renderSeconds: number;
  available: boolean;
  /** Why it can't be chosen now; empty when it can. */
  note: string;
};

export type CandidateInput = {
  plan: Plan;
  brief: Brief;
  priceList: readonly PriceRow[];
  /** The models in use, one for each backend. */
  models: readonly RenderModel[];
  passHistory: PassHistory;
  availability: Availability;
  /** Shots that have their take already, and what the film has cost so far. */
  doneCodes?: ReadonlySet<string> | undefined;
  now: string;
};

/** Prices the plan on one model, or says why the model can't render it. */
export function candidateOf(
  input: CandidateInput,
  model: RenderModel,
): Candidate | { model: RenderModel; note: string } {
  const priced = priceClips({ ...input, model });
  if (priced.kind === "not-sold") return { model, note: priced.reason };
  const { passRate, basis } = passRateOfClips(priced.clips, model, input.passHistory);
  const interval = costInterval(
    priced.clips.map((clip) => clip.amountMicros),
    passRate,
  );
  const note = obstacle(input, model);
  return {
    model,
    clips: priced.clips,
    interval,
    intervalBasis: basis,
    renderSeconds: expectedRenderSeconds(model, priced.clips, model.backend === "animatic" ? 1 : passRate),
    available: note === "",
    note,
  };
}

/** The film's own backend says how likely a take passes; shots pinned elsewhere weigh in with their price. */
function passRateOfClips(clips: readonly PricedClip[], model: RenderModel, history: PassHistory): PassRate {
  const own = passRateOf(history[model.backend]);
  const total = clips.reduce((sum, clip) => sum + clip.amountMicros, 0);
  if (total === 0 || clips.every((clip) => clip.model.backend === model.backend)) return own;
  const weighted = clips.reduce(
    (sum, clip) => sum + clip.amountMicros * passRateOf(history[clip.model.backend]).passRate,
    0,
  );
  return { ...own, passRate: weighted / total };
}

/** True when the model has a price for this plan. */
export function isPriced(candidate: Candidate | { note: string }): candidate is Candidate {
  return "interval" in candidate;
}

function obstacle({ plan, brief, availability }: CandidateInput, model: RenderModel): string {
  const { allowedBackends, qualityFloor } = brief.preferences;
  const state = availability[model.backend];
  if (allowedBackends && !allowedBackends.includes(model.backend)) return "not allowed by this brief";
  if (!state.available) return state.note || "not available now";
  const missingPin = plan.shots.find((shot) => shot.backend && !availability[shot.backend].available);
  if (missingPin?.backend && model.backend !== "animatic") {
    return `${missingPin.code} is to come from ${BACKEND_NAMES[missingPin.backend]}, which can't be used now`;
  }
  if (model.expectedQuality < qualityFloor) {
    return `expected quality ${model.expectedQuality.toFixed(1)} is below the floor of ${qualityFloor.toFixed(1)}`;
  }
  return "";
}

function expectedRenderSeconds(model: RenderModel, clips: readonly PricedClip[], passRate: number): number {
  const clipSeconds = clips.reduce((sum, clip) => sum + clip.clipSeconds, 0) / Math.max(1, clips.length);
  return renderSecondsOf(model, Math.ceil(clips.length / passRate), clipSeconds);
}
