import { AppError } from "@/lib/domain/errors";
import type { Stage } from "@/lib/domain/job";
import type { Viewer } from "@/lib/domain/viewer";
import type { AuditNote } from "@/lib/pipeline/audit-note";
import { restoreContext, sealContext } from "@/lib/pipeline/checkpoints";
import { dispatch, type Wake } from "@/lib/pipeline/commands/wake";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { JobRow, StageRecords } from "@/lib/pipeline/store";

type Redirection = {
  to: Stage;
  audit: AuditNote;
  records?: StageRecords;
  supersedeTakeIds?: string[];
};

/** Moves a job on a person's word, with a checkpoint, and wakes the engine. Refuses when the job has moved meanwhile. */
export async function redirect(
  deps: PipelineDeps,
  wake: Wake,
  viewer: Viewer,
  job: JobRow,
  redirection: Redirection,
): Promise<void> {
  const moved = await tryRedirect(deps, wake, viewer, job, redirection);
  if (!moved) throw new AppError("conflict", "The job moved on a moment ago. Look at it again.");
}

/** The same; false when the job has moved meanwhile and nothing was written. */
export async function tryRedirect(
  deps: PipelineDeps,
  wake: Wake,
  viewer: Viewer,
  job: JobRow,
  { to, audit, records = {}, supersedeTakeIds = [] }: Redirection,
): Promise<boolean> {
  const { context } = await restoreContext(job, deps);
  const moved = await deps.store.redirect({
    jobId: job.id,
    from: { stage: job.stage, status: job.status, planVersion: job.planVersion },
    to,
    checkpoint: { id: deps.newId("ckpt"), ...sealContext(context, deps.sha256) },
    records,
    supersedeTakeIds,
    audit,
    actor: { id: viewer.userId, name: viewer.name },
  });
  if (!moved) return false;
  await dispatch(deps, wake, { jobId: job.id, stage: to, wakeNumber: moved.wakeNumber });
  return true;
}
