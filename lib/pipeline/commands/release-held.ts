import { restoreContext } from "@/lib/pipeline/checkpoints";
import { dispatch, type Wake } from "@/lib/pipeline/commands/wake";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import { planRender } from "@/lib/pipeline/stages/render-executor/plan-render";

/** Lets a job on hold go on as soon as nothing holds it any more. True when it does. */
export async function releaseHeld(deps: PipelineDeps, wake: Wake, jobId: string): Promise<boolean> {
  const job = await deps.store.findJob(jobId);
  if (job?.status !== "waiting" || job.waitingAt !== "provider") return false;
  const { context } = await restoreContext(job, deps);
  const plan = await planRender({ job, context, deps });
  if (plan.kind === "held") return false;
  const wakeUp = await deps.store.release(jobId, "provider", {
    action: "job.released",
    summary: "Nothing holds the job any more. It goes on, and nothing is paid again.",
  });
  if (!wakeUp) return false;
  await dispatch(deps, wake, wakeUp);
  return true;
}
