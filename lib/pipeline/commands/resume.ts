import { AppError } from "@/lib/domain/errors";
import { mayChange } from "@/lib/domain/permissions";
import type { Viewer } from "@/lib/domain/viewer";
import { demand, findVisibleJob } from "@/lib/pipeline/commands/find-visible-job";
import { unpause } from "@/lib/pipeline/commands/pause";
import { redirect } from "@/lib/pipeline/commands/redirect";
import { releaseHeld } from "@/lib/pipeline/commands/release-held";
import type { Wake } from "@/lib/pipeline/commands/wake";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { JobRow } from "@/lib/pipeline/store";

/**
 * Takes a failed job up again at the stage that failed, and lets a held one go on as far as nothing else holds it: a
 * pause and stops of single takes are lifted. Finished shots stay; failed takes count no more.
 */
export async function resume(deps: PipelineDeps, wake: Wake, viewer: Viewer, jobId: string): Promise<void> {
  const job = await findVisibleJob(deps, viewer, jobId);
  demand(mayChange(viewer, job));
  const isHeld = job.waitingAt === "provider";
  if (!isHeld && job.status !== "running" && job.status !== "failed") throw nothingToResume();
  if (job.pausedBy !== null) await unpause(deps, viewer, job.id);
  const lifted = await deps.store.liftStops(job.id, { id: viewer.userId, name: viewer.name });
  if (isHeld) return await tryAgain(deps, wake, job);
  if (job.status === "running" && (job.pausedBy !== null || lifted > 0)) return;
  if (job.status !== "failed" || job.failedStage === null) {
    throw nothingToResume();
  }
  const takes = await deps.store.listTakes(job.id);
  const failed = takes.filter((take) => !take.superseded && (take.state === "failed" || take.state === "rejected"));
  await redirect(deps, wake, viewer, job, {
    to: job.failedStage,
    supersedeTakeIds: failed.map((take) => take.id),
    audit: { action: "job.resumed", summary: `${viewer.name} resumed the job at ${job.failedStage}.` },
  });
}

function nothingToResume(): AppError {
  return new AppError("conflict", "This job has not failed, so there is nothing to resume.");
}

/** A job on hold may look again at any time: nothing is sent twice. */
async function tryAgain(deps: PipelineDeps, wake: Wake, job: JobRow): Promise<void> {
  if (await releaseHeld(deps, wake, job.id)) return;
  throw new AppError("conflict", `The job stays on hold. ${job.waitingReason ?? ""}`.trim());
}
