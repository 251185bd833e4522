import { MOVED, RESERVED, SPENT } from "@/lib/db/admin-ledger";
import type { Db } from "@/lib/db/client";
import { listCostedJobs, listNotKept } from "@/lib/db/cost-lists";
import type { CostsView } from "@/lib/domain/admin-view";
import { SPEND_CLASSES } from "@/lib/domain/cost/ledger";
import type { Viewer } from "@/lib/domain/viewer";

/** ISO dates, both included. */
export type DateRange = { from: string; to: string };
const PAGE_ROWS = 20;

/**
 * What a workspace has spent, estimated and kept, from the accounts of its ledger: spent is what lies in the `spent:`
 * accounts, on the day its money was first set aside. Days without a job are zero: nothing was spent on them.
 * Lists end after `most` rows; their counts don't.
 */
export async function readCosts(db: Db, viewer: Viewer, range: DateRange, most = PAGE_ROWS): Promise<CostsView> {
  const { workspaceId } = viewer;
  const [budgets, kept, unknown, byClass, days, byBackend, byProducer, jobs, notKept] = await Promise.all([
    readBudgets(db, workspaceId),
    readKept(db, workspaceId, range),
    readUnknown(db, workspaceId),
    readClasses(db, workspaceId, range),
    readDays(db, workspaceId, range),
    readBackendCosts(db, workspaceId, range),
    readProducers(db, workspaceId, range),
    listCostedJobs(db, workspaceId, range, most),
    listNotKept(db, workspaceId, range, most),
  ]);
  return { ...budgets, ...kept, unknown, byClass, days, byBackend, byProducer, ...jobs, notKept };
}

/** What is spent today and this month against the budgets, and what is set aside now. */
export async function readBudgets(db: Db, workspaceId: string) {
  const [row] = await db.$queryRaw<Record<string, bigint>[]>`
    select w.day_budget_micros as day_budget, w.month_budget_micros as month_budget,
      (select ${SPENT} from ledger_entry l
        where l.workspace_id = w.id and l.booked_on >= date_trunc('day', now())::date) as today,
      (select ${SPENT} from ledger_entry l
        where l.workspace_id = w.id and l.booked_on >= date_trunc('month', now())::date) as month,
      (select ${RESERVED} from ledger_entry l where l.workspace_id = w.id) as reserved
    from workspace w where w.id = ${workspaceId}`;
  return {
    todayMicros: Number(row?.today ?? 0),
    dayBudgetMicros: Number(row?.day_budget ?? 0),
    monthMicros: Number(row?.month ?? 0),
    monthBudgetMicros: Number(row?.month_budget ?? 0),
    reservedMicros: Number(row?.reserved ?? 0),
  };
}

async function readKept(db: Db, workspaceId: string, { from, to }: DateRange) {
  const [money] = await db.$queryRaw<{ spent: bigint; kept: bigint }[]>`
    select coalesce(sum(moved.amount), 0)::bigint as spent,
      coalesce(sum(moved.amount) filter (where moved.account = 'spent:kept'), 0)::bigint as kept
    from ledger_entry l, ${MOVED}
    where l.workspace_id = ${workspaceId} and moved.account like 'spent:%'
      and l.booked_on between ${from}::date and ${to}::date`;
  const [film] = await db.$queryRaw<{ seconds: number | null }[]>`
    select sum((s.body->>'durationSeconds')::float8) as seconds
    from job j join shot s on s.job_id = j.id and s.plan_version = j.plan_version
    where j.workspace_id = ${workspaceId} and j.status = 'complete'
      and j.completed_at::date between ${from}::date and ${to}::date`;
  const keptSeconds = film?.seconds ?? 0;
  const spent = Number(money?.spent ?? 0);
  return {
    paidButFailedMicros: spent - Number(money?.kept ?? 0),
    keptSeconds,
    costPerKeptSecondMicros: keptSeconds > 0 ? Math.round(spent / keptSeconds) : null,
  };
}

/** Attempts whose outcome nobody knows, and what is set aside for them. */
export async function readUnknown(db: Db, workspaceId: string): Promise<CostsView["unknown"]> {
  const sum = await db.take.aggregate({
    where: { state: "unknown", job: { workspaceId } },
    _count: true,
    _sum: { ceilingMicros: true },
  });
  return { takes: sum._count, micros: Number(sum._sum.ceilingMicros ?? 0) };
}

async function readClasses(db: Db, workspaceId: string, { from, to }: DateRange): Promise<CostsView["byClass"]> {
  const rows = await db.$queryRaw<{ account: string; micros: bigint }[]>`
    select moved.account, sum(moved.amount)::bigint as micros from ledger_entry l, ${MOVED}
    where l.workspace_id = ${workspaceId} and moved.account like 'spent:%'
      and l.booked_on between ${from}::date and ${to}::date
    group by moved.account`;
  return SPEND_CLASSES.map((spendClass) => ({
    spendClass,
    micros: Number(rows.find((row) => row.account === `spent:${spendClass}`)?.micros ?? 0),
  }));
}

