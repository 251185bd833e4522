import { AppError } from "@/lib/domain/errors";
import { mayChange } from "@/lib/domain/permissions";
import type { Viewer } from "@/lib/domain/viewer";
import { demand, findVisibleJob } from "@/lib/pipeline/commands/find-visible-job";
import type { PipelineDeps } from "@/lib/pipeline/deps";

/**
 * Puts the queued takes of a job before those of every other job that this person may change: its producer's own, or for
 * an admin all of the workspace. Where a backend is busy, they get its next free places. Takes that were sent stay.
 */
export async function sendFirst(deps: PipelineDeps, viewer: Viewer, jobId: string): Promise<void> {
  const job = await findVisibleJob(deps, viewer, jobId);
  demand(mayChange(viewer, job));
  const queued = await deps.store.listQueuedAround(viewer);
  const own = queued.filter((take) => take.jobId === jobId);
  if (own.length === 0) throw new AppError("conflict", "Nothing of this job is queued: all its takes were sent.");
  const order = [...own, ...queued.filter((take) => take.jobId !== jobId)].map(({ id }) => id);
  if (order.every((id, index) => id === queued[index]?.id)) return;
  await deps.store.rankTakes(
    jobId,
    order,
    { id: viewer.userId, name: viewer.name },
    { action: "queue.first", summary: `${viewer.name} put this job first in the queue.` },
  );
}
