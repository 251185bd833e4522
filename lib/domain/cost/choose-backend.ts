import type { Candidate } from "@/lib/domain/cost/candidate";
import { formatMicros, type Micros } from "@/lib/domain/money";

/** Share of the budget that the best candidate would use: below the first the best is taken, from the second the cheapest. */
export const UTILISATION = { bestBelow: 0.5, cheapestFrom: 0.8 } as const;

export type BackendChoice =
  | { kind: "chosen"; candidate: Candidate; reason: string }
  /** Nothing that costs money can be used: the free animatic previews the film. */
  | { kind: "preview"; reason: string };

/**
 * Chooses among the available paid candidates that reach the quality floor. The measure is the P50 of the best
 * of them against the budget: under 50 % the best quality, 50–80 % the balanced one, from 80 % the cheapest.
 * The reason is a sentence for people. A choice above the budget is still a choice: the gap is shown at the cost gate.
 */
export function chooseBackend(
  candidates: readonly Candidate[],
  budgetMicros: Micros,
  refused: string[],
): BackendChoice {
  const usable = candidates.filter((candidate) => candidate.available);
  const best = bestOf(usable);
  if (!best) return { kind: "preview", reason: previewReason(candidates, refused) };

  const utilisation = budgetMicros > 0 ? best.interval.p50Micros / budgetMicros : Number.POSITIVE_INFINITY;
  const candidate = pick(usable, utilisation) ?? best;
  return { kind: "chosen", candidate, reason: chosenReason(candidate, best, utilisation, budgetMicros) };
}

/** Highest expected quality; of equals the cheaper one. */
export function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  return topBy(candidates, (candidate) => [candidate.model.expectedQuality, -candidate.interval.p50Micros]);
}

/** Lowest P50; of equals the better one. */
export function cheapestOf(candidates: readonly Candidate[]): Candidate | undefined {
  return topBy(candidates, (candidate) => [-candidate.interval.p50Micros, candidate.model.expectedQuality]);
}

/** The most quality for the least extra money: both scaled to 0–1 over the candidates; of equals the better one. */
export function balancedOf(candidates: readonly Candidate[]): Candidate | undefined {
  const quality = scale(candidates.map((candidate) => candidate.model.expectedQuality));
  const cost = scale(candidates.map((candidate) => candidate.interval.p50Micros));
  return topBy(candidates, ({ model, interval }) => [
    quality(model.expectedQuality) - cost(interval.p50Micros),
    model.expectedQuality,
  ]);
}

function pick(usable: readonly Candidate[], utilisation: number): Candidate | undefined {
  if (utilisation < UTILISATION.bestBelow) return bestOf(usable);
  return utilisation < UTILISATION.cheapestFrom ? balancedOf(usable) : cheapestOf(usable);
}

function chosenReason(candidate: Candidate, best: Candidate, utilisation: number, budgetMicros: Micros): string {
  const share = `${Math.round(utilisation * 100)} % of the budget of ${formatMicros(budgetMicros)}`;
  const measure = `The best quality, ${best.model.label} at ${formatMicros(best.interval.p50Micros)}, uses ${share}`;
  if (utilisation < UTILISATION.bestBelow) return `${measure}: the best fits easily.`;
  const kind = utilisation < UTILISATION.cheapestFrom ? "best balance of price and quality" : "cheapest";
  return `${measure}: ${candidate.model.label} is the ${kind} that reaches the quality floor.`;
}

function previewReason(candidates: readonly Candidate[], refused: string[]): string {
  const obstacles = [...candidates.map(({ model, note }) => `${model.label}: ${note}`), ...refused];
  const why = obstacles.length === 0 ? "" : ` (${obstacles.map((text) => text.replace(/\.$/, "")).join("; ")})`;
  return `No paid backend can be used now${why}. The animatic previews timing, framing and captions for free.`;
}

/** Ranks by the first number, then by the second; the earlier candidate wins a full tie. */
function topBy(candidates: readonly Candidate[], rank: (candidate: Candidate) => [number, number]) {
  return [...candidates].sort((a, b) => {
    const [firstA, secondA] = rank(a);
    const [firstB, secondB] = rank(b);
    return firstB - firstA || secondB - secondA;
  })[0];
}

function scale(values: readonly number[]): (value: number) => number {
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  return (value) => (span === 0 ? 0 : (value - low) / span);
}
