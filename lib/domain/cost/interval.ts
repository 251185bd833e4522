import { z } from "zod";
import type { BackendId } from "@/lib/domain/backend";
import type { Interval } from "@/lib/domain/cost/quote";
import { type Micros, sumMicros } from "@/lib/domain/money";

/** Settled takes of one backend, and how many of them passed the quality checks. */
export const passCountSchema = z.strictObject({ takes: z.int().min(0), passed: z.int().min(0) });
export type PassCount = z.infer<typeof passCountSchema>;
export type PassHistory = Partial<Record<BackendId, PassCount>>;

/** Our own starting assumption, until a backend has a history: 1.35 takes for every shot that is kept. */
export const PRIOR_TAKES_PER_SHOT = 1.35;
/** Fewer takes than this say too little, so the prior stands. */
export const ENOUGH_TAKES = 30;
/** A backend that never passes would cost without end; nobody renders on past one in twenty. */
const LOWEST_PASS_RATE = 0.05;

export type PassRate = { passRate: number; basis: string };

/** How likely a take passes, and in words where that comes from. History is smoothed by Laplace's rule of succession. */
export function passRateOf(history: PassCount | undefined): PassRate {
  if (!history || history.takes < ENOUGH_TAKES) {
    return { passRate: 1 / PRIOR_TAKES_PER_SHOT, basis: `prior: ${PRIOR_TAKES_PER_SHOT} takes a shot` };
  }
  const passRate = Math.max(LOWEST_PASS_RATE, (history.passed + 1) / (history.takes + 2));
  return { passRate: Math.min(1, passRate), basis: `from your last ${history.takes} takes` };
}

/**
 * P10, P50 and P90 of what all clips cost when each is retaken until it passes.
 *
 * Retakes of one clip follow a geometric distribution, so those of n equal clips follow the negative binomial
 * NB(n, passRate). Clips of unequal price count as n_eff = (Σc)² / Σc² equal ones (Kish's effective size), which keeps
 * the mean and the variance of the sum: cost = Σc · (1 + F / n_eff) with F ~ NB(n_eff, passRate).
 * Free clips cost 0–0–0.
 */
export function costInterval(amounts: readonly Micros[], passRate: number): Interval {
  const firstTakes = sumMicros(amounts);
  if (firstTakes === 0) return { p10Micros: 0, p50Micros: 0, p90Micros: 0 };
  const squares = amounts.reduce((sum, amount) => sum + (amount / firstTakes) ** 2, 0);
  const effectiveClips = 1 / squares;
  const costAt = (probability: number) =>
    Math.round(firstTakes * (1 + retakesQuantile(effectiveClips, passRate, probability) / effectiveClips));
  return { p10Micros: costAt(0.1), p50Micros: costAt(0.5), p90Micros: costAt(0.9) };
}

/** Smallest number of retakes k with P(F ≤ k) ≥ probability, by summing pmf(k+1) = pmf(k)·(k+r)/(k+1)·(1−p). */
function retakesQuantile(clips: number, passRate: number, probability: number): number {
  let mass = passRate ** clips;
  let cumulative = mass;
  let retakes = 0;
  while (cumulative < probability && mass > 0) {
    mass *= ((retakes + clips) / (retakes + 1)) * (1 - passRate);
    retakes += 1;
    cumulative += mass;
  }
  return retakes;
}
