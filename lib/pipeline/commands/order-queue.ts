import { mayChange } from "@/lib/domain/permissions";
import { reorder } from "@/lib/domain/reorder";
import type { Viewer } from "@/lib/domain/viewer";
import { demand, findVisibleJob } from "@/lib/pipeline/commands/find-visible-job";
import type { PipelineDeps } from "@/lib/pipeline/deps";

/**
 * Sends the queued takes of a job in this order from now on, and answers with the order. Takes that were sent, stopped
 * or settled meanwhile are passed over: they have no place in the queue any more.
 */
export async function orderQueue(
  deps: PipelineDeps,
  viewer: Viewer,
  jobId: string,
  takeIds: readonly string[],
): Promise<string[]> {
  const job = await findVisibleJob(deps, viewer, jobId);
  demand(mayChange(viewer, job));
  const queued = await deps.store.listQueued(jobId);
  const before = queued.map(({ id }) => id);
  const after = reorder(before, takeIds);
  if (after.every((id, index) => id === before[index])) return after;
  const codes = after.map((id) => queued.find((take) => take.id === id)?.shotCode);
  await deps.store.rankTakes(
    jobId,
    after,
    { id: viewer.userId, name: viewer.name },
    { action: "queue.ordered", summary: `${viewer.name} changed the order of the queue: ${codes.join(", ")}.` },
  );
  return after;
}
