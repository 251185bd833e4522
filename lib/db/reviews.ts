import { z } from "zod";
import type { Db, Tx } from "@/lib/db/client";
import type { ReviewRow, Store } from "@/lib/pipeline/store";

type Reviews = Pick<Store, "listReviews" | "listMembers">;

/** Who answered at a gate, and who could. */
export function createReviews(db: Db): Reviews {
  return {
    listReviews: (jobId, gate, digest) => findReviews(db, { jobId, gate, digest }),
    listMembers: async (workspaceId) => {
      const rows = await db.membership.findMany({
        where: { workspaceId, deactivatedAt: null },
        orderBy: [{ createdAt: "asc" }, { userId: "asc" }],
        include: { user: { select: { name: true, email: true } } },
      });
      return rows.map(({ userId, role, user }) => ({ userId, workspaceId, role, name: nameOf(user) }));
    },
  };
}

/** The newest answer of everybody about exactly this digest, the first one first. */
export async function findReviews(
  db: Db | Tx,
  { jobId, gate, digest }: { jobId: string; gate: string; digest: string },
): Promise<ReviewRow[]> {
  const rows = await db.review.findMany({
    where: { jobId, gate, digest },
    orderBy: { at: "asc" },
    include: { reviewer: { select: { name: true, email: true } } },
  });
  return rows.map((row) => ({
    reviewerId: row.reviewerId,
    reviewerName: nameOf(row.reviewer),
    state: z.enum(["approved", "changes-requested"]).parse(row.state),
    capMicros: row.capMicros === null ? null : Number(row.capMicros),
    note: row.note,
    at: row.at.toISOString(),
  }));
}

function nameOf({ name, email }: { name: string | null; email: string | null }): string {
  return name ?? email ?? "Unknown";
}
