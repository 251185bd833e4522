import { dispatchKey, type Job } from "./claim";
import { finishRun } from "./ending";
import type { Engine } from "./engine";
import { addToUsage, type RunError, tooManySteps, type Usage } from "./limits";
import { type Outcome, readOutcome, type SdkResponse } from "./outcome";
import { planSteps } from "./plan";
import { type StepResult, stepResult } from "./protocol";
import type { FunctionConfig } from "./registry";
import { markStarted, type Run } from "./runs";
import { deleteJob, saveSteps } from "./steps";
import { retryAfterMs } from "./time";
import { fireTimeout, fireTimer } from "./timers";

/** After so many deaths of its process a step is taken to kill it: the death then costs an attempt. */
const MAX_CRASHES = 10;
const UNKNOWN_FUNCTION_RETRY_MS = 60_000;

type Dispatched = { job: Job; run: Run; fn: FunctionConfig; attempt: number; usage: Usage };

/** Executes one leased job to its end: the run waits, is over, or the job is due again later. */
export async function executeJob(engine: Engine, job: Job): Promise<void> {
  if (job.kind === "timer") return fireTimer(engine, job);
  if (job.kind === "timeout") return fireTimeout(engine, job);

  // Loaded after the claim is committed: a snapshot taken with the claim could be older than the lease.
  const run = await engine.loads.add(job.run_id);
  if (run?.status !== "running") {
    await deleteJob(engine.db, job);
    return;
  }
  const fn = engine.registry.byId.get(run.fn);
  if (!fn) {
    engine.logger.warn({ runId: run.id, functionId: run.fn }, "A run waits for a function this worker does not have");
    return reschedule(engine, job, job.attempt, UNKNOWN_FUNCTION_RETRY_MS);
  }
  if (!run.started && (fn.timeouts.start || fn.timeouts.finish)) {
    await engine.db.transaction(async (tx) => {
      await markStarted(tx, run, fn);
    });
  }
  if (job.crashes >= MAX_CRASHES) return afterCrashes(engine, job, run, fn);
  await advance(engine, job, run, fn);
}

/** Keeps the lease and sends request after request for as long as the run can go on. */
async function advance(engine: Engine, job: Job, firstRun: Run, fn: FunctionConfig): Promise<void> {
  let run: Run | undefined = firstRun;
  let attempt = job.attempt;
  while (run?.status === "running") {
    // A planned step is counted already, as an open one.
    const stepCount = job.kind === "step" ? run.stepCount - 1 : run.stepCount;
    const usage: Usage = { steps: stepCount, bytes: run.stateBytes, violation: null };
    const dispatched = { job, run, fn, attempt, usage };
    const outcome = await request(engine, dispatched);
    const goesOn = await apply(engine, dispatched, outcome);
    if (!goesOn) return;
    run = await engine.loads.add(run.id);
    attempt = 0;
  }
}

async function request(engine: Engine, { job, run, fn, attempt, usage }: Dispatched): Promise<Outcome> {
  const dispatch = dispatchKey(job);
  const stepId = job.kind === "step" ? (job.step ?? "") : "step";
  const isLastAttempt = attempt + 1 >= fn.maxAttempts;
  engine.counters.requests += 1;
  engine.usage.set(dispatch, usage);
  try {
    const response = await engine.transport.call(run.fn, stepId, requestBody(run, fn, attempt, dispatch));
    return readOutcome(response, isLastAttempt);
  } catch (error) {
    return readOutcome(noAnswer(error), isLastAttempt);
  } finally {
    engine.usage.delete(dispatch);
  }
}

function requestBody(run: Run, fn: FunctionConfig, attempt: number, dispatch: string): Record<string, unknown> {
  const stack = run.steps.map(([id]) => id);
  return {
    version: -1,
    event: run.events[0],
    events: run.events,
    steps: Object.fromEntries(run.steps),
    ctx: {
      run_id: run.id,
      fn_id: run.fn,
      step_id: "step",
      env: "embedded",
      attempt,
      max_attempts: fn.maxAttempts,
      disable_immediate_execution: run.forcePlan,
      use_api: false,
      qi_id: dispatch,
      stack: { stack, current: stack.length },
    },
  };
}

