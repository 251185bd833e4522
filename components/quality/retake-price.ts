import type { JobView } from "@/lib/domain/job-view";
import { formatMicros, sumMicros } from "@/lib/domain/money";

type Job = Pick<JobView, "quote" | "capMicros" | "spentMicros" | "reservedMicros">;

/** What taking these shots again costs, from the approved quote's own lines, and whether the cap allows it. */
export function retakePrice(job: Job, codes: readonly string[]): string {
  const lines = job.quote?.lines.filter((line) => line.code !== null && codes.includes(line.code)) ?? [];
  if (lines.length === 0) return "The quote has no line for these shots, so their price isn't known.";
  const price = sumMicros(lines.map((line) => line.amountMicros));
  if (price === 0) return "Costs nothing: these shots are rendered on this machine.";
  const left = (job.capMicros ?? 0) - job.spentMicros - job.reservedMicros;
  if (price > left) {
    return `Costs ${formatMicros(price)}, but only ${formatMicros(Math.max(0, left))} of the cap is left; the cost must be approved again.`;
  }
  return `Costs ${formatMicros(price)}; ${formatMicros(left)} of the approved cap is left.`;
}
