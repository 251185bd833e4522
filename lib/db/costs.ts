import { RESERVED, SPENT } from "@/lib/db/admin-ledger";
import type { Db } from "@/lib/db/client";
import type { CostsView } from "@/lib/domain/admin-view";
import { SPEND_CLASSES } from "@/lib/domain/cost/ledger";
import type { Viewer } from "@/lib/domain/viewer";

/** ISO dates, both included. */
export type DateRange = { from: string; to: string };

/**
 * What a workspace has spent, estimated and kept, from the accounts of its ledger: spent is what lies in the `spent:`
 * accounts, on the day its money was first set aside. Days without a job are zero: nothing was spent on them.
 */
export async function readCosts(db: Db, viewer: Viewer, range: DateRange): Promise<CostsView> {
  const { workspaceId } = viewer;
  const [totals, unknown, byClass, days, byBackend, byProducer, jobs] = await Promise.all([
    readTotals(db, workspaceId),
    readUnknown(db, workspaceId),
    readClasses(db, workspaceId, range),
    readDays(db, workspaceId, range),
    readBackends(db, workspaceId, range),
    readProducers(db, workspaceId, range),
    readJobs(db, workspaceId, range),
  ]);
  return { ...totals, unknown, byClass, days, byBackend, byProducer, jobs };
}

async function readTotals(db: Db, workspaceId: string) {
  const [row] = await db.$queryRaw<Record<string, bigint | number | null>[]>`
    select w.day_budget_micros as day_budget, w.month_budget_micros as month_budget, sums.*
    from workspace w, lateral (
      select ${SPENT} as actual, ${RESERVED} as reserved,
        coalesce(sum(case when l.to_account = 'spent:kept' then l.amount_micros else 0 end
          - case when l.from_account = 'spent:kept' then l.amount_micros else 0 end), 0)::bigint as kept
      from ledger_entry l where l.workspace_id = w.id) sums
    where w.id = ${workspaceId}`;
  const [today, month] = await Promise.all(
    (["day", "month"] as const).map(async (unit) => {
      const [sum] = await db.$queryRaw<{ spent: bigint }[]>`
        select ${SPENT} as spent from ledger_entry l
        where l.workspace_id = ${workspaceId} and l.booked_on >= date_trunc(${unit}, now())::date`;
      return Number(sum?.spent ?? 0);
    }),
  );
  const [delivered] = await db.$queryRaw<{ seconds: number | null }[]>`
    select sum((s.body->>'durationSeconds')::float8) as seconds
    from job j join shot s on s.job_id = j.id and s.plan_version = j.plan_version
    where j.workspace_id = ${workspaceId} and j.status = 'complete'`;
  const keptSeconds = delivered?.seconds ?? 0;
  const actual = Number(row?.actual ?? 0);
  return {
    todayMicros: today ?? 0,
    dayBudgetMicros: Number(row?.day_budget ?? 0),
    monthMicros: month ?? 0,
    monthBudgetMicros: Number(row?.month_budget ?? 0),
    reservedMicros: Number(row?.reserved ?? 0),
    paidButFailedMicros: actual - Number(row?.kept ?? 0),
    keptSeconds,
    costPerKeptSecondMicros: keptSeconds > 0 ? Math.round(actual / keptSeconds) : null,
  };
}

async function readUnknown(db: Db, workspaceId: string): Promise<CostsView["unknown"]> {
  const sum = await db.take.aggregate({
    where: { state: "unknown", job: { workspaceId } },
    _count: true,
    _sum: { ceilingMicros: true },
  });
  return { takes: sum._count, micros: Number(sum._sum.ceilingMicros ?? 0) };
}

async function readClasses(db: Db, workspaceId: string, { from, to }: DateRange): Promise<CostsView["byClass"]> {
  const rows = await db.$queryRaw<{ account: string; micros: bigint }[]>`
    select moved.account, sum(moved.amount)::bigint as micros
    from ledger_entry l, lateral (values (l.to_account, l.amount_micros), (l.from_account, -l.amount_micros))
      as moved(account, amount)
    where l.workspace_id = ${workspaceId} and moved.account like 'spent:%'
      and l.booked_on between ${from}::date and ${to}::date
    group by moved.account`;
  return SPEND_CLASSES.map((spendClass) => ({
    spendClass,
    micros: Number(rows.find((row) => row.account === `spent:${spendClass}`)?.micros ?? 0),
  }));
}

async function readDays(db: Db, workspaceId: string, { from, to }: DateRange): Promise<CostsView["days"]> {
  const rows = await db.$queryRaw<{ day: string; actual: bigint; estimate: bigint }[]>`
    select to_char(d.day, 'YYYY-MM-DD') as day, ${SPENT} as actual,
      coalesce(sum(l.amount_micros) filter (where l.to_account = 'quoted'), 0)::bigint as estimate
    from generate_series(${from}::date, ${to}::date, interval '1 day') as d(day)
      left join ledger_entry l on l.workspace_id = ${workspaceId} and l.booked_on = d.day
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
    select coalesce(u.name, u.email, 'Unknown') as name, count(distinct j.id)::int as jobs, ${SPENT} as actual
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
      (select l.amount_micros from ledger_entry l where l.job_id = j.id and l.to_account = 'quoted' order by l.id desc limit 1) as estimate,
      (select ${SPENT} from ledger_entry l where l.job_id = j.id) as actual
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
