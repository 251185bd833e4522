import { applyWhatIf, pricedOf, type WhatIf, type WhatIfView } from "@/lib/domain/cost/what-if";
import { AppError } from "@/lib/domain/errors";
import type { Viewer } from "@/lib/domain/viewer";
import { restoreContext } from "@/lib/pipeline/checkpoints";
import { findVisibleJob } from "@/lib/pipeline/commands/find-visible-job";
import { need } from "@/lib/pipeline/context";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import { planDigest } from "@/lib/pipeline/plan-digest";
import { quotePlan } from "@/lib/pipeline/stages/financial-orchestrator/quote-plan";

/**
 * What the film would cost if it were made another way, by the very rules and prices of a real quote. Writes nothing.
 * The film as it is comes along, priced at the same moment, so that the difference is the change alone.
 */
export async function whatIf(deps: PipelineDeps, viewer: Viewer, jobId: string, asked: WhatIf): Promise<WhatIfView> {
  const job = await findVisibleJob(deps, viewer, jobId);
  const plan = job.planVersion === 0 ? null : await deps.store.findPlan(job.id, job.planVersion);
  if (!plan) throw new AppError("conflict", "There is no board to price yet.");
  const [{ context }, takes] = await Promise.all([restoreContext(job, deps), deps.store.listTakes(job.id)]);
  const { brief } = need(context, "brief");
  const changed = applyWhatIf({ plan, brief }, asked);
  const changedPlan = { ...plan, ...changed.plan, digest: planDigest(changed.plan, deps.sha256) };
  const [before, after] = await Promise.all([
    quotePlan({ job, context, deps }, plan, takes, null),
    quotePlan({ job, context: { ...context, brief: changed.brief }, deps }, changedPlan, takes, null),
  ]);
  return { before: pricedOf(before.quote, plan), after: pricedOf(after.quote, changedPlan) };
}