async function readDays(db: Db, workspaceId: string, { from, to }: DateRange): Promise<CostsView["days"]> {
  const rows = await db.$queryRaw<{ day: string; actual: bigint; estimate: bigint; kept_seconds: number }[]>`
    with money as (
      select l.booked_on as day, ${SPENT} as actual,
        coalesce(sum(l.amount_micros) filter (where l.to_account = 'quoted'), 0)::bigint as estimate
      from ledger_entry l where l.workspace_id = ${workspaceId} and l.booked_on between ${from}::date and ${to}::date
      group by l.booked_on),
    film as (
      select j.completed_at::date as day, sum((s.body->>'durationSeconds')::float8) as seconds
      from job j join shot s on s.job_id = j.id and s.plan_version = j.plan_version
      where j.workspace_id = ${workspaceId} and j.status = 'complete'
        and j.completed_at::date between ${from}::date and ${to}::date group by 1)
    select to_char(d.day, 'YYYY-MM-DD') as day, coalesce(money.actual, 0) as actual,
      coalesce(money.estimate, 0) as estimate, coalesce(film.seconds, 0) as kept_seconds
    from generate_series(${from}::date, ${to}::date, interval '1 day') as d(day)
      left join money on money.day = d.day left join film on film.day = d.day
    order by d.day`;
  return rows.map((row) => ({
    day: row.day,
    actualMicros: Number(row.actual),
    estimateMicros: Number(row.estimate),
    keptSeconds: row.kept_seconds,
  }));
}

/** Each backend's takes, money and delivered seconds. Takes that cost nothing are in it with their seconds. */
export async function readBackendCosts(
  db: Db,
  workspaceId: string,
  { from, to }: DateRange,
): Promise<CostsView["byBackend"]> {
  const rows = await db.$queryRaw<
    { backend: string; takes: number; actual: bigint; not_kept: bigint; seconds: number }[]
  >`
    select backend, sum(takes)::int as takes, sum(actual)::bigint as actual, sum(not_kept)::bigint as not_kept,
      sum(seconds)::float8 as seconds
    from (
      select t.backend, 1 as takes, 0 as actual, 0 as not_kept, 0::float8 as seconds
      from take t join job j on j.id = t.job_id
      where j.workspace_id = ${workspaceId} and t.created_at::date between ${from}::date and ${to}::date
      union all
      select t.backend, 0, moved.amount, case when moved.account = 'spent:kept' then 0 else moved.amount end, 0
      from ledger_entry l join take t on t.id = l.take_id, ${MOVED}
      where l.workspace_id = ${workspaceId} and moved.account like 'spent:%'
        and l.booked_on between ${from}::date and ${to}::date
      union all
      select t.backend, 0, 0, 0, (s.body->>'durationSeconds')::float8
      from job j join shot s on s.job_id = j.id and s.plan_version = j.plan_version
        join take t on t.job_id = j.id and t.shot_code = s.code and t.state = 'succeeded' and t.superseded_at is null
      where j.workspace_id = ${workspaceId} and j.status = 'complete'
        and j.completed_at::date between ${from}::date and ${to}::date) as part
    group by backend order by actual desc, backend`;
  return rows.map((row) => ({
    backend: row.backend,
    takes: row.takes,
    actualMicros: Number(row.actual),
    notKeptMicros: Number(row.not_kept),
    keptSeconds: row.seconds,
  }));
}

async function readProducers(db: Db, workspaceId: string, { from, to }: DateRange): Promise<CostsView["byProducer"]> {
  const rows = await db.$queryRaw<{ id: string; name: string; jobs: number; actual: bigint }[]>`
    select u.id, coalesce(u.name, u.email, 'Unknown') as name,
      (select count(*)::int from job j where j.workspace_id = ${workspaceId} and j.producer_id = u.id
        and j.created_at::date between ${from}::date and ${to}::date) as jobs,
      (select ${SPENT} from ledger_entry l where l.workspace_id = ${workspaceId} and l.user_id = u.id
        and l.booked_on between ${from}::date and ${to}::date) as actual
    from "user" u where exists (select from job j where j.workspace_id = ${workspaceId} and j.producer_id = u.id)
    order by actual desc, name`;
  return rows
    .map((row) => ({ id: row.id, name: row.name, jobs: row.jobs, actualMicros: Number(row.actual) }))
    .filter((row) => row.jobs > 0 || row.actualMicros !== 0);
}
