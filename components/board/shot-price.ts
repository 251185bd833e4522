import type { JobView } from "@/lib/domain/job-view";
import { formatMicros, type Micros, sumMicros } from "@/lib/domain/money";

export type ShotPrice = { likelyMicros: Micros; lowMicros: Micros; highMicros: Micros; isOld: boolean };

/**
 * What a shot likely costs until it is kept, and between what: its own share of the film's range, by what its lines of
 * the quote come to. Null without a quote that knows the shot. `isOld`: the board has changed since the quote.
 */
export function shotPrice({ quote, plan }: Pick<JobView, "quote" | "plan">, code: string): ShotPrice | null {
  if (!quote) return null;
  const lines = quote.lines.filter((line) => line.code === code);
  if (lines.length === 0) return null;
  const amount = sumMicros(lines.map((line) => line.amountMicros));
  const ofShots = sumMicros(quote.lines.filter((line) => line.code !== null).map((line) => line.amountMicros));
  const share = ofShots === 0 ? 0 : amount / ofShots;
  const of = (micros: Micros) => Math.round(share * Math.max(0, micros - quote.spentMicros));
  return {
    likelyMicros: of(quote.interval.p50Micros),
    lowMicros: of(quote.interval.p10Micros),
    highMicros: of(quote.interval.p90Micros),
    isOld: plan !== null && plan.version !== quote.planVersion,
  };
}

/** What several shots likely cost together; null when the price of one of them isn't known. */
export function shotsPrice(job: Pick<JobView, "quote" | "plan">, codes: readonly string[]): ShotPrice | null {
  const prices = codes.map((code) => shotPrice(job, code));
  const known = prices.filter((price) => price !== null);
  if (known.length < prices.length) return null;
  return {
    likelyMicros: sumMicros(known.map(({ likelyMicros }) => likelyMicros)),
    lowMicros: sumMicros(known.map(({ lowMicros }) => lowMicros)),
    highMicros: sumMicros(known.map(({ highMicros }) => highMicros)),
    isOld: known.some(({ isOld }) => isOld),
  };
}

/** "$0.42", or "Free" */
export function likelyWords({ likelyMicros, highMicros }: ShotPrice): string {
  return highMicros === 0 ? "Free" : formatMicros(likelyMicros);
}

/** "$0.42 (0.30–0.70)", or "Free" */
export function priceWords({ likelyMicros, lowMicros, highMicros }: ShotPrice): string {
  if (highMicros === 0) return "Free";
  if (lowMicros === highMicros) return formatMicros(likelyMicros);
  return `${formatMicros(likelyMicros)} (${formatMicros(lowMicros).slice(1)}–${formatMicros(highMicros).slice(1)})`;
}
