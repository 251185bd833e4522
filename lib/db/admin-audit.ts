import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { AuditLine } from "@/lib/domain/admin-view";
import type { Viewer } from "@/lib/domain/viewer";

const NEWEST = 20;

/** The newest changes of a workspace outside its films, by what their actions begin with. `about` narrows by their data. */
export async function listAdminAudit(
  db: Db,
  viewer: Viewer,
  actions: string,
  about?: { key: string; value: string },
): Promise<AuditLine[]> {
  const where: Prisma.AuditEntryWhereInput = {
    workspaceId: viewer.workspaceId,
    jobId: null,
    action: { startsWith: actions },
    ...(about ? { data: { path: [about.key], equals: about.value } } : {}),
  };
  const rows = await db.auditEntry.findMany({ where, orderBy: { id: "desc" }, take: NEWEST });
  return rows.map((row) => ({
    id: String(row.id),
    at: row.createdAt.toISOString(),
    actorName: row.actorName,
    summary: row.summary,
  }));
}
