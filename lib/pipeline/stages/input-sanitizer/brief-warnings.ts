import type { Brief } from "@/lib/domain/brief";
import type { Warning } from "@/lib/domain/job-view";
import { formatMicros, type Micros, usd } from "@/lib/domain/money";

const COMPLEX_ABOVE = 0.8;
const COMPLEX_BUDGET_USD = 0.5;
const COMPLEX_DURATION_SECONDS = 20;

/**
 * What is allowed and will probably disappoint. Complexity is the brief's own, or the analysis's once it is known;
 * without either, what depends on it is not said. `cheapestMicros` is the least that any allowed backend would cost.
 */
export function briefWarnings(
  brief: Pick<Brief, "budgetUsd" | "durationSeconds">,
  known: { complexity?: number | undefined; cheapestMicros?: Micros | undefined },
): Warning[] {
  const warnings: Warning[] = [];
  const isComplex = (known.complexity ?? 0) > COMPLEX_ABOVE;
  if (isComplex && brief.budgetUsd < COMPLEX_BUDGET_USD) {
    warnings.push({
      field: "budgetUsd",
      message: `A film this complex rarely fits into $${brief.budgetUsd.toFixed(2)}; plan at least $${COMPLEX_BUDGET_USD.toFixed(2)}.`,
    });
  }
  if (isComplex && brief.durationSeconds < COMPLEX_DURATION_SECONDS) {
    warnings.push({
      field: "durationSeconds",
      message: `${brief.durationSeconds} seconds are short for a film this complex; ${COMPLEX_DURATION_SECONDS} or more give its story room.`,
    });
  }
  if (known.cheapestMicros !== undefined && usd(brief.budgetUsd) < known.cheapestMicros) {
    warnings.push({
      field: "budgetUsd",
      message: `The budget of $${brief.budgetUsd.toFixed(2)} is below the cheapest possible quote of ${formatMicros(known.cheapestMicros)}.`,
    });
  }
  return warnings;
}
