import { releaseHeld } from "@/lib/pipeline/commands/release-held";
import type { Wake } from "@/lib/pipeline/commands/wake";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import { markUnknown } from "@/lib/pipeline/takes/mark-unknown";
import { reconcileTake } from "@/lib/pipeline/takes/reconcile-take";

/** A request that has been on its way for longer than any submission may take was lost with its process. */
const SUBMITTING_FOR_TOO_LONG_MS = 3 * 60_000;
const SWEEP_LIMIT = 50;

/** Looks after attempts that no engine run looks after any more, and after jobs that waited for them. */
export async function sweepLost(deps: PipelineDeps, wake: Wake): Promise<void> {
  const now = deps.clock.now();
  const submittingBefore = new Date(now.getTime() - SUBMITTING_FOR_TOO_LONG_MS);
  for (const takeId of await deps.desk.listLostTakes(now, submittingBefore, SWEEP_LIMIT)) {
    await sweepOne(deps, takeId).catch((error: unknown) => {
      deps.logger.warn({ takeId, err: error }, "a lost attempt could not be looked after; the next sweep does");
    });
  }
  for (const jobId of await deps.desk.listHeldJobs(SWEEP_LIMIT)) {
    await releaseHeld(deps, wake, jobId).catch((error: unknown) => {
      deps.logger.warn({ jobId, err: error }, "a waiting job could not be looked after; the next sweep does");
    });
  }
}

async function sweepOne(deps: PipelineDeps, takeId: string): Promise<void> {
  const take = await deps.store.findTake(takeId);
  if (take?.state === "submitting") {
    await markUnknown(deps, take, "The studio stopped while this request was on its way.");
  }
  await reconcileTake(deps, takeId);
}
