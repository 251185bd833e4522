import type { Db } from "@/lib/db/client";
import type { Gate } from "@/lib/domain/gate";

/** Jobs that wait at one of these gates, the longest waiting first; of one workspace, or of all. */
export async function listWaitingJobIds(db: Db, gates: readonly Gate[], workspaceId?: string): Promise<string[]> {
  const rows = await db.job.findMany({
    where: { status: "waiting", waitingAt: { in: [...gates] }, ...(workspaceId ? { workspaceId } : {}) },
    orderBy: { updatedAt: "asc" },
    select: { id: true },
  });
  return rows.map((row) => row.id);
}
