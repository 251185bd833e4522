import type { Db, Tx } from "@/lib/db/client";
import { writeAudit } from "@/lib/db/write-records";
import { LIVE_TAKE_STATES } from "@/lib/domain/take";
import type { QueuedTake, TakeQueue } from "@/lib/pipeline/take-queue";

/** The order of queued takes, and stops of single ones. */
export function createTakeQueue(db: Db): TakeQueue {
  return {
    listQueued: (jobId) =>
      db.take.findMany({
        where: { jobId, state: "reserved", stoppedBy: null },
        orderBy: { queueRank: "asc" },
        select: { id: true, shotCode: true },
      }),
    listQueuedAround: ({ workspaceId, role, userId }) =>
      db.take.findMany({
        where: {
          ...{ state: "reserved", stoppedBy: null },
          job: { workspaceId, ...(role === "admin" ? {} : { producerId: userId }) },
        },
        orderBy: { queueRank: "asc" },
        select: { id: true, jobId: true },
      }),
    rankTakes: (jobId, takeIds, actor, audit) =>
      db.$transaction(async (tx) => {
        const job = await tx.job.findUniqueOrThrow({ where: { id: jobId }, select: { id: true, workspaceId: true } });
        await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`queue:${job.workspaceId}`}, 0))::text`;
        await swapRanks(tx, takeIds);
        await writeAudit(tx, job, actor, [audit]);
      }),
    listUnfinished: (takeIds) => db.$queryRaw<QueuedTake[]>`
      select id, shot_code as "shotCode" from take
      where id = any(${[...takeIds]}) and state::text = any(${[...LIVE_TAKE_STATES]})
      order by state = 'reserved', queue_rank`,
    stopTake: (takeId, actor, audit) =>
      db.$transaction(async (tx) => {
        const [take] = await tx.take.updateManyAndReturn({
          where: { id: takeId, state: { in: ["reserved", "submitting", "submitted"] }, stoppedBy: null },
          data: { stoppedBy: actor.name },
          select: { state: true, job: { select: { id: true, workspaceId: true } } },
        });
        if (!take) return null;
        const where = take.state === "reserved" ? "queued" : "sent";
        await writeAudit(tx, take.job, actor, [audit[where]]);
        return where;
      }),
    liftStops: (jobId, actor) =>
      db.$transaction(async (tx) => {
        const job = await tx.job.findUniqueOrThrow({ where: { id: jobId }, select: { id: true, workspaceId: true } });
        const lifted = await tx.take.updateManyAndReturn({
          where: { jobId, state: "cancelled", stoppedBy: { not: null }, supersededAt: null },
          data: { supersededAt: new Date() },
          select: { shotCode: true },
        });
        if (lifted.length === 0) return 0;
        const codes = lifted.map((take) => take.shotCode);
        const summary = `${actor.name} lets ${codes.join(", ")} be rendered again.`;
        await writeAudit(tx, job, actor, [{ action: "take.stop-lifted", summary, data: { shotCodes: codes } }]);
        return lifted.length;
      }),
  };
}

/** Only under the lock of the workspace's queue: whoever changes an order does it after the other. */
async function swapRanks(tx: Tx, takeIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    with places as (
      select queue_rank, row_number() over (order by queue_rank) as place
      from take where id = any(${[...takeIds]})),
    wanted as (
      select take.id, row_number() over (order by named.place) as place
      from unnest(${[...takeIds]}::text[]) with ordinality as named(id, place) join take using (id))
    update take set queue_rank = places.queue_rank
    from wanted join places using (place) where take.id = wanted.id`;
}
