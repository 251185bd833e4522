import type { Brief } from "@/lib/domain/brief";
import type { CandidateInput } from "@/lib/domain/cost/candidate";
import type { Alternative, Interval } from "@/lib/domain/cost/quote";
import { quoteJob } from "@/lib/domain/cost/quote-job";
import type { Micros } from "@/lib/domain/money";
import { type Plan, type Shot, shotCode } from "@/lib/domain/plan";

/** What a price needs to know beside the brief: today's prices, the backends in use, and how often their takes pass. */
export type PriceSummary = Pick<CandidateInput, "priceList" | "models" | "passHistory" | "availability">;

export type FirstGuess =
  | { kind: "paid"; backendLabel: string; interval: Interval; overBudgetMicros: Micros }
  /** Nothing that costs money can be used now: the film is a free preview. `paid`: what the cheapest would cost. */
  | { kind: "preview"; paid: Alternative | null };

/** Boards cut a film quickly, as usual, or slowly; nobody knows which before there is one. */
const CUTS = {
  quick: { shotSeconds: 3, spokenEvery: 0 },
  usual: { shotSeconds: 4.5, spokenEvery: 2 },
  slow: { shotSeconds: 5, spokenEvery: 1 },
} as const;
type Cut = (typeof CUTS)[keyof typeof CUTS];

/**
 * A price range before there is a board: the domain's own quote for made-up boards of the brief's length. The P50 is
 * that of a usual cut; P10 and P90 reach from the cheapest to the dearest of a quick, a usual and a slow one.
 * Micro-dollars. Throws `unavailable` when the price list has no row for the animatic.
 */
export function firstGuess(brief: Brief, summary: PriceSummary, now: string): FirstGuess {
  const quoteOf = (cut: Cut, of: Brief) =>
    quoteJob({ ...summary, plan: standInPlan(of, cut), planVersion: 1, planDigest: "", brief: of, now });
  const usual = quoteOf(CUTS.usual, brief);
  if (usual.isPreview) {
    return { kind: "preview", paid: usual.alternatives.find(({ kind }) => kind === "cheapest") ?? null };
  }
  const onOne: Brief = { ...brief, preferences: { ...brief.preferences, allowedBackends: [usual.backend] } };
  const quotes = [usual, ...[CUTS.quick, CUTS.slow].map((cut) => quoteOf(cut, onOne))].filter((q) => !q.isPreview);
  const interval = {
    p10Micros: Math.min(...quotes.map((quote) => quote.interval.p10Micros)),
    p50Micros: usual.interval.p50Micros,
    p90Micros: Math.max(...quotes.map((quote) => quote.interval.p90Micros)),
  };
  return {
    kind: "paid",
    backendLabel: summary.models.find(({ backend }) => backend === usual.backend)?.label ?? usual.backend,
    interval,
    overBudgetMicros: Math.max(0, interval.p90Micros - usual.budgetMicros),
  };
}

/** One scene of shots of one length; only lengths and dialogue have a price. */
function standInPlan({ durationSeconds }: Brief, { shotSeconds, spokenEvery }: Cut): Plan {
  const count = Math.max(1, Math.round(durationSeconds / shotSeconds));
  const shots = Array.from({ length: count }, (_, index) => {
    const isSpoken = spokenEvery > 0 && index % spokenEvery === 0;
    return standInShot(index, durationSeconds / count, isSpoken ? "…" : null);
  });
  return { markers: NO_MARKERS, scenes: [], shots };
}

const NO_MARKERS: Plan["markers"] = {
  visualStyle: { cinematography: "", palette: [], lighting: "" },
  characters: [],
  narrative: { pacing: "", moodArc: [], beats: [] },
};

function standInShot(index: number, durationSeconds: number, dialogue: string | null): Shot {
  const number = (index + 1) * 10;
  return {
    ...{ code: shotCode(1, number), sceneNumber: 1, number, action: "", prompt: "", negativePrompt: "" },
    ...{ durationSeconds, seed: index, framing: "wide", move: "static", palette: [], audioNote: "", dialogue },
    ...{ characters: [], continuity: null },
    picture: { setting: "beach", subject: "none", timeOfDay: "dawn", weather: "clear", mood: "calm" },
  };
}
