import type { Job } from "./claim";
import { cancelRun } from "./ending";
import type { Engine } from "./engine";
import { completeStep, deleteJob, lockRun } from "./steps";

const INVOKE_TIMEOUT = {
  name: "InngestInvokeTimeoutError",
  message: "Timed out waiting for invoked function to complete",
};

/** A sleep is over, or a wait found nothing in its time. */
export async function fireTimer(engine: Engine, job: Job): Promise<void> {
  const step = job.step ?? "";
  await engine.db.transaction(async (tx) => {
    const running = await lockRun(tx, job.run_id);
    if (!(await deleteJob(tx, job)) || !running) return;
    const { rows } = await tx.query<{ op: string }>("select op from ie.step where run_id = $1 and id = $2", [
      job.run_id,
      step,
    ]);
    const timedOut = rows[0]?.op === "InvokeFunction";
    await completeStep(tx, job.run_id, step, JSON.stringify(timedOut ? { error: INVOKE_TIMEOUT } : null));
  });
  engine.jobsWakeup.poke();
}

/** The run did not start, or did not finish, in the time its function allows. */
export async function fireTimeout(engine: Engine, job: Job): Promise<void> {
  await engine.db.transaction(async (tx) => {
    await lockRun(tx, job.run_id);
    if (await deleteJob(tx, job)) await cancelRun(tx, job.run_id, engine.registry.wantsFinishedEvents);
  });
  engine.eventsWakeup.poke();
  engine.jobsWakeup.poke();
}
