import { leastCapMicros } from "@/components/gates/cap";
import type { JobView } from "@/lib/domain/job-view";
import { formatMicros } from "@/lib/domain/money";

type Job = Pick<JobView, "changeSinceApproval" | "capMicros" | "quote">;

/** Why a cost that was approved is asked for again, in sentences; null when nothing was approved before. */
export function whatChanged({
  changeSinceApproval,
  capMicros,
  quote,
}: Job): { title: string; sentences: string[] } | null {
  if (!changeSinceApproval) return null;
  const { changedCodes, addedCodes, removedCodes, sentences } = changeSinceApproval;
  const leastMicros = quote ? leastCapMicros(quote) : 0;
  const hasOtherShots = changedCodes.length + addedCodes.length + removedCodes.length > 0;
  if (capMicros !== null && leastMicros > capMicros) {
    const more = hasOtherShots ? sentences : [];
    return { title: "The approved cap is too small by now", sentences: [capSentence(capMicros, quote), ...more] };
  }
  const title = hasOtherShots
    ? "The plan has changed since its cost was approved"
    : "The price has changed since it was approved";
  return { title, sentences };
}

function capSentence(capMicros: number, quote: Job["quote"]): string {
  if (!quote) return "";
  const missingMicros = leastCapMicros(quote) - quote.spentMicros;
  return `${formatMicros(capMicros)} was approved; ${formatMicros(quote.spentMicros)} of it is paid, and one take of every missing shot costs ${formatMicros(missingMicros)}.`;
}
