import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { WakeUp } from "@/lib/pipeline/store";

/** Tells the engine that a job can go on. Sending the same wake-up twice must be harmless. */
export type Wake = (wakeUp: WakeUp) => Promise<void>;

const STALLED_AFTER_MS = 15 * 60_000;
const SWEEP_LIMIT = 50;

/**
 * Sends a wake-up whose row is already committed. A failure to send is only logged:
 * the sweep finds undispatched rows and sends them again.
 */
export async function dispatch(deps: PipelineDeps, wake: Wake, wakeUp: WakeUp): Promise<void> {
  try {
    await wake(wakeUp);
    await deps.store.markDispatched(wakeUp);
  } catch (error) {
    deps.logger.warn({ jobId: wakeUp.jobId, err: error }, "wake-up not sent; the sweep sends it again");
  }
}

/** One bad row never stops the sweep. */
export async function wakeWaiting(deps: PipelineDeps, wake: Wake): Promise<number> {
  const stalledBefore = new Date(deps.clock.now().getTime() - STALLED_AFTER_MS);
  const wakeUps = await deps.store.listToWake(stalledBefore, SWEEP_LIMIT);
  for (const wakeUp of wakeUps) await dispatch(deps, wake, wakeUp);
  return wakeUps.length;
}
