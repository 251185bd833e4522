import type { Db, Tx } from "@/lib/db/client";
import { writeAudit } from "@/lib/db/write-records";
import { AppError } from "@/lib/domain/errors";
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
    rankTakes: (jobId, takeIds, actor, audit) =>
      db.$transaction(async (tx) => {
        const job = await lockJob(tx, jobId);
        await swapRanks(tx, jobId, takeIds);
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
        const job = await lockJob(tx, jobId);
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

/** Everybody who changes the queue of a job does it one after the other. */
async function lockJob(tx: Tx, jobId: string): Promise<{ id: string; workspaceId: string }> {
  const [job] = await tx.$queryRaw<{ id: string; workspaceId: string }[]>`
    select id, workspace_id as "workspaceId" from job where id = ${jobId} for no key update`;
  if (!job) throw new AppError("not_found", "There is no such job.");
  return job;
}

async function swapRanks(tx: Tx, jobId: string, takeIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    with places as (
      select queue_rank, row_number() over (order by queue_rank) as place
      from take where job_id = ${jobId} and id = any(${[...takeIds]})),
    wanted as (
      select take.id, row_number() over (order by named.place) as place
      from unnest(${[...takeIds]}::text[]) with ordinality as named(id, place) join take using (id)
      where take.job_id = ${jobId})
    update take set queue_rank = places.queue_rank
    from wanted join places using (place) where take.id = wanted.id`;
}
