import type { Db } from "@/lib/db/client";
import { takeFrom } from "@/lib/db/takes";
import { BACKENDS_FAULTS } from "@/lib/domain/backends-fault";
import { jobStatusSchema, stageSchema } from "@/lib/domain/job";
import { MOST_QUEUED } from "@/lib/domain/most-queued";
import { mayChange, mayPause } from "@/lib/domain/permissions";
import type { QueueItem } from "@/lib/domain/queue";
import { LIVE_TAKE_STATES, type TakeState } from "@/lib/domain/take";
import type { Viewer } from "@/lib/domain/viewer";

/**
 * Every take the viewer may see that is not over: jobs in the order in which their next takes are sent, in each first
 * what was sent, then the queued takes in the order in which they will be.
 */
export async function listQueue(db: Db, viewer: Viewer): Promise<QueueItem[]> {
  const rows = byJob(await listRows(db, viewer));
  const failed = await countFailed(
    db,
    rows.map((row) => row.jobId),
  );
  return rows.map((row) => itemOf(viewer, row, (failed.get(tryKey(row)) ?? 0) + 1));
}

async function listRows(db: Db, viewer: Viewer) {
  const own = viewer.role === "producer" ? { producerId: viewer.userId } : {};
  return await db.take.findMany({
    where: { job: { workspaceId: viewer.workspaceId, ...own }, state: { in: [...LIVE_TAKE_STATES] } },
    orderBy: { queueRank: "asc" },
    include: { job: { include: { producer: { select: { name: true, email: true } } } } },
    take: MOST_QUEUED,
  });
}

type LiveRow = Awaited<ReturnType<typeof listRows>>[number];

function itemOf(viewer: Viewer, row: LiveRow, attempt: number): QueueItem {
  const { id, shotCode: code, number, jobId, backend, route, model, state, providerJobId, ...take } = takeFrom(row);
  const { failure, failureKind, advice, stoppedBy, ceilingMicros, estimatedMicros } = take;
  const { actualMicros, chargeSource, spendClass } = take;
  const { title: jobTitle, pausedBy, producer } = row.job;
  const status = jobStatusSchema.parse(row.job.status);
  const isMine = mayChange(viewer, row.job).allowed;
  return {
    ...{ id, code, number, attempt, jobId, backend, route, model, state, providerJobId },
    ...{ failure, failureKind, advice, stoppedBy },
    ...{ ceilingMicros, estimatedMicros, actualMicros, chargeSource, spendClass },
    ...{ jobTitle, jobStatus: status, pausedBy },
    producerName: producer.name ?? producer.email ?? "Unknown",
    mayCancel: isMine && (status === "running" || status === "waiting"),
    mayPause: isMine && mayPause({ stage: stageSchema.parse(row.job.stage), status, pausedBy }),
    progress: row.progress,
    createdAt: row.createdAt.toISOString(),
    submittingAt: row.submittingAt?.toISOString() ?? null,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    nextLookAt: row.reconcileAt?.toISOString() ?? null,
    settledAt: row.settledAt?.toISOString() ?? null,
  };
}

type Try = { jobId: string; shotCode: string; backend: string; requestHash: string };

function tryKey({ jobId, shotCode, backend, requestHash }: Try): string {
  return [jobId, shotCode, backend, requestHash].join(" ");
}

/** How many takes of one picture have failed at one backend, as the renderer counts them: faults of the backend don't. */
async function countFailed(db: Db, jobIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db.take.groupBy({
    by: ["jobId", "shotCode", "backend", "requestHash"],
    where: {
      jobId: { in: [...new Set(jobIds)] },
      ...{ state: "failed", supersededAt: null },
      OR: [{ failureKind: null }, { failureKind: { notIn: [...BACKENDS_FAULTS] } }],
    },
    _count: true,
  });
  return new Map(rows.map((row) => [tryKey(row), row._count]));
}

type Row = { jobId: string; state: TakeState };

/**
 * Jobs with nothing left to send come first, the others in the order in which their next takes are sent. In each, what
 * was sent comes before what was not.
 */
function byJob<T extends Row>(rows: readonly T[]): T[] {
  const seen = new Map<string, number>();
  const next = new Map<string, number>();
  for (const [place, { jobId, state }] of rows.entries()) {
    if (!seen.has(jobId)) seen.set(jobId, place);
    if (state === "reserved" && !next.has(jobId)) next.set(jobId, place);
  }
  const keyOf = ({ jobId, state }: Row) => [next.get(jobId) ?? -1, seen.get(jobId) ?? 0, Number(state === "reserved")];
  const byKey = (one: readonly number[], other: readonly number[]) =>
    one.reduce((order, part, index) => order || part - (other[index] ?? 0), 0);
  return rows.toSorted((a, b) => byKey(keyOf(a), keyOf(b)));
}