function noAnswer(error: unknown): SdkResponse {
  const message = error instanceof Error ? error.message : String(error);
  return { status: 500, headers: {}, body: JSON.stringify({ name: "Error", message }) };
}

/** True when the run goes on at once under the same lease. */
async function apply(engine: Engine, dispatched: Dispatched, outcome: Outcome): Promise<boolean> {
  const { job, run, usage, attempt } = dispatched;
  const steps = outcome.steps.map(stepResult);
  const violation = limitViolation(engine, usage, steps, outcome);
  if (violation) {
    await finishRun(engine, job, run, { status: "failed", error: violation });
    return false;
  }
  switch (outcome.kind) {
    case "stale":
      return false;
    case "completed":
      await finishRun(engine, job, run, { status: "completed", output: outcome.output }, steps);
      return false;
    case "failed":
      await finishRun(engine, job, run, { status: "failed", error: outcome.error }, steps);
      return false;
    case "retry":
      if (steps.length > 0) await saveSteps(engine.db, job, steps, engine.leaseSeconds);
      await reschedule(engine, job, attempt + 1, retryDelayMs(engine, outcome.retryAfter, attempt));
      return false;
    case "planned":
      await planSteps(engine, job, run, steps, outcome.planned);
      return false;
    case "saved":
      engine.counters.steps += steps.length;
      if (job.kind === "run") return saveSteps(engine.db, job, steps, engine.leaseSeconds);
      await completePlannedStep(engine, job, run, steps);
      return false;
  }
}

function limitViolation(engine: Engine, usage: Usage, steps: StepResult[], outcome: Outcome): RunError | null {
  const sizes = steps.map((step) => Buffer.byteLength(step.result));
  const violation = addToUsage(usage, sizes, engine.limits);
  if (violation) return violation;
  const planned = outcome.kind === "planned" ? outcome.planned.length : 0;
  return usage.steps + planned > engine.limits.steps ? tooManySteps(engine.limits) : null;
}

function retryDelayMs(engine: Engine, retryAfter: string | null, attempt: number): number {
  return retryAfter ? retryAfterMs(retryAfter) : engine.backoffMs(attempt);
}

async function completePlannedStep(engine: Engine, job: Job, run: Run, steps: readonly StepResult[]): Promise<void> {
  const [step] = steps;
  if (!step) throw new Error(`The planned step ${job.step} of run ${run.id} ended without a result`);
  const ended = { runId: run.id, id: step.id, result: step.result };
  await engine.settlements.add({ job, runId: run.id, output: null, step: ended });
  engine.jobsWakeup.poke();
}

/** Gives the job back, due after `delayMs`. */
async function reschedule(engine: Engine, job: Job, attempt: number, delayMs: number): Promise<void> {
  await engine.db.query(RESCHEDULE, [job.id, job.gen, attempt, delayMs / 1000]);
  engine.jobsWakeup.poke();
}

async function afterCrashes(engine: Engine, job: Job, run: Run, fn: FunctionConfig): Promise<void> {
  const message = `The process died ${job.crashes} times while it was running this step`;
  if (job.attempt + 1 >= fn.maxAttempts) {
    return finishRun(engine, job, run, { status: "failed", error: { name: "Error", message } });
  }
  engine.logger.error({ runId: run.id, functionId: run.fn }, message);
  await reschedule(engine, job, job.attempt + 1, engine.backoffMs(job.attempt));
}

const RESCHEDULE = `
  update ie.job set attempt = $3, crashes = 0, leased = false, owner = null, due = at, rank = at - make_interval(secs => prio)
  from (select clock_timestamp() + make_interval(secs => $4) as at) later
  where id = $1 and gen = $2`;
