import type { Db } from "@/lib/db/client";
import { takeFrom } from "@/lib/db/takes";
import { jobStatusSchema } from "@/lib/domain/job";
import { MOST_QUEUED } from "@/lib/domain/most-queued";
import { mayChange } from "@/lib/domain/permissions";
import type { QueueItem } from "@/lib/domain/queue";
import { LIVE_TAKE_STATES, type TakeState } from "@/lib/domain/take";
import type { Viewer } from "@/lib/domain/viewer";

/**
 * Every take the viewer may see that is not over: jobs in the order in which their first takes come, in each first what
 * was sent, then the queued takes in the order in which they will be.
 */
export async function listQueue(db: Db, viewer: Viewer): Promise<QueueItem[]> {
  const own = viewer.role === "producer" ? { producerId: viewer.userId } : {};
  const rows = await db.take.findMany({
    where: { job: { workspaceId: viewer.workspaceId, ...own }, state: { in: [...LIVE_TAKE_STATES] } },
    orderBy: { queueRank: "asc" },
    include: {
      job: {
        select: { title: true, status: true, producerId: true, producer: { select: { name: true, email: true } } },
      },
    },
    take: MOST_QUEUED,
  });
  return byJob(rows).map((row) => {
    const { id, shotCode: code, number, jobId, backend, route, model, state, providerJobId, ...take } = takeFrom(row);
    const {
      failure,
      failureKind,
      advice,
      stoppedBy,
      ceilingMicros,
      estimatedMicros,
      actualMicros,
      chargeSource,
      spendClass,
    } = take;
    const isOver = row.job.status !== "running" && row.job.status !== "waiting";
    return {
      ...{ id, code, number, jobId, backend, route, model, state, providerJobId },
      ...{ failure, failureKind, advice, stoppedBy },
      ...{ ceilingMicros, estimatedMicros, actualMicros, chargeSource, spendClass },
      jobTitle: row.job.title,
      jobStatus: jobStatusSchema.parse(row.job.status),
      producerName: row.job.producer.name ?? row.job.producer.email ?? "Unknown",
      mayCancel: !isOver && mayChange(viewer, row.job).allowed,
      progress: row.progress,
      createdAt: row.createdAt.toISOString(),
      submittingAt: row.submittingAt?.toISOString() ?? null,
      submittedAt: row.submittedAt?.toISOString() ?? null,
      nextLookAt: row.reconcileAt?.toISOString() ?? null,
      settledAt: row.settledAt?.toISOString() ?? null,
    };
  });
}

type Row = { jobId: string; state: TakeState };

/** Keeps the order of jobs and of queued takes; what was sent comes before what was not. */
function byJob<T extends Row>(rows: readonly T[]): T[] {
  const places = new Map<string, number>();
  for (const [place, { jobId }] of rows.entries()) if (!places.has(jobId)) places.set(jobId, place);
  const placeOf = ({ jobId }: Row) => places.get(jobId) ?? 0;
  const isQueued = ({ state }: Row) => Number(state === "reserved");
  return rows.toSorted((a, b) => placeOf(a) - placeOf(b) || isQueued(a) - isQueued(b));
}
