import type { Db } from "@/lib/db/client";
import type { CostsView } from "@/lib/domain/admin-view";
import type { Viewer } from "@/lib/domain/viewer";

/** ISO dates, both included. */
export type DateRange = { from: string; to: string };

/** What a workspace has spent, estimated and kept. Days without a job are zero: nothing was spent on them. */
export async function readCosts(db: Db, viewer: Viewer, range: DateRange): Promise<CostsView> {
  const { workspaceId } = viewer;
  const [totals, days, byBackend, byProducer, jobs] = await Promise.all([
    readTotals(db, workspaceId),
    readDays(db, workspaceId, range),
    readBackends(db, workspaceId, range),
    readProducers(db, workspaceId, range),
    readJobs(db, workspaceId, range),
  ]);
  return { ...totals, days, byBackend, byProducer, jobs };
}

async function readTotals(db: Db, workspaceId: string) {
  const [row] = await db.$queryRaw<Record<string, bigint | number | null>[]>`
    select w.day_budget_micros as day_budget, w.month_budget_micros as month_budget,
      coalesce(sum(l.amount_micros) filter (where l.kind = 'actual' and l.created_at >= date_trunc('day', now())), 0)::bigint as today,
      coalesce(sum(l.amount_micros) filter (where l.kind = 'actual' and l.created_at >= date_trunc('month', now())), 0)::bigint as month,
      coalesce(sum(l.amount_micros) filter (where l.kind = 'actual'), 0)::bigint as actual,
      coalesce(sum(case l.kind when 'reservation' then l.amount_micros when 'release' then -l.amount_micros else 0 end), 0)::bigint as reserved,
      coalesce(sum(l.amount_micros) filter (where l.kind = 'actual' and t.superseded_at is not null), 0)::bigint as failed
    from workspace w left join job j on j.workspace_id = w.id left join ledger_entry l on l.job_id = j.id
      left join take t on t.id = l.take_id
    where w.id = ${workspaceId} group by w.id`;
  const [kept] = await db.$queryRaw<{ seconds: number | null }[]>`
    select sum((s.body->>'durationSeconds')::float8) as seconds
    from job j join shot s on s.job_id = j.id and s.plan_version = j.plan_version
    where j.workspace_id = ${workspaceId} and j.status = 'complete'`;
  const keptSeconds = kept?.seconds ?? 0;
  const actual = Number(row?.actual ?? 0);
  return {
    todayMicros: Number(row?.today ?? 0),
    dayBudgetMicros: Number(row?.day_budget ?? 0),
    monthMicros: Number(row?.month ?? 0),
    monthBudgetMicros: Number(row?.month_budget ?? 0),
    reservedMicros: Number(row?.reserved ?? 0),
    paidButFailedMicros: Number(row?.failed ?? 0),
    keptSeconds,
    costPerKeptSecondMicros: keptSeconds > 0 ? Math.round(actual / keptSeconds) : null,
  };
}

async function readDays(db: Db, workspaceId: string, { from, to }: DateRange): Promise<CostsView["days"]> {
  const rows = await db.$queryRaw<{ day: string; actual: bigint; estimate: bigint }[]>`
    select to_char(d.day, 'YYYY-MM-DD') as day,
      coalesce(sum(l.amount_micros) filter (where l.kind = 'actual'), 0)::bigint as actual,
      coalesce(sum(l.amount_micros) filter (where l.kind = 'estimate'), 0)::bigint as estimate
    from generate_series(${from}::date, ${to}::date, interval '1 day') as d(day)
      left join (select l.* from ledger_entry l join job j on j.id = l.job_id and j.workspace_id = ${workspaceId}) l
        on l.created_at::date = d.day
    group by d.day order by d.day`;
  return rows.map((row) => ({
    day: row.day,
    actualMicros: Number(row.actual),
    estimateMicros: Number(row.estimate),
  }));
}

async function readBackends(db: Db, workspaceId: string, { from, to }: DateRange): Promise<CostsView["byBackend"]> {
  const rows = await db.$queryRaw<{ backend: string; takes: number; actual: bigint }[]>`
    select t.backend, count(*)::int as takes, coalesce(sum(t.actual_micros), 0)::bigint as actual
    from take t join job j on j.id = t.job_id
    where j.workspace_id = ${workspaceId} and t.created_at::date between ${from}::date and ${to}::date
    group by t.backend order by actual desc, t.backend`;
  return rows.map((row) => ({ backend: row.backend, takes: row.takes, actualMicros: Number(row.actual) }));
}

async function readProducers(db: Db, workspaceId: string, { from, to }: DateRange): Promise<CostsView["byProducer"]> {
  const rows = await db.$queryRaw<{ name: string; jobs: number; actual: bigint }[]>`
    select coalesce(u.name, u.email, 'Unknown') as name, count(distinct j.id)::int as jobs,
      coalesce(sum(l.amount_micros) filter (where l.kind = 'actual'), 0)::bigint as actual
    from job j join "user" u on u.id = j.producer_id left join ledger_entry l on l.job_id = j.id
    where j.workspace_id = ${workspaceId} and j.created_at::date between ${from}::date and ${to}::date
    group by u.id order by actual desc, name`;
  return rows.map((row) => ({ name: row.name, jobs: row.jobs, actualMicros: Number(row.actual) }));
}

async function readJobs(db: Db, workspaceId: string, { from, to }: DateRange): Promise<CostsView["jobs"]> {
  const rows = await db.$queryRaw<
    { id: string; title: string; estimate: bigint | null; actual: bigint; cap: bigint | null }[]
  >`
    select j.id, j.title, j.cap_micros as cap,
      (select l.amount_micros from ledger_entry l where l.job_id = j.id and l.kind = 'estimate' order by l.id desc limit 1) as estimate,
      coalesce((select sum(l.amount_micros) from ledger_entry l where l.job_id = j.id and l.kind = 'actual'), 0)::bigint as actual
    from job j
    where j.workspace_id = ${workspaceId} and j.created_at::date between ${from}::date and ${to}::date
    order by j.created_at desc limit 100`;
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    estimateMicros: row.estimate === null ? null : Number(row.estimate),
    actualMicros: Number(row.actual),
    capMicros: row.cap === null ? null : Number(row.cap),
  }));
}
