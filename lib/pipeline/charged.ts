import { formatMicros, sumMicros } from "@/lib/domain/money";
import type { Store } from "@/lib/pipeline/store";

/** Says in a sentence what a job has cost so far, or may still cost. */
export async function chargedSoFar(store: Pick<Store, "listTakes">, jobId: string): Promise<string> {
  const takes = await store.listTakes(jobId);
  const unknown = takes.filter((take) => take.state === "unknown");
  const paid = sumMicros(takes.filter((take) => take.state === "succeeded").map((take) => take.actualMicros ?? 0));
  if (unknown.length > 0) {
    return `${formatMicros(paid)} was charged; for ${unknown.length} more it is not known yet.`;
  }
  return paid === 0 ? "Nothing was charged." : `${formatMicros(paid)} was charged.`;
}
