import type { Queryable } from "./database";
import { finishRun } from "./ending";
import type { Engine } from "./engine";
import { nextUlid } from "./event-id";
import { eventTooLarge } from "./limits";
import { type EventPayload, type Op, type StepResult, stepName, waitedEvent } from "./protocol";
import { insertRuns, type NewRun, newRun, type Run } from "./runs";
import { completeStep, type Dispatch, insertSteps, takeRun } from "./steps";
import { delayMs, MAX_DELAY_MS } from "./time";
import { insertWaits, type NewWait, signalLookup } from "./waits";

const INVOKE_TIMEOUT_MS = 365 * 86_400_000;

/** Turns what the run asks for next into jobs, waits and child runs, and gives up the job that asked. */
export async function planSteps(
  engine: Engine,
  job: Dispatch,
  run: Run,
  steps: readonly StepResult[],
  planned: readonly Op[],
): Promise<void> {
  try {
    await engine.db.transaction((tx) => storePlan(engine, tx, job, run, steps, planned));
  } catch (error) {
    if (!(error instanceof ImpossiblePlanError || error instanceof RangeError)) throw error;
    await finishRun(engine, job, run, { status: "failed", error: { name: error.name, message: error.message } }, steps);
  }
  engine.jobsWakeup.poke();
}

/** Asking for it again would change nothing: the run fails. */
class ImpossiblePlanError extends Error {
  override name = "ImpossiblePlanError";
}

async function storePlan(
  engine: Engine,
  tx: Queryable,
  job: Dispatch,
  run: Run,
  steps: readonly StepResult[],
  planned: readonly Op[],
): Promise<void> {
  if (!(await takeRun(tx, run.id, job))) return;
  await insertSteps(tx, run.id, steps);
  const fresh = await openSteps(tx, run, planned);
  if (fresh.length === 0 && run.pending === 0) {
    throw new ImpossiblePlanError(
      "The function asks for steps that are done already: its step ids are not always the same",
    );
  }
  await insertWaits(tx, await eventAndSignalWaits(tx, run, fresh));
  await invokeAll(
    engine,
    tx,
    run,
    fresh.filter((op) => op.op === "InvokeFunction"),
  );
}

/** Stores the ops with their jobs; returns those that are new: a request may ask again for what is already under way. */
async function openSteps(tx: Queryable, run: Run, ops: readonly Op[]): Promise<Op[]> {
  const { rows } = await tx.query<{ id: string }>(OPEN_STEPS, [
    run.id,
    ops.map((op) => op.id),
    ops.map(stepName),
    ops.map((op) => op.op),
    ops.map((op) => (op.op === "StepPlanned" ? "step" : "timer")),
    ops.map((op) => endsAfterMs(op) / 1000),
  ]);
  const inserted = new Set(rows.map((row) => row.id));
  return ops.filter((op) => inserted.has(op.id));
}

/** When the op ends by itself: a sleep is over, a wait times out. A planned step starts at once. */
function endsAfterMs(op: Op): number {
  if (op.op === "StepPlanned") return 0;
  if (op.op === "Sleep") return delayMs(text(op.opts?.duration) || (op.name ?? ""));
  const timeout = text(op.opts?.timeout);
  if (op.op === "InvokeFunction") return timeout ? delayMs(timeout) : INVOKE_TIMEOUT_MS;
  return delayMs(timeout);
}

async function eventAndSignalWaits(tx: Queryable, run: Run, ops: readonly Op[]): Promise<NewWait[]> {
  const [origin] = run.events;
  if (!origin) throw new Error(`Run ${run.id} has no event`);
  const waits: NewWait[] = [];
  for (const op of ops) {
    const common = { runId: run.id, step: op.id, origin, delayMs: endsAfterMs(op) };
    if (op.op === "WaitForEvent") {
      waits.push({ ...common, kind: "event", event: waitedEvent(op), expr: text(op.opts?.if) || null });
    }
    if (op.op === "WaitForSignal") {
      const signal = text(op.opts?.signal) || (op.name ?? "");
      await takeSignal(tx, signal, op.opts?.conflict === "replace");
      waits.push({ ...common, kind: "signal", event: signal, expr: null, delayMs: MAX_DELAY_MS });
    }
  }
  return waits;
}

/** One run at a time waits for a signal. The one that is replaced goes on at its own timeout. */
async function takeSignal(tx: Queryable, signal: string, replace: boolean): Promise<void> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended('ie.signal:' || $1, 0))", [signal]);
  if (replace) {
    await tx.query("delete from ie.wait where lookup = $1", [signalLookup(signal)]);
    return;
  }
  const { rowCount } = await tx.query("select 1 from ie.wait where lookup = $1", [signalLookup(signal)]);
  if (rowCount > 0) {
    throw new ImpossiblePlanError(`Signal conflict: another run is already waiting for the signal "${signal}"`);
  }
}

/** Starts the children; each resumes this run in the transaction that ends it. One that cannot start ends its step. */
async function invokeAll(engine: Engine, tx: Queryable, run: Run, ops: readonly Op[]): Promise<void> {
  const children: NewRun[] = [];
  for (const op of ops) {
    const functionId = text(op.opts?.function_id);
    const fn = engine.registry.byId.get(functionId);
    const event = invokedEvent(run, op, functionId);
    if (!fn) {
      await failStep(tx, run, op, `could not find function with ID: ${functionId}`);
    } else if (Buffer.byteLength(JSON.stringify(event)) > engine.limits.eventBytes) {
      await failStep(tx, run, op, eventTooLarge(event.name, engine.limits));
    } else {
      children.push(newRun(fn, event, null, { runId: run.id, step: op.id }));
    }
  }
  await insertRuns(tx, children);
}

function invokedEvent(run: Run, op: Op, functionId: string): EventPayload {
  const payload = record(op.opts?.payload);
  return {
    id: nextUlid(),
    name: "inngest/function.invoked",
    data: { ...record(payload.data), _inngest: { fn_id: functionId, correlation_id: `${run.id}.${op.id}` } },
    ts: Date.now(),
    user: {},
    ...(payload.v === undefined ? {} : { v: payload.v }),
  };
}

async function failStep(tx: Queryable, run: Run, op: Op, message: string): Promise<void> {
  await completeStep(tx, run.id, op.id, JSON.stringify({ error: { name: "Error", message } }));
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

const OPEN_STEPS = `
  with opened as (
    insert into ie.step (run_id, id, name, op)
    select $1, id, name, op from unnest($2::text[], $3::text[], $4::text[]) as s(id, name, op)
    on conflict (run_id, id) do nothing
    returning id
  ), counted as (
    update ie.run set pending = pending + (select count(*) from opened), force_plan = cardinality($2::text[]) > 1
    where id = $1
    returning id, fn, conc, prio
  ), planned as (
    select p.id, p.kind, clock_timestamp() + make_interval(secs => p.seconds) as at
    from unnest($2::text[], $5::text[], $6::float8[]) as p(id, kind, seconds)
    join opened on opened.id = p.id
  ), jobs as (
    insert into ie.job (key, run_id, fn, kind, step, due, rank, conc, prio)
    select r.id || ':' || p.id || ':' || p.kind, r.id, r.fn, p.kind, p.id, p.at,
      p.at - make_interval(secs => case when p.kind = 'step' then r.prio else 0 end),
      case when p.kind = 'step' then r.conc else '{}' end, r.prio
    from counted r, planned p
    on conflict (key) do nothing
  )
  select id from opened`;
