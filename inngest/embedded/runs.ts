import type { Queryable } from "./database";
import { nextUlid } from "./event-id";
import { evaluate, evaluateKey } from "./expr";
import type { EventPayload } from "./protocol";
import type { FunctionConfig } from "./registry";
import { delayMs, MAX_DELAY_MS } from "./time";
import { insertWaits, type NewWait } from "./waits";

export type Parent = { runId: string; step: string };

export type NewRun = {
  id: string;
  fn: string;
  eventId: string | null;
  event: EventPayload;
  conc: string[];
  prio: number;
  parent: Parent | null;
  startTimeoutMs: number | null;
  cancels: NewWait[];
};

const MAX_PRIORITY_SECONDS = 600;

/** A run of the function for one event; nothing is stored yet. `eventId` is the id `send()` returned, null for others. */
export function newRun(fn: FunctionConfig, event: EventPayload, eventId: string | null, parent: Parent | null): NewRun {
  const id = nextUlid();
  return {
    id,
    fn: fn.id,
    eventId,
    event,
    conc: concurrencyKeys(fn, event),
    prio: priority(fn, event),
    parent,
    startTimeoutMs: fn.timeouts.start ? delayMs(fn.timeouts.start) : null,
    cancels: fn.cancel.map((cancel, index) => ({
      runId: id,
      step: `cancel:${index}`,
      kind: "cancel",
      event: cancel.event,
      expr: cancel.if ?? null,
      origin: event,
      delayMs: cancel.timeout ? delayMs(cancel.timeout) : MAX_DELAY_MS,
    })),
  };
}

/** One key per limit, `<limit>|<function, or nothing when shared>|<value>`; jobs with the same key count together. */
function concurrencyKeys(fn: FunctionConfig, event: EventPayload): string[] {
  return fn.concurrency.map(({ limit, scope, key }) => {
    const value = key ? evaluateKey(key, { event }) : "";
    return `${limit}|${scope === "fn" ? fn.id : ""}|${value}`;
  });
}

function priority(fn: FunctionConfig, event: EventPayload): number {
  const seconds = fn.priority?.run ? Number(evaluate(fn.priority.run, { event })) : 0;
  return Number.isFinite(seconds)
    ? Math.trunc(Math.min(Math.max(seconds, -MAX_PRIORITY_SECONDS), MAX_PRIORITY_SECONDS))
    : 0;
}

/** Stores the runs with what makes them start, be cancelled and time out. */
export async function insertRuns(tx: Queryable, runs: readonly NewRun[]): Promise<void> {
  if (runs.length === 0) return;
  await tx.query(INSERT_RUNS, [
    runs.map((run) => run.id),
    runs.map((run) => run.fn),
    runs.map((run) => run.eventId),
    runs.map((run) => JSON.stringify([run.event])),
    runs.map((run) => JSON.stringify(run.conc)),
    runs.map((run) => run.prio),
    runs.map((run) => run.parent?.runId ?? null),
    runs.map((run) => run.parent?.step ?? null),
  ]);
  await insertWaits(
    tx,
    runs.flatMap((run) => run.cancels),
  );
  for (const run of runs) {
    if (run.startTimeoutMs !== null)
      await tx.query(INSERT_TIMEOUT, [run.id, run.fn, "start", run.startTimeoutMs / 1000]);
  }
}

/** Notes the first start of a run whose function has timeouts: from now on only `finish` counts. */
export async function markStarted(tx: Queryable, run: Run, fn: FunctionConfig): Promise<void> {
  const { rowCount } = await tx.query(
    "update ie.run set started_at = clock_timestamp() where id = $1 and started_at is null and status = 'running'",
    [run.id],
  );
  if (rowCount === 0) return;
  await tx.query("delete from ie.job where key = $1 || ':timeout:start'", [run.id]);
  if (fn.timeouts.finish) {
    await tx.query(INSERT_TIMEOUT, [run.id, run.fn, "finish", delayMs(fn.timeouts.finish) / 1000]);
  }
}

export type RunStatus = "running" | "completed" | "failed" | "cancelled";

type RunRow = {
  position: number;
  id: string;
  fn: string;
  status: RunStatus;
  events: EventPayload[];
  force_plan: boolean;
  pending: number;
  parent_run: string | null;
  parent_step: string | null;
  started_at: Date | null;
  steps: [id: string, result: unknown][] | null;
  step_count: number;
  state_bytes: number;
};

/** A run with its finished steps in the order they ended; `stepCount` also counts the ones still open. */
export type Run = Pick<RunRow, "id" | "fn" | "status" | "events" | "pending"> & {
  forcePlan: boolean;
  parent: Parent | null;
  started: boolean;
  steps: [id: string, result: unknown][];
  stepCount: number;
  stateBytes: number;
};

/** The runs with these ids in the order asked for, each with objects of its own; undefined where there is none. */
export async function loadRuns(db: Queryable, ids: readonly string[]): Promise<(Run | undefined)[]> {
  const { rows } = await db.query<RunRow>(LOAD_RUNS, [ids]);
  const runs: (Run | undefined)[] = ids.map(() => undefined);
  for (const row of rows) runs[row.position - 1] = readRow(row);
  return runs;
}

function readRow(row: RunRow): Run {
  const hasParent = row.parent_run !== null && row.parent_step !== null;
  return {
    id: row.id,
    fn: row.fn,
    status: row.status,
    events: row.events,
    pending: row.pending,
    forcePlan: row.force_plan,
    parent: hasParent ? { runId: row.parent_run ?? "", step: row.parent_step ?? "" } : null,
    started: row.started_at !== null,
    steps: row.steps ?? [],
    stepCount: row.step_count,
    stateBytes: row.state_bytes,
  };
}

const INSERT_RUNS = `
  with created as (
    insert into ie.run (id, fn, event_id, events, conc, prio, parent_run, parent_step)
    select id, fn, event_id, events, array(select json_array_elements_text(conc)), prio, parent_run, parent_step
    from unnest($1::text[], $2::text[], $3::text[], $4::json[], $5::json[], $6::int[], $7::text[], $8::text[])
      as r(id, fn, event_id, events, conc, prio, parent_run, parent_step)
    returning id, fn, conc, prio
  )
  insert into ie.job (key, run_id, fn, kind, conc, prio, rank)
  select id || ':start', id, fn, 'run', conc, prio, clock_timestamp() - make_interval(secs => prio) from created`;

const INSERT_TIMEOUT = `
  insert into ie.job (key, run_id, fn, kind, step, due, rank)
  select $1 || ':timeout:' || $3, $1, $2, 'timeout', $3, at, at
  from (select clock_timestamp() + make_interval(secs => $4) as at) later
  on conflict (key) do nothing`;

// "offset 0" makes it one look-up per id, whatever the planner believes about the size of the tables.
const LOAD_RUNS = `
  select wanted.position::int, r.id, r.fn, r.status, r.events, r.force_plan, r.pending, r.parent_run, r.parent_step,
    r.started_at, s.steps, s.step_count, s.state_bytes
  from unnest($1::text[]) with ordinality as wanted(id, position), lateral (
    select * from ie.run where id = wanted.id offset 0
  ) r, lateral (
    select json_agg(json_build_array(id, result) order by done) filter (where done is not null) as steps,
      count(*)::int as step_count, coalesce(sum(octet_length(result::text)), 0)::float8 as state_bytes
    from ie.step where run_id = r.id
  ) s`;
