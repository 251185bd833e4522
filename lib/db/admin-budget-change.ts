import type { Db, Tx } from "@/lib/db/client";
import { writeAudit } from "@/lib/db/write-records";
import type { BudgetChange } from "@/lib/domain/admin-view";
import { formatMicros, type Micros } from "@/lib/domain/money";
import type { Viewer } from "@/lib/domain/viewer";

type Changed = { what: string; before: bigint | null };

/** Sets one budget of the viewer's workspace, with its line in the history. False: there is no such person or project. */
export async function changeBudget(db: Db, viewer: Viewer, change: BudgetChange): Promise<boolean> {
  return await db.$transaction(async (tx) => {
    const changed = await write(tx, viewer.workspaceId, change);
    if (!changed) return false;
    const before = changed.before === null ? null : Number(changed.before);
    const summary = `${viewer.name} changed ${changed.what}: ${words(before)} → ${words(change.micros)}.`;
    const data = { ...change, before };
    const keys = { id: null, workspaceId: viewer.workspaceId };
    await writeAudit(tx, keys, { id: viewer.userId, name: viewer.name }, [{ action: "budget.changed", summary, data }]);
    return true;
  });
}

async function write(tx: Tx, workspaceId: string, change: BudgetChange): Promise<Changed | null> {
  switch (change.scope) {
    case "workspace-day":
    case "workspace-month":
    case "user-day":
      return await writeWorkspace(tx, workspaceId, change.scope, BigInt(change.micros));
    case "person":
      return await writePerson(tx, workspaceId, change.userId, toBigInt(change.micros));
    case "project":
      return await writeProject(tx, workspaceId, change.projectId, toBigInt(change.micros));
  }
}

type WorkspaceScope = Extract<BudgetChange["scope"], "workspace-day" | "workspace-month" | "user-day">;

async function writeWorkspace(tx: Tx, id: string, scope: WorkspaceScope, micros: bigint): Promise<Changed> {
  const before = await tx.workspace.findUniqueOrThrow({ where: { id } });
  switch (scope) {
    case "workspace-day":
      await tx.workspace.update({ where: { id }, data: { dayBudgetMicros: micros } });
      return { what: "the workspace's budget for a day", before: before.dayBudgetMicros };
    case "workspace-month":
      await tx.workspace.update({ where: { id }, data: { monthBudgetMicros: micros } });
      return { what: "the workspace's budget for a month", before: before.monthBudgetMicros };
    case "user-day":
      await tx.workspace.update({ where: { id }, data: { userDayBudgetMicros: micros } });
      return { what: "what one person may spend in a day", before: before.userDayBudgetMicros };
  }
}

async function writePerson(tx: Tx, workspaceId: string, userId: string, micros: bigint | null) {
  const where = { workspaceId_userId: { workspaceId, userId } };
  const before = await tx.membership.findUnique({ where, include: { user: true } });
  if (!before) return null;
  await tx.membership.update({ where, data: { dayBudgetMicros: micros } });
  const name = before.user.name ?? before.user.email ?? "Unknown";
  return { what: `what ${name} may spend in a day`, before: before.dayBudgetMicros };
}

async function writeProject(tx: Tx, workspaceId: string, id: string, micros: bigint | null) {
  const before = await tx.project.findFirst({ where: { id, workspaceId } });
  if (!before) return null;
  await tx.project.update({ where: { id }, data: { budgetMicros: micros } });
  return { what: `the budget of the project ${before.name}`, before: before.budgetMicros };
}

function toBigInt(micros: Micros | null): bigint | null {
  return micros === null ? null : BigInt(micros);
}

function words(micros: Micros | null): string {
  return micros === null ? "no limit of its own" : formatMicros(micros);
}
