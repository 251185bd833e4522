import { releaseHeld } from "@/lib/pipeline/commands/release-held";
import { requote } from "@/lib/pipeline/commands/requote";
import type { Wake } from "@/lib/pipeline/commands/wake";
import type { PipelineDeps } from "@/lib/pipeline/deps";

/** An admin has changed prices, backends or budgets: waiting quotes are made anew, held jobs look again. */
export async function reconsider(deps: PipelineDeps, wake: Wake, jobIds: readonly string[]): Promise<void> {
  for (const jobId of jobIds) {
    const job = await deps.store.findJob(jobId);
    if (job?.waitingAt === "cost") await requote(deps, wake, jobId);
    if (job?.waitingAt === "provider") await releaseHeld(deps, wake, jobId);
  }
}
