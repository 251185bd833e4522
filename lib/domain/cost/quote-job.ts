import { type Candidate, type CandidateInput, candidateOf, isPriced } from "@/lib/domain/cost/candidate";
import { balancedOf, bestOf, cheapestOf, chooseBackend } from "@/lib/domain/cost/choose-backend";
import type { GpuSetup } from "@/lib/domain/cost/gpu-model";
import type { PriceRow } from "@/lib/domain/cost/price-list";
import { orderOf } from "@/lib/domain/cost/priced-clip";
import type { Alternative, Interval, Quote, QuoteLine } from "@/lib/domain/cost/quote";
import { savingsOf } from "@/lib/domain/cost/savings";
import { AppError } from "@/lib/domain/errors";
import { type Micros, sumMicros, usd } from "@/lib/domain/money";

export type QuoteInput = CandidateInput & {
  planVersion: number;
  planDigest: string;
  /** Paid for this film before; part of its price, and of what its cap must cover. */
  spentMicros?: Micros;
  /** Our own GPUs, for the savings list. */
  gpu?: GpuSetup;
};

/**
 * Prices one version of a plan: chooses the backend and lists every line, the interval, the alternatives and, when the
 * P90 lies above the budget, ways to save. The total is the P50: first takes plus an allowance for retakes.
 * Lines add up to the total to the micro-dollar. With no paid backend to use, the quote is a free preview.
 * Throws `unavailable` when the price list has no row for the animatic.
 */
export function quoteJob(input: QuoteInput): Quote {
  const spentMicros = input.spentMicros ?? 0;
  const paid = input.models.filter((model) => model.backend !== "animatic").map((model) => candidateOf(input, model));
  const candidates = paid.filter(isPriced);
  const refused = paid.filter((candidate) => !isPriced(candidate)).map((candidate) => candidate.note);
  const budgetMicros = usd(input.brief.budgetUsd);
  const choice = chooseBackend(candidates, Math.max(0, budgetMicros - spentMicros), refused);
  const chosen = choice.kind === "chosen" ? choice.candidate : previewOf(input);

  const lines = [...spentLines(spentMicros), ...linesOf(chosen, input)];
  const interval = shift(chosen.interval, spentMicros);
  const totalMicros = sumMicros(lines.map((line) => line.amountMicros));
  const overBudgetMicros = Math.max(0, interval.p90Micros - budgetMicros);
  return {
    planVersion: input.planVersion,
    planDigest: input.planDigest,
    backend: chosen.model.backend,
    backendReason: choice.reason,
    isPreview: chosen.model.backend === "animatic",
    lines,
    totalMicros,
    spentMicros,
    perMinuteMicros: Math.round((totalMicros * 60) / filmSeconds(input)),
    interval,
    intervalBasis: chosen.intervalBasis,
    alternatives: alternativesOf(candidates),
    savings: overBudgetMicros > 0 ? savingsOf({ quoted: input, chosen, candidates, gpu: input.gpu }) : [],
    budgetMicros,
    overBudgetMicros,
    renderSeconds: chosen.renderSeconds,
    priceListDate: dateOf(input.priceList, input.now),
  };
}

function previewOf(input: QuoteInput): Candidate {
  const animatic = input.models.find((model) => model.backend === "animatic");
  const preview = animatic && candidateOf(input, animatic);
  if (!preview || !isPriced(preview)) {
    throw new AppError(
      "unavailable",
      "The price list has no row for the animatic, so not even a preview can be quoted.",
      {
        retryable: false,
      },
    );
  }
  return { ...preview, intervalBasis: "rendered on this machine: nothing is charged" };
}

function spentLines(spentMicros: Micros): QuoteLine[] {
  if (spentMicros === 0) return [];
  const amount = { quantity: 1, unit: "so far", unitMicros: spentMicros, amountMicros: spentMicros };
  return [{ code: null, label: "Paid for this film before", backend: null, order: null, ...amount }];
}

function shift({ p10Micros, p50Micros, p90Micros }: Interval, byMicros: Micros): Interval {
  return { p10Micros: p10Micros + byMicros, p50Micros: p50Micros + byMicros, p90Micros: p90Micros + byMicros };
}

function linesOf({ model, clips, interval, intervalBasis }: Candidate, { brief }: QuoteInput): QuoteLine[] {
  const shots = clips.map((clip) => ({
    code: clip.code,
    label: `${clip.model.label}, ${clip.row.resolution}, ${clip.audio ? "with sound" : "silent"}`,
    backend: clip.model.backend,
    order: orderOf(clip, brief),
    quantity: clip.clipSeconds,
    unit: "second",
    unitMicros: clip.row.microsPerSecond,
    amountMicros: clip.amountMicros,
  }));
  const retakesMicros = interval.p50Micros - sumMicros(shots.map((line) => line.amountMicros));
  if (retakesMicros === 0) return shots;
  const retakes: QuoteLine = {
    code: null,
    label: `Allowance for retakes (${intervalBasis})`,
    backend: model.backend,
    order: null,
    quantity: 1,
    unit: "allowance",
    unitMicros: retakesMicros,
    amountMicros: retakesMicros,
  };
  return [...shots, retakes];
}

/** All priced candidates compete here, usable or not: a price tag tempts nobody into a bill. */
function alternativesOf(candidates: readonly Candidate[]): Alternative[] {
  const picked = [
    ["cheapest", cheapestOf(candidates)],
    ["balanced", balancedOf(candidates)],
    ["best", bestOf(candidates)],
  ] as const;
  return picked.flatMap(([kind, candidate]) => (candidate ? [alternative(kind, candidate)] : []));
}

function alternative(kind: Alternative["kind"], candidate: Candidate): Alternative {
  const { model, interval, renderSeconds, available, note } = candidate;
  const { backend, label, expectedQuality } = model;
  return { kind, backend, label, expectedQuality, interval, renderSeconds, available, note };
}

function filmSeconds({ plan }: QuoteInput): number {
  return plan.shots.reduce((sum, shot) => sum + shot.durationSeconds, 0);
}

/** The day the newest price was checked. */
function dateOf(priceList: readonly PriceRow[], now: string): string {
  return (
    priceList
      .map((row) => row.checkedAt)
      .sort()
      .at(-1) ?? now.slice(0, 10)
  );
}
