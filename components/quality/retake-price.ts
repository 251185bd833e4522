import type { JobView } from "@/lib/domain/job-view";
import { formatMicros, type Micros, sumMicros } from "@/lib/domain/money";

type Job = Pick<JobView, "quote" | "takes" | "capMicros" | "spentMicros" | "reservedMicros">;

/**
 * What taking these shots again costs: the quote's own line, or what the last take of a finished shot was reserved for.
 * More than is left of the cap is possible too; its price is approved first.
 */
export function retakePrice(job: Job, codes: readonly string[]): string {
  const prices = codes.map((code) => priceOf(job, code));
  if (prices.includes(null)) return "The price of these shots isn't known yet; it is quoted and approved first.";
  const price = sumMicros(prices.map((known) => known ?? 0));
  if (price === 0) return "Costs nothing: these shots are rendered on this machine.";
  const left = (job.capMicros ?? 0) - job.spentMicros - job.reservedMicros;
  if (price > left) {
    return `Costs ${formatMicros(price)}, more than the ${formatMicros(Math.max(0, left))} left of the approved cap. The price has to be approved first; nothing is rendered before.`;
  }
  return `Costs ${formatMicros(price)}; ${formatMicros(left)} of the approved cap is left.`;
}

function priceOf({ quote, takes }: Job, code: string): Micros | null {
  const line = quote?.lines.find((candidate) => candidate.code === code);
  const last = takes.filter((take) => take.code === code).toSorted((a, b) => b.number - a.number)[0];
  return line?.amountMicros ?? last?.ceilingMicros ?? null;
}
