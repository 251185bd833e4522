import type { Queryable } from "./database";
import type { Engine } from "./engine";
import { nextUlid } from "./event-id";
import { storeInternalEvent } from "./events";
import { outputTooLarge, type RunError } from "./limits";
import type { EventPayload, StepResult } from "./protocol";
import type { Parent, Run } from "./runs";
import { completeStep, type Dispatch, insertSteps, lockRun, takeRun } from "./steps";

export type RunEnd =
  | { status: "completed"; output: unknown }
  | { status: "failed"; error: RunError }
  | { status: "cancelled"; error: RunError };

const CANCELLED: RunEnd = { status: "cancelled", error: { name: "Error", message: "function cancelled" } };
const FAILED_EVENT = "inngest/function.failed";
const CANCELLED_EVENT = "inngest/function.cancelled";
const FINISHED_EVENT = "inngest/function.finished";

/** Ends the run for the worker that holds its job, with last results to store first. Does nothing when fenced. */
export async function finishRun(
  engine: Engine,
  job: Dispatch,
  run: Run,
  end: RunEnd,
  steps: readonly StepResult[] = [],
): Promise<void> {
  const checked = withinLimit(engine, end);
  const { wantsFinishedEvents } = engine.registry;
  if (checked.status === "completed" && steps.length === 0 && !wantsFinishedEvents) {
    const step = run.parent && { runId: run.parent.runId, id: run.parent.step, result: parentResult(checked) };
    await engine.settlements.add({ job, runId: run.id, output: outputJson(checked), step });
    if (step) engine.jobsWakeup.poke();
    return;
  }
  const ended = await engine.db.transaction(async (tx) => {
    if (!(await takeRun(tx, run.id, job))) return false;
    await insertSteps(tx, run.id, steps);
    await endRun(tx, run, checked, wantsFinishedEvents);
    return true;
  });
  if (ended) {
    engine.eventsWakeup.poke();
    engine.jobsWakeup.poke();
  }
}

function withinLimit(engine: Engine, end: RunEnd): RunEnd {
  if (end.status !== "completed") return end;
  const tooLarge = Buffer.byteLength(outputJson(end)) > engine.limits.stepBytes;
  return tooLarge ? { status: "failed", error: outputTooLarge() } : end;
}

type EndingRun = { id: string; fn: string; events: EventPayload[]; parent: Parent | null };

/** Cancels a run that is still going; a step that is running is not interrupted, its result is dropped. */
export async function cancelRun(tx: Queryable, runId: string, wantsFinishedEvents: boolean): Promise<boolean> {
  if (!(await lockRun(tx, runId))) return false;
  const { rows } = await tx.query<
    Omit<EndingRun, "parent"> & { parent_run: string | null; parent_step: string | null }
  >("select id, fn, events, parent_run, parent_step from ie.run where id = $1", [runId]);
  const [run] = rows;
  if (!run) return false;
  const parent = run.parent_run && run.parent_step ? { runId: run.parent_run, step: run.parent_step } : null;
  await endRun(tx, { ...run, parent }, CANCELLED, wantsFinishedEvents);
  return true;
}

/** The run must be locked and running. Clears what it left, tells its parent and whoever listens to its end. */
async function endRun(tx: Queryable, run: EndingRun, end: RunEnd, wantsFinishedEvents: boolean): Promise<void> {
  await tx.query("update ie.run set status = $2, output = $3, ended_at = clock_timestamp() where id = $1", [
    run.id,
    end.status,
    outputJson(end),
  ]);
  await tx.query(CLEAR_RUN, [run.id]);
  await announceEnd(tx, run, end, wantsFinishedEvents);
  if (run.parent && (await lockRun(tx, run.parent.runId))) {
    await completeStep(tx, run.parent.runId, run.parent.step, parentResult(end));
  }
}

async function announceEnd(tx: Queryable, run: EndingRun, end: RunEnd, wantsFinishedEvents: boolean): Promise<void> {
  const [event] = run.events;
  // The end of a failure handler announces nothing, else it could call itself for ever.
  if (event?.name === FAILED_EVENT || event?.name === FINISHED_EVENT) return;
  const data = {
    function_id: run.fn,
    run_id: run.id,
    event,
    events: run.events,
    ...(end.status === "completed" ? { result: end.output } : { error: end.error }),
    _inngest: { status: end.status },
  };
  if (end.status === "failed") await storeInternalEvent(tx, run.id, FAILED_EVENT, data);
  if (end.status === "cancelled") await storeInternalEvent(tx, run.id, CANCELLED_EVENT, data);
  if (wantsFinishedEvents) await storeInternalEvent(tx, nextUlid(), FINISHED_EVENT, data);
}

function outputJson(end: RunEnd): string {
  return JSON.stringify(end.status === "completed" ? (end.output ?? null) : { error: end.error });
}

function parentResult(end: RunEnd): string {
  return JSON.stringify(end.status === "completed" ? { data: end.output ?? null } : { error: end.error });
}

const CLEAR_RUN = `
  with no_jobs as (delete from ie.job where run_id = $1),
    no_open_steps as (delete from ie.step where run_id = $1 and done is null)
  delete from ie.wait where run_id = $1`;
