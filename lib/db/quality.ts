import type { Db } from "@/lib/db/client";
import type { DateRange } from "@/lib/db/costs";
import type { QualityView } from "@/lib/domain/admin-view";
import type { Viewer } from "@/lib/domain/viewer";

/** How good a workspace's takes and films are. A day on which nothing was judged is a gap, not a zero. */
export async function readQuality(db: Db, viewer: Viewer, range: DateRange): Promise<QualityView> {
  const { workspaceId } = viewer;
  const [totals, days, scoreHistogram, checks, byBackend] = await Promise.all([
    readTotals(db, workspaceId, range),
    readDays(db, workspaceId, range),
    readHistogram(db, workspaceId, range),
    readChecks(db, workspaceId, range),
    readBackends(db, workspaceId, range),
  ]);
  return { ...totals, days, scoreHistogram, checks, byBackend };
}

async function readTotals(db: Db, workspaceId: string, { from, to }: DateRange) {
  const [scores] = await db.$queryRaw<{ films: number; average: number | null }[]>`
    select count(*)::int as films, avg(q.average) as average from judgement q join job j on j.id = q.job_id
    where j.workspace_id = ${workspaceId} and q.judged_at::date between ${from}::date and ${to}::date`;
  const [first] = await db.$queryRaw<{ rate: number | null }[]>`
    select avg((r.verdict <> 'fail')::int)::float8 as rate
    from qa_report r join take t on t.id = r.take_id join job j on j.id = r.job_id
    where j.workspace_id = ${workspaceId} and t.number = 1
      and r.measured_at::date between ${from}::date and ${to}::date`;
  return { films: scores?.films ?? 0, averageScore: scores?.average ?? null, firstTakePassRate: first?.rate ?? null };
}

async function readDays(db: Db, workspaceId: string, { from, to }: DateRange): Promise<QualityView["days"]> {
  const rows = await db.$queryRaw<{ day: string; films: number; average: number | null; rate: number | null }[]>`
    select to_char(d.day, 'YYYY-MM-DD') as day,
      (select count(*)::int from judgement q join job j on j.id = q.job_id
        where j.workspace_id = ${workspaceId} and q.judged_at::date = d.day) as films,
      (select avg(q.average) from judgement q join job j on j.id = q.job_id
        where j.workspace_id = ${workspaceId} and q.judged_at::date = d.day) as average,
      (select avg((r.verdict <> 'fail')::int)::float8 from qa_report r join job j on j.id = r.job_id
        where j.workspace_id = ${workspaceId} and r.take_id is not null and r.measured_at::date = d.day) as rate
    from generate_series(${from}::date, ${to}::date, interval '1 day') as d(day) order by d.day`;
  return rows.map((row) => ({ day: row.day, films: row.films, averageScore: row.average, passRate: row.rate }));
}

async function readHistogram(db: Db, workspaceId: string, { from, to }: DateRange) {
  const rows = await db.$queryRaw<{ bucket: number; films: number }[]>`
    select b.bucket, count(q.id)::int as films
    from generate_series(0, 9) as b(bucket)
      left join (select q.* from judgement q join job j on j.id = q.job_id
        where j.workspace_id = ${workspaceId} and q.judged_at::date between ${from}::date and ${to}::date) q
        on least(floor(q.average)::int, 9) = b.bucket
    group by b.bucket order by b.bucket`;
  return rows.map((row) => ({ from: row.bucket, to: row.bucket + 1, films: row.films }));
}

async function readChecks(db: Db, workspaceId: string, { from, to }: DateRange): Promise<QualityView["checks"]> {
  return await db.$queryRaw<QualityView["checks"]>`
    select c.check_id as id, max(c.label) as label, count(*)::int as measured,
      count(*) filter (where c.verdict = 'fail')::int as failed, count(*) filter (where c.verdict = 'warn')::int as warned
    from qa_check c join qa_report r on r.id = c.report_id join job j on j.id = r.job_id
    where j.workspace_id = ${workspaceId} and r.measured_at::date between ${from}::date and ${to}::date
    group by c.check_id order by min(c.position)`;
}

async function readBackends(db: Db, workspaceId: string, { from, to }: DateRange): Promise<QualityView["byBackend"]> {
  const rows = await db.$queryRaw<{ backend: string; takes: number; rate: number | null }[]>`
    select t.backend, count(*)::int as takes, avg((r.verdict <> 'fail')::int)::float8 as rate
    from take t join job j on j.id = t.job_id join qa_report r on r.take_id = t.id
    where j.workspace_id = ${workspaceId} and r.measured_at::date between ${from}::date and ${to}::date
    group by t.backend order by t.backend`;
  return rows.map((row) => ({ backend: row.backend, takes: row.takes, passRate: row.rate }));
}
