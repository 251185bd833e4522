import type { Db } from "@/lib/db/client";
import type { DateRange } from "@/lib/db/costs";
import { Prisma } from "@/lib/db/generated/client";
import type { QualityView } from "@/lib/domain/admin-view";
import { DIMENSIONS } from "@/lib/domain/qa/judgement";
import type { Viewer } from "@/lib/domain/viewer";

/** How good a workspace's takes and films are. A day on which nothing was judged is a gap, not a zero. */
export async function readQuality(db: Db, viewer: Viewer, range: DateRange): Promise<QualityView> {
  const { workspaceId } = viewer;
  const [films, takes, byDimension, days, scoreHistogram, checks, byModel, byBackend] = await Promise.all([
    readFilms(db, workspaceId, range),
    readTakes(db, workspaceId, range),
    readDimensions(db, workspaceId, range),
    readDays(db, workspaceId, range),
    readHistogram(db, workspaceId, range),
    readChecks(db, workspaceId, range),
    readModels(db, workspaceId, range, Prisma.sql`t.model`),
    readModels(db, workspaceId, range, Prisma.sql`''`),
  ]);
  return {
    ...{ ...films, ...takes, byDimension, days, scoreHistogram, checks, byModel },
    byBackend: byBackend.map(({ model: _all, ...row }) => row),
  };
}

async function readFilms(db: Db, workspaceId: string, { from, to }: DateRange) {
  const [row] = await db.$queryRaw<
    { films: number; average: number | null; pass: number; fail: number; person: number }[]
  >`
    select count(*)::int as films, avg(q.average) as average, count(*) filter (where q.outcome = 'pass')::int as pass,
      count(*) filter (where q.outcome = 'fail')::int as fail,
      count(*) filter (where q.outcome = 'needs-a-person')::int as person
    from judgement q join job j on j.id = q.job_id
    where j.workspace_id = ${workspaceId} and q.judged_at::date between ${from}::date and ${to}::date`;
  const { films = 0, average = null, pass = 0, fail = 0, person = 0 } = row ?? {};
  return { films, averageScore: average, outcomes: { pass, fail, needsAPerson: person } };
}

/** Of all measured takes how many passed their technical checks, and of those that were the first of their shot. */
export async function readTakes(db: Db, workspaceId: string, { from, to }: DateRange) {
  const [row] = await db.$queryRaw<{ takes: number; rate: number | null; first_rate: number | null }[]>`
    select count(*)::int as takes, avg((r.verdict <> 'fail')::int)::float8 as rate,
      (avg((r.verdict <> 'fail')::int) filter (where t.number = 1))::float8 as first_rate
    from qa_report r join take t on t.id = r.take_id join job j on j.id = r.job_id
    where j.workspace_id = ${workspaceId} and r.measured_at::date between ${from}::date and ${to}::date`;
  return { takes: row?.takes ?? 0, takePassRate: row?.rate ?? null, firstTakePassRate: row?.first_rate ?? null };
}

async function readDimensions(db: Db, workspaceId: string, { from, to }: DateRange) {
  const rows = await db.$queryRaw<{ dimension: string; average: number | null }[]>`
    select score->>'dimension' as dimension, avg((score->>'score')::float8) as average
    from judgement q join job j on j.id = q.job_id, jsonb_array_elements(q.body->'scores') as score
    where j.workspace_id = ${workspaceId} and q.judged_at::date between ${from}::date and ${to}::date
    group by score->>'dimension'`;
  return DIMENSIONS.map((dimension) => ({
    dimension,
    averageScore: rows.find((row) => row.dimension === dimension)?.average ?? null,
  }));
}

async function readDays(db: Db, workspaceId: string, { from, to }: DateRange): Promise<QualityView["days"]> {
  const rows = await db.$queryRaw<{ day: string; films: number; average: number | null; rate: number | null }[]>`
    with films as (
      select q.judged_at::date as day, count(*)::int as films, avg(q.average) as average
      from judgement q join job j on j.id = q.job_id where j.workspace_id = ${workspaceId} group by 1),
    takes as (
      select r.measured_at::date as day, avg((r.verdict <> 'fail')::int)::float8 as rate
      from qa_report r join job j on j.id = r.job_id
      where j.workspace_id = ${workspaceId} and r.take_id is not null group by 1)
    select to_char(d.day, 'YYYY-MM-DD') as day, coalesce(films.films, 0) as films, films.average, takes.rate
    from generate_series(${from}::date, ${to}::date, interval '1 day') as d(day)
      left join films on films.day = d.day left join takes on takes.day = d.day
    order by d.day`;
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

/**
 * Takes that were measured in the range by backend and `model` (a constant: all models of a backend together), with
 * the scores of their shots in the newest judgement of each film.
 */
async function readModels(
  db: Db,
  workspaceId: string,
  { from, to }: DateRange,
  model: Prisma.Sql,
): Promise<QualityView["byModel"]> {
  const rows = await db.$queryRaw<
    { backend: string; model: string; takes: number; failed: number; rate: number | null; average: number | null }[]
  >`
    with newest as (
      select distinct on (q.job_id) q.job_id, q.body from judgement q join job j on j.id = q.job_id
      where j.workspace_id = ${workspaceId} and q.judged_at::date between ${from}::date and ${to}::date
      order by q.job_id, q.judged_at desc),
    scored as (
      select newest.job_id, shot->>'code' as code, (shot->>'average')::float8 as average
      from newest, jsonb_array_elements(newest.body->'shots') as shot)
    select t.backend, ${model} as model, count(*)::int as takes,
      count(*) filter (where r.verdict = 'fail')::int as failed,
      avg((r.verdict <> 'fail')::int)::float8 as rate, avg(scored.average) as average
    from take t join job j on j.id = t.job_id join qa_report r on r.take_id = t.id
      left join scored on scored.job_id = t.job_id and scored.code = t.shot_code
        and t.state = 'succeeded' and t.superseded_at is null
    where j.workspace_id = ${workspaceId} and r.measured_at::date between ${from}::date and ${to}::date
    group by 1, 2 order by takes desc, 1, 2`;
  return rows.map(({ rate, average, ...row }) => ({ ...row, passRate: rate, averageScore: average }));
}
