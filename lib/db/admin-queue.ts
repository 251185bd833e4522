import type { Db } from "@/lib/db/client";
import type { SystemView, TakeQueue } from "@/lib/domain/admin-system";
import { jobStatusSchema, stageSchema } from "@/lib/domain/job";

const MOST_STILL = 50;
/** A stage moves within minutes; a render, a measurement or a cut may work for longer without a trace. */
const STILL_MINUTES = 15;
const STILL_MINUTES_OF_LONG_STAGES = 60;
const LONG_STAGES = ["RENDER", "QA_TECH", "QA_SEMANTIC", "FINALIZE"];

/** The workspace's takes that wait and run now, and how long takes of the last day waited until they were sent. */
export async function readTakeQueue(db: Db, workspaceId: string): Promise<TakeQueue> {
  const [row] = await db.$queryRaw<
    { waiting: number; running: number; oldest: number | null; p95: number | null; takes: number }[]
  >`
    select count(*) filter (where t.state = 'reserved')::int as waiting,
      count(*) filter (where t.state in ('submitting', 'submitted'))::int as running,
      (max(age.seconds) filter (where t.state = 'reserved'))::float8 as oldest,
      percentile_cont(0.95) within group (order by age.seconds)
        filter (where t.created_at > now() - interval '1 day') as p95,
      count(age.seconds) filter (where t.created_at > now() - interval '1 day')::int as takes
    from take t join job j on j.id = t.job_id,
      lateral (select case when t.submitting_at is not null or t.state = 'reserved' then
        greatest(0, extract(epoch from coalesce(t.submitting_at, now()) - t.created_at))::float8 end as seconds) as age
    where j.workspace_id = ${workspaceId} and j.status in ('running', 'waiting', 'complete', 'failed')
      and (t.state in ('reserved', 'submitting', 'submitted') or t.created_at > now() - interval '1 day')`;
  return {
    waiting: row?.waiting ?? 0,
    running: row?.running ?? 0,
    oldestSeconds: row?.oldest ?? null,
    ageP95Seconds: row?.p95 ?? null,
    takesLastDay: row?.takes ?? 0,
  };
}

/**
 * Jobs that run, are paused by nobody, and left no trace (history, checkpoint, take) for longer than their stage
 * should; and jobs on hold until a provider, a budget or a person lets them go on. The longest still first.
 */
export async function listStillJobs(db: Db, workspaceId: string, now: Date): Promise<SystemView["still"]> {
  const rows = await db.$queryRaw<
    { id: string; title: string; stage: string; status: string; since: Date; reason: string | null }[]
  >`
    select j.id, j.title, j.stage, j.status::text as status, j.waiting_reason as reason, trace.since
    from job j, lateral (
      select greatest(j.created_at,
        (select max(a.created_at) from audit_entry a where a.job_id = j.id),
        (select max(c.completed_at) from checkpoint c where c.job_id = j.id),
        (select max(greatest(t.created_at, t.submitting_at, t.submitted_at, t.settled_at)) from take t
          where t.job_id = j.id)) as since) as trace
    where j.workspace_id = ${workspaceId} and (
      (j.status = 'waiting' and j.waiting_at = 'provider')
      or (j.status = 'running' and j.paused_by is null and trace.since < ${now}::timestamptz
        - make_interval(mins => case when j.stage = any(${LONG_STAGES}) then ${STILL_MINUTES_OF_LONG_STAGES}::int
          else ${STILL_MINUTES}::int end)))
    order by trace.since limit ${MOST_STILL}`;
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    stage: stageSchema.parse(row.stage),
    status: jobStatusSchema.parse(row.status),
    since: row.since.toISOString(),
    reason: row.reason,
  }));
}
