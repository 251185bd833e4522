import type { Job } from "./claim";
import { cancelRun } from "./ending";
import type { Engine } from "./engine";
import { takeRun } from "./steps";

const INVOKE_TIMEOUT = {
  name: "InngestInvokeTimeoutError",
  message: "Timed out waiting for invoked function to complete",
};

/** A sleep is over, or a wait found nothing in its time. */
export async function fireTimer(engine: Engine, job: Job): Promise<void> {
  const id = job.step ?? "";
  const values = [job.run_id, id];
  const { rows } = await engine.db.query<{ op: string }>(
    "select op from ie.step where run_id = $1 and id = $2",
    values,
  );
  const timedOut = rows[0]?.op === "InvokeFunction";
  const result = JSON.stringify(timedOut ? { error: INVOKE_TIMEOUT } : null);
  await engine.settlements.add({ job, runId: job.run_id, output: null, step: { runId: job.run_id, id, result } });
  engine.jobsWakeup.poke();
}

/** The run did not start, or did not finish, in the time its function allows. */
export async function fireTimeout(engine: Engine, job: Job): Promise<void> {
  await engine.db.transaction(async (tx) => {
    if (await takeRun(tx, job.run_id, job)) await cancelRun(tx, job.run_id, engine.registry.wantsFinishedEvents);
  });
  engine.eventsWakeup.poke();
  engine.jobsWakeup.poke();
}
