import { z } from "zod";
import { RESERVED, SPENT } from "@/lib/db/admin-ledger";
import type { Db } from "@/lib/db/client";
import { type BudgetsView, budgetsViewSchema } from "@/lib/domain/admin-view";
import { roleSchema, type Viewer } from "@/lib/domain/viewer";

const NEWEST_CLOSES = 14;

type Committed = { spent: bigint; reserved: bigint };
const microsOf = (row: Committed) => ({ spentMicros: Number(row.spent), reservedMicros: Number(row.reserved) });

/**
 * Every budget of a workspace with what is spent of it and set aside in it, counted as reservations count it: money
 * belongs to the day on which it was first set aside.
 */
export async function readBudgets(db: Db, { workspaceId }: Viewer): Promise<Omit<BudgetsView, "history">> {
  const [workspace, people, projects, closes, today] = await Promise.all([
    readWorkspace(db, workspaceId),
    readPeople(db, workspaceId),
    readProjects(db, workspaceId),
    readCloses(db, workspaceId),
    readToday(db),
  ]);
  return { today, workspace, people, projects, closes };
}

/** The day that the ledger books on now. */
export async function readToday(db: Db): Promise<string> {
  const [row] = await db.$queryRaw<{ today: string }[]>`select to_char(current_date, 'YYYY-MM-DD') as today`;
  return row?.today ?? new Date().toISOString().slice(0, 10);
}

async function readWorkspace(db: Db, workspaceId: string): Promise<BudgetsView["workspace"]> {
  const limits = await db.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
  const sumSince = async (unit: "day" | "month") => {
    const [row] = await db.$queryRaw<Committed[]>`
      select ${SPENT} as spent, ${RESERVED} as reserved from ledger_entry l
      where l.workspace_id = ${workspaceId} and l.booked_on >= date_trunc(${unit}, now())::date`;
    return microsOf(row ?? { spent: 0n, reserved: 0n });
  };
  const [day, month] = await Promise.all([sumSince("day"), sumSince("month")]);
  return {
    day: { budgetMicros: Number(limits.dayBudgetMicros), ...day },
    month: { budgetMicros: Number(limits.monthBudgetMicros), ...month },
    userDayBudgetMicros: Number(limits.userDayBudgetMicros),
  };
}

async function readPeople(db: Db, workspaceId: string): Promise<BudgetsView["people"]> {
  const rows = await db.$queryRaw<
    (Committed & { user_id: string; name: string; role: string; own_budget: bigint | null })[]
  >`
    select m.user_id, coalesce(u.name, u.email, 'Unknown') as name, m.role::text as role,
      m.day_budget_micros as own_budget, ${SPENT} as spent, ${RESERVED} as reserved
    from membership m join "user" u on u.id = m.user_id
      left join ledger_entry l on l.workspace_id = m.workspace_id and l.user_id = m.user_id
        and l.booked_on = current_date
    where m.workspace_id = ${workspaceId} group by m.user_id, u.id, m.role, m.day_budget_micros
    order by spent desc, name`;
  return rows.map((row) => ({
    userId: row.user_id,
    name: row.name,
    role: roleSchema.parse(row.role),
    ownBudgetMicros: row.own_budget === null ? null : Number(row.own_budget),
    ...microsOf(row),
  }));
}

async function readProjects(db: Db, workspaceId: string): Promise<BudgetsView["projects"]> {
  const rows = await db.$queryRaw<(Committed & { id: string; name: string; films: number; budget: bigint | null })[]>`
    select p.id, p.name, p.budget_micros as budget, ${SPENT} as spent, ${RESERVED} as reserved,
      (select count(*)::int from job j where j.project_id = p.id) as films
    from project p left join ledger_entry l on l.project_id = p.id
    where p.workspace_id = ${workspaceId} group by p.id order by p.name`;
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    films: row.films,
    budgetMicros: row.budget === null ? null : Number(row.budget),
    ...microsOf(row),
  }));
}

async function readCloses(db: Db, workspaceId: string): Promise<BudgetsView["closes"]> {
  const rows = await db.dailyClose.findMany({
    where: { workspaceId },
    orderBy: { day: "desc" },
    take: NEWEST_CLOSES,
  });
  return z.array(budgetsViewSchema.shape.closes.element).parse(
    rows.map((row) => ({
      day: row.day.toISOString().slice(0, 10),
      takes: row.takes,
      ledgerMicros: Number(row.ledgerMicros),
      takesMicros: Number(row.takesMicros),
      differences: row.differences,
      closedAt: row.closedAt.toISOString(),
    })),
  );
}
