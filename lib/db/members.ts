import type { Db } from "@/lib/db/client";
import type { Viewer } from "@/lib/domain/viewer";

/** The person as they are now: role and workspace come from the rows, never from a token. Null: no member. */
export async function findMember(db: Db, userId: string): Promise<Viewer | null> {
  const row = await db.membership.findFirst({
    where: { userId, deactivatedAt: null },
    orderBy: { createdAt: "asc" },
    include: { user: { select: { name: true, email: true } } },
  });
  if (!row) return null;
  const name = row.user.name ?? row.user.email ?? "Unknown";
  return { userId, workspaceId: row.workspaceId, role: row.role, name };
}

/** Everybody who has no other way in, for the one-click sign-in of a laptop; the oldest first. */
export async function listOneClickMembers(
  db: Db,
): Promise<{ userId: string; role: Viewer["role"]; email: string; name: string }[]> {
  const rows = await db.membership.findMany({
    where: { deactivatedAt: null, user: { passwordHash: null, accounts: { none: {} } } },
    orderBy: { createdAt: "asc" },
    include: { user: { select: { name: true, email: true } } },
  });
  return rows.map((row) => ({
    userId: row.userId,
    role: row.role,
    email: row.user.email ?? "",
    name: row.user.name ?? row.role,
  }));
}

export async function findPasswordUser(db: Db, email: string) {
  return await db.user.findUnique({
    where: { email },
    select: { id: true, name: true, email: true, passwordHash: true },
  });
}

/** People who sign in for the first time through Google become producers of the oldest workspace. */
export async function joinOldestWorkspace(db: Db, userId: string): Promise<void> {
  const workspace = await db.workspace.findFirst({ orderBy: { createdAt: "asc" }, select: { id: true } });
  if (!workspace) return;
  await db.membership.upsert({
    where: { workspaceId_userId: { workspaceId: workspace.id, userId } },
    create: { workspaceId: workspace.id, userId, role: "producer" },
    update: {},
  });
}
