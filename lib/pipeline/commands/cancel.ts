import { AppError } from "@/lib/domain/errors";
import { mayChange } from "@/lib/domain/permissions";
import type { Viewer } from "@/lib/domain/viewer";
import { chargedSoFar } from "@/lib/pipeline/charged";
import { demand, findVisibleJob } from "@/lib/pipeline/commands/find-visible-job";
import type { PipelineDeps } from "@/lib/pipeline/deps";

/** Stops a job for good. What is already rendering is stopped at its backend at the next look. */
export async function cancel(deps: PipelineDeps, viewer: Viewer, jobId: string): Promise<void> {
  const job = await findVisibleJob(deps, viewer, jobId);
  demand(mayChange(viewer, job));
  const charged = await chargedSoFar(deps.store, jobId);
  const cancelled = await deps.store.cancel(
    jobId,
    { id: viewer.userId, name: viewer.name },
    { action: "job.cancelled", summary: `${viewer.name} cancelled the job. ${charged}` },
  );
  if (!cancelled) throw new AppError("conflict", "This job is already over.");
}
