import type { Queryable } from "./database";
import type { StepResult } from "./protocol";

/** A dispatch of a job. Every write made for it holds only while the job still has this generation. */
export type Dispatch = { id: string; gen: number };

/** Locks the run's row: the first lock of every transaction that changes a run (then steps, waits, jobs). */
export async function lockRun(tx: Queryable, runId: string): Promise<boolean> {
  const { rowCount } = await tx.query("select 1 from ie.run where id = $1 and status = 'running' for update", [runId]);
  return rowCount > 0;
}

/** Locks the run, then takes the job away; false when another worker owns it by now, or the run is over: write nothing. */
export async function takeRun(tx: Queryable, runId: string, job: Dispatch): Promise<boolean> {
  const { rows } = await tx.query<{ taken: boolean }>(TAKE_RUN, [job.id, job.gen, runId]);
  return rows[0]?.taken ?? false;
}

export async function deleteJob(db: Queryable, job: Dispatch): Promise<void> {
  await db.query("delete from ie.job where id = $1 and gen = $2", [job.id, job.gen]);
}

/** Stores results under the job's lease and renews it; a step stored before keeps its first result. False: fenced. */
export async function saveSteps(
  db: Queryable,
  job: Dispatch,
  steps: readonly StepResult[],
  leaseSeconds: number,
): Promise<boolean> {
  const { rows } = await db.query<{ held: boolean }>(SAVE_STEPS, [
    job.id,
    job.gen,
    leaseSeconds,
    steps.map((step) => step.id),
    steps.map((step) => step.name),
    steps.map((step) => step.op),
    steps.map((step) => step.result),
  ]);
  return rows[0]?.held ?? false;
}

/** Stores results of a run inside a transaction that already holds the run. */
export async function insertSteps(tx: Queryable, runId: string, steps: readonly StepResult[]): Promise<void> {
  if (steps.length === 0) return;
  await tx.query(INSERT_STEPS, [
    runId,
    steps.map((step) => step.id),
    steps.map((step) => step.name),
    steps.map((step) => step.op),
    steps.map((step) => step.result),
  ]);
}

/**
 * Ends an open step (an event came, a timer is due, an invoked run ended, a planned step ran) with the JSON the SDK
 * will read. The last open step of the run enqueues its next request. The run must be locked.
 */
export async function completeStep(tx: Queryable, runId: string, stepId: string, result: string): Promise<void> {
  await tx.query(COMPLETE_STEP, [runId, stepId, result]);
}

const TAKE_RUN = `
  with running as (
    select 1 from ie.run where id = $3 and status = 'running' for update
  ), taken as (
    delete from ie.job using (select count(*) from running) as after_run where id = $1 and gen = $2 returning 1
  )
  select exists (select 1 from running) and exists (select 1 from taken) as taken`;

const SAVE_STEPS = `
  with held as (
    update ie.job set attempt = 0, crashes = 0, due = clock_timestamp() + make_interval(secs => $3)
    where id = $1 and gen = $2 returning run_id
  ), stored as (
    insert into ie.step (run_id, id, name, op, result, done, done_at)
    select held.run_id, s.id, s.name, s.op, s.result, nextval('ie.step_done'), clock_timestamp()
    from held, unnest($4::text[], $5::text[], $6::text[], $7::json[]) as s(id, name, op, result)
    on conflict (run_id, id) do nothing
  )
  select exists (select 1 from held) as held`;

const INSERT_STEPS = `
  insert into ie.step (run_id, id, name, op, result, done, done_at)
  select $1, s.id, s.name, s.op, s.result, nextval('ie.step_done'), clock_timestamp()
  from unnest($2::text[], $3::text[], $4::text[], $5::json[]) as s(id, name, op, result)
  on conflict (run_id, id) do nothing`;

const COMPLETE_STEP = `
  with ended as (
    update ie.step set result = $3, done = nextval('ie.step_done'), done_at = clock_timestamp()
    where run_id = $1 and id = $2 and done is null returning 1
  ), no_wait as (
    delete from ie.wait where run_id = $1 and step = $2
  ), no_timer as (
    delete from ie.job where key = $1 || ':' || $2 || ':timer'
  ), counted as (
    update ie.run set pending = pending - 1, force_plan = force_plan and pending > 1
    where id = $1 and status = 'running' and exists (select 1 from ended)
    returning id, fn, conc, prio, pending
  )
  insert into ie.job (key, run_id, fn, kind, conc, prio, rank)
  select id || ':' || $2 || ':next', id, fn, 'run', conc, prio, clock_timestamp() - make_interval(secs => prio)
  from counted where pending = 0
  on conflict (key) do nothing`;
