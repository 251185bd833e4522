import { editPlan } from "@/lib/domain/edit-plan";
import { AppError } from "@/lib/domain/errors";
import type { Stage } from "@/lib/domain/job";
import { mayChange } from "@/lib/domain/permissions";
import type { ShotEdit } from "@/lib/domain/shot-edit";
import type { Viewer } from "@/lib/domain/viewer";
import { demand, findVisibleJob } from "@/lib/pipeline/commands/find-visible-job";
import { redirect } from "@/lib/pipeline/commands/redirect";
import type { Wake } from "@/lib/pipeline/commands/wake";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import { planDigest } from "@/lib/pipeline/plan-digest";
import type { JobRow } from "@/lib/pipeline/store";

type Edit = { code: string; change: ShotEdit; baseVersion: number };

/**
 * Saves a change of one shot as the next version of the plan. Nothing is rendered: the gate that the change
 * concerns opens again, and takes of untouched shots stay in the film.
 */
export async function editShot(
  deps: PipelineDeps,
  wake: Wake,
  viewer: Viewer,
  jobId: string,
  { code, change, baseVersion }: Edit,
): Promise<{ version: number }> {
  const job = await findVisibleJob(deps, viewer, jobId);
  demand(mayChange(viewer, job));
  const plan = await deps.store.findPlan(jobId, job.planVersion);
  if (!plan) throw new AppError("conflict", "There is no board to change yet.");
  if (baseVersion !== plan.version) {
    throw new AppError(
      "stale",
      `The board is at version ${plan.version} now; you changed version ${baseVersion}. Look at the new version first.`,
    );
  }
  const edited = editPlan(plan, code, change);
  if (edited.kind === "refused") {
    throw new AppError("invalid_input", edited.message, { fields: [{ field: edited.field, message: edited.message }] });
  }
  const version = plan.version + 1;
  const digest = planDigest(edited.plan, deps.sha256);
  const reason = `${edited.changedCodes.join(" and ")} changed`;
  await redirect(deps, wake, viewer, job, {
    to: stageAfterEdit(job),
    records: { plan: { plan: edited.plan, version, digest, reason, authorId: viewer.userId } },
    audit: {
      action: "shot.edited",
      summary: `${viewer.name} changed ${edited.changedCodes.join(" and ")} (board version ${version}).`,
      data: { code, change, version },
    },
  });
  return { version };
}

/** Before the storyboard is approved an edit goes back to its gate, afterwards to the price. */
function stageAfterEdit(job: JobRow): Stage {
  const stage = job.stage === "ERROR" ? (job.failedStage ?? "FINANCIAL") : job.stage;
  if (stage === "VISUAL" || stage === "FAST_TRACK") return stage;
  if (job.status === "cancelled") throw new AppError("conflict", "This job was cancelled.");
  return "FINANCIAL";
}
