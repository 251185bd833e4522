import type { Db } from "@/lib/db/client";
import { takeFrom } from "@/lib/db/takes";
import type { UnknownTake } from "@/lib/domain/admin-view";
import type { Viewer } from "@/lib/domain/viewer";

/** A submission takes seconds; one that takes this long has lost its process. */
const SUBMITTING_FOR_TOO_LONG_MS = 3 * 60_000;

/** Attempts of a workspace that nobody knows the outcome of, the oldest first. */
export async function listUnknownTakes(db: Db, { workspaceId }: Viewer, now: Date): Promise<UnknownTake[]> {
  const submittingBefore = new Date(now.getTime() - SUBMITTING_FOR_TOO_LONG_MS);
  const rows = await db.take.findMany({
    where: {
      job: { workspaceId },
      OR: [{ state: "unknown" }, { state: "submitting", submittingAt: { lt: submittingBefore } }],
    },
    orderBy: { submittingAt: "asc" },
    include: { job: { select: { title: true } } },
  });
  return rows.map((row) => {
    const take = takeFrom(row);
    const { order, shot } = take.request;
    return {
      takeId: take.id,
      jobId: take.jobId,
      jobTitle: row.job.title,
      shotCode: take.shotCode,
      number: take.number,
      state: take.state === "submitting" ? "submitting" : "unknown",
      backend: take.backend,
      route: take.route,
      model: take.model,
      setAsideMicros: take.ceilingMicros,
      sentAt: take.submittingAt?.toISOString() ?? null,
      failure: take.failure,
      advice: take.advice,
      nextLookAt: row.reconcileAt?.toISOString() ?? null,
      prompt: shot.prompt,
      clipSeconds: order.clipSeconds,
      resolution: order.resolution,
      aspectRatio: order.aspectRatio,
      providerJobId: take.providerJobId,
    };
  });
}
