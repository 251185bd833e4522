import { dispatch, type Wake } from "@/lib/pipeline/commands/wake";
import type { PipelineDeps } from "@/lib/pipeline/deps";

/** A quote that waits to be signed is made anew, because its prices or its backends have changed. */
export async function requote(deps: PipelineDeps, wake: Wake, jobId: string): Promise<void> {
  const wakeUp = await deps.store.release(jobId, "cost", {
    action: "quote.void",
    summary: "Prices or backends have changed, so the quote is made anew. Nothing was approved or charged.",
  });
  if (wakeUp) await dispatch(deps, wake, wakeUp);
}
