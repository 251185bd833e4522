import { AppError } from "@/lib/domain/errors";
import { mayChange } from "@/lib/domain/permissions";
import type { Viewer } from "@/lib/domain/viewer";
import { demand, findVisibleJob } from "@/lib/pipeline/commands/find-visible-job";
import type { PipelineDeps } from "@/lib/pipeline/deps";

/** Nothing new is sent from now on. What a provider already makes is finished and kept, and is billed as agreed. */
export async function pause(deps: PipelineDeps, viewer: Viewer, jobId: string): Promise<void> {
  const job = await findVisibleJob(deps, viewer, jobId);
  demand(mayChange(viewer, job));
  const paused = await deps.store.setPaused(
    jobId,
    viewer.name,
    { id: viewer.userId, name: viewer.name },
    {
      action: "job.paused",
      summary: `${viewer.name} paused the job. Takes that are under way are finished; nothing new is sent.`,
    },
  );
  if (!paused) throw new AppError("conflict", "Only a job that is being rendered can be paused. Look at it again.");
}

/** Lifts the pause of a job; what else may hold it stays. */
export async function unpause(deps: PipelineDeps, viewer: Viewer, jobId: string): Promise<void> {
  await deps.store.setPaused(
    jobId,
    null,
    { id: viewer.userId, name: viewer.name },
    { action: "job.unpaused", summary: `${viewer.name} lets the job go on.` },
  );
}
