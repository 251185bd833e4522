import { type Db, toJson } from "@/lib/db/client";
import { LIVE_TAKE_STATES } from "@/lib/domain/take";
import type { DayDifference } from "@/lib/pipeline/backend-desk";

type Row = {
  workspace_id: string;
  take_id: string;
  job_id: string;
  is_live: boolean;
  ceiling: bigint;
  actual: bigint;
  spent: bigint;
  reserved: bigint;
};

/** Holds the ledger's accounts of every take of a day against the take's own row. */
export async function closeDay(db: Db, day: string): Promise<{ workspaceId: string; differences: DayDifference[] }[]> {
  const rows = await db.$queryRaw<Row[]>`
    select j.workspace_id, t.id as take_id, t.job_id, t.state::text = any(${[...LIVE_TAKE_STATES]}) as is_live,
      t.ceiling_micros as ceiling, coalesce(t.actual_micros, 0) as actual,
      coalesce(sum(case when l.to_account like 'spent:%' then l.amount_micros else 0 end
        - case when l.from_account like 'spent:%' then l.amount_micros else 0 end), 0)::bigint as spent,
      coalesce(sum(case l.to_account when 'reserved' then l.amount_micros else 0 end
        - case l.from_account when 'reserved' then l.amount_micros else 0 end), 0)::bigint as reserved
    from take t join job j on j.id = t.job_id left join ledger_entry l on l.take_id = t.id
    where t.created_at::date = ${day}::date or t.settled_at::date = ${day}::date
    group by j.workspace_id, t.id`;
  const workspaces = await db.workspace.findMany({ select: { id: true } });
  return await Promise.all(
    workspaces.map(async ({ id }) => {
      const own = rows.filter((row) => row.workspace_id === id);
      const differences = own.flatMap(differencesOf);
      await keep(db, id, day, own, differences);
      return { workspaceId: id, differences };
    }),
  );
}

function differencesOf(row: Row): DayDifference[] {
  const keys = { takeId: row.take_id, jobId: row.job_id };
  const shouldReserve = row.is_live ? row.ceiling : 0n;
  const differences: DayDifference[] = [];
  if (row.spent !== row.actual) {
    differences.push({
      ...keys,
      what: "what was paid",
      ledgerMicros: Number(row.spent),
      takeMicros: Number(row.actual),
    });
  }
  if (row.reserved !== shouldReserve) {
    const amounts = { ledgerMicros: Number(row.reserved), takeMicros: Number(shouldReserve) };
    differences.push({ ...keys, what: "what is set aside", ...amounts });
  }
  return differences;
}

async function keep(
  db: Db,
  workspaceId: string,
  day: string,
  rows: Row[],
  differences: DayDifference[],
): Promise<void> {
  const sum = (pick: (row: Row) => bigint) => rows.reduce((total, row) => total + pick(row), 0n);
  const result = {
    takes: rows.length,
    ledgerMicros: sum((row) => row.spent),
    takesMicros: sum((row) => row.actual),
    differences: toJson(differences),
    closedAt: new Date(),
  };
  const key = { workspaceId, day: new Date(day) };
  await db.dailyClose.upsert({ where: { workspaceId_day: key }, create: { ...key, ...result }, update: result });
}
