import type { BackendId } from "@/lib/domain/backend";
import type { Interval } from "@/lib/domain/cost/quote";
import type { Micros } from "@/lib/domain/money";

/** A finished film: what was signed for it, and what it cost in the end. */
export type PastQuote = { backend: BackendId; interval: Interval; actualMicros: Micros };

/** How well quotes told what films cost. A share that nothing is known of is null, never zero. */
export type Calibration = {
  quotes: number;
  /** Films that cost no less than their P10 and no more than their P90. */
  inside: number;
  /** Films that cost within 15 % of their P50. */
  onTarget: number;
  /** Average of (actual − P50) / P50: above zero, films cost more than they were quoted at. */
  meanError: number | null;
  medianError: number | null;
};

/** An actual cost this close to its P50, in percent of the P50, is on target. */
export const TARGET_PERCENT = 15;

/** How far an actual cost lies from its P50, as a share of the P50. Null for a quote of nothing: a free preview. */
export function errorOf({ interval, actualMicros }: PastQuote): number | null {
  return interval.p50Micros > 0 ? (actualMicros - interval.p50Micros) / interval.p50Micros : null;
}

/** True from P10 to P90, both included. */
export function isInside({ interval, actualMicros }: PastQuote): boolean {
  return interval.p10Micros <= actualMicros && actualMicros <= interval.p90Micros;
}

/** True from 15 % below the P50 to 15 % above it, both included. */
export function isOnTarget(quote: PastQuote): boolean {
  const { p50Micros } = quote.interval;
  const offMicros = Math.abs(quote.actualMicros - p50Micros);
  return p50Micros > 0 && offMicros * 100 <= p50Micros * TARGET_PERCENT;
}

/** Holds what was quoted against what it cost. Free previews are left out: they say nothing about prices. */
export function calibrate(quotes: readonly PastQuote[]): Calibration {
  const paid = quotes.filter((quote) => quote.interval.p50Micros > 0);
  const errors = paid.flatMap((quote) => errorOf(quote) ?? []);
  return {
    quotes: paid.length,
    inside: paid.filter(isInside).length,
    onTarget: paid.filter(isOnTarget).length,
    meanError: errors.length > 0 ? errors.reduce((sum, error) => sum + error, 0) / errors.length : null,
    medianError: medianOf(errors),
  };
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
