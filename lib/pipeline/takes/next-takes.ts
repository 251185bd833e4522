import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { QueuedTake } from "@/lib/pipeline/take-queue";

/**
 * The takes that come next out of these, at most `most`: whatever was sent already, then the queued ones in the order
 * that people gave them. Those that are over, or were stopped, are left out.
 */
export async function nextTakes(
  deps: Pick<PipelineDeps, "store">,
  takeIds: readonly string[],
  most: number,
): Promise<QueuedTake[]> {
  return (await deps.store.listUnfinished(takeIds)).slice(0, most);
}
