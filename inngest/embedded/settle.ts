import type { Queryable } from "./database";
import type { Dispatch } from "./steps";

/** How a job ends: with the output of its run, with the result of a step (the run's own or of the run that invoked it), or both. */
export type Settlement = {
  job: Dispatch;
  runId: string;
  /** JSON; the run is completed with it. */
  output: string | null;
  /** An open step that ends, with the JSON the SDK will read. */
  step: { runId: string; id: string; result: string } | null;
};

/**
 * Ends the jobs, each only while it is still held and its run goes on: completes runs and clears what they leave, ends
 * steps. The last open step of a run enqueues its next request.
 */
export async function settle(db: Queryable, settlements: readonly Settlement[]): Promise<undefined[]> {
  await db.query(SETTLE, [
    settlements.map(({ job }) => job.id),
    settlements.map(({ job }) => job.gen),
    settlements.map(({ runId }) => runId),
    settlements.map(({ output }) => output),
    settlements.map(({ step }) => step?.runId ?? null),
    settlements.map(({ step }) => step?.id ?? null),
    settlements.map(({ step }) => step?.result ?? null),
  ]);
  return settlements.map(() => undefined);
}

// Runs are locked before jobs, both in the order of their ids: statements that touch many of them never wait in a
// circle. "any" beside a join keeps it a look-up in an index, whatever the planner believes about the tables' sizes.
const SETTLE = `
  with sent as (
    select * from unnest($1::bigint[], $2::int[], $3::text[], $4::json[], $5::text[], $6::text[], $7::json[])
      as s(job, gen, run, output, step_run, step, result)
  ), running as (
    select id from ie.run where id = any($3::text[] || $5::text[]) and status = 'running' order by id for update
  ), held as (
    select id, gen from ie.job, (select count(*) from running) as after_runs
    where id = any($1::bigint[]) order by id for update of job
  ), ended as (
    select sent.* from sent join held on held.id = sent.job and held.gen = sent.gen
  ), going_on as (
    select ended.* from ended join running on running.id = ended.run
  ), completed as (
    update ie.run r set status = 'completed', output = going_on.output, ended_at = clock_timestamp()
    from going_on where going_on.output is not null and r.id = going_on.run and r.id = any($3::text[])
    returning r.id
  ), done as (
    update ie.step s set result = going_on.result, done = nextval('ie.step_done'), done_at = clock_timestamp()
    from going_on join running on running.id = going_on.step_run
    where s.run_id = going_on.step_run and s.id = going_on.step and s.done is null
      and s.run_id = any($5::text[]) and s.id = any($6::text[]) and s.run_id <> all(array(select id from completed))
    returning s.run_id, s.id
  ), no_jobs as (
    delete from ie.job where id = any(array(select job from ended)) or run_id = any(array(select id from completed))
      or key = any(array(select run_id || ':' || id || ':timer' from done))
  ), no_steps as (
    delete from ie.step where run_id = any(array(select id from completed)) and done is null
  ), no_waits as (
    delete from ie.wait where run_id = any(array(select id from completed))
      or (run_id = any(array(select run_id from done)) and (run_id, step) in (select run_id, id from done))
  ), counted as (
    update ie.run r set pending = r.pending - d.steps, force_plan = r.force_plan and r.pending > d.steps
    from (select run_id, count(*)::int as steps, max(id) as step from done group by run_id) d
    where r.id = d.run_id and r.id = any($5::text[])
    returning r.id, r.fn, r.conc, r.prio, r.pending, d.step
  )
  insert into ie.job (key, run_id, fn, kind, conc, prio, rank)
  select id || ':' || step || ':next', id, fn, 'run', conc, prio, clock_timestamp() - make_interval(secs => prio)
  from counted where pending = 0
  on conflict (key) do nothing`;
