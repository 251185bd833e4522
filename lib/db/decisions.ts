import type { Db, Tx } from "@/lib/db/client";
import { isUniqueViolation } from "@/lib/db/is-unique-violation";
import { reclassify } from "@/lib/db/settle-take";
import { writeCheckpoint } from "@/lib/db/transitions";
import { writeDecision } from "@/lib/db/write-decision";
import { jobPatch, writeAudit, writeRecords } from "@/lib/db/write-records";
import type { Store } from "@/lib/pipeline/store";

type Decisions = Pick<Store, "decide" | "redirect" | "cancel" | "setPaused">;

/** Moves of people. The first decision wins; everybody after it changes nothing. */
export function createDecisions(db: Db): Decisions {
  return {
    decide: async (change) => {
      try {
        return await db.$transaction((tx) => writeDecision(tx, change));
      } catch (error) {
        if (isUniqueViolation(error)) return null;
        throw error;
      }
    },
    redirect: (change) => db.$transaction((tx) => redirect(tx, change)),
    cancel: (jobId, actor, audit) =>
      db.$transaction(async (tx) => {
        const rows = await tx.job.updateManyAndReturn({
          where: { id: jobId, status: { in: ["running", "waiting"] } },
          data: { status: "cancelled", waitingAt: null, waitingReason: null },
          select: { id: true, workspaceId: true },
        });
        const job = rows[0];
        if (!job) return false;
        await releaseReserved(tx, jobId);
        await writeAudit(tx, job, actor, [audit]);
        return true;
      }),
    setPaused: (jobId, by, actor, audit) =>
      db.$transaction(async (tx) => {
        const [job] = await tx.job.updateManyAndReturn({
          where: {
            id: jobId,
            ...(by === null
              ? { pausedBy: { not: null } }
              : { stage: "RENDER", status: "running" as const, pausedBy: null }),
          },
          data: { pausedBy: by },
          select: { id: true, workspaceId: true },
        });
        if (!job) return false;
        await writeAudit(tx, job, actor, [audit]);
        return true;
      }),
  };
}

async function redirect(tx: Tx, change: Parameters<Store["redirect"]>[0]): ReturnType<Store["redirect"]> {
  const { from, to, records, checkpoint } = change;
  const rows = await tx.job.updateManyAndReturn({
    where: { id: change.jobId, stage: from.stage, status: from.status, planVersion: from.planVersion },
    data: {
      ...jobPatch(records),
      stage: to,
      status: "running",
      waitingAt: null,
      waitingReason: null,
      failedStage: null,
      completedAt: null,
      attempt: 1,
      wakeNumber: { increment: 1 },
    },
    select: { id: true, workspaceId: true, wakeNumber: true },
  });
  const job = rows[0];
  if (!job) return null;
  await tx.take.updateMany({ where: { id: { in: change.supersedeTakeIds } }, data: { supersededAt: new Date() } });
  await reclassify(tx, change.supersedeTakeIds, "kept", "retake");
  await writeRecords(tx, change.jobId, records);
  const { id: checkpointId, context, hash } = checkpoint;
  await writeCheckpoint(tx, { jobId: job.id, checkpointId, from: from.stage, to, attempt: 1, context, hash });
  await writeAudit(tx, job, change.actor, [change.audit]);
  return { wakeNumber: job.wakeNumber };
}

/** Takes that were never sent are over with the job, and their reservations are given back. */
async function releaseReserved(tx: Tx, jobId: string): Promise<void> {
  await tx.$executeRaw`
    with stopped as (
      update take set state = 'cancelled', settled_at = now(), failure = 'The job was cancelled.', actual_micros = 0,
        charge_source = 'not charged'
      where job_id = ${jobId} and state = 'reserved' returning id, ceiling_micros, created_at)
    insert into ledger_entry (key, workspace_id, user_id, project_id, job_id, take_id, kind, from_account, to_account,
      amount_micros, booked_on)
    select 'release:' || stopped.id, j.workspace_id, j.producer_id, j.project_id, j.id, stopped.id, 'release', 'reserved',
      'budget', stopped.ceiling_micros, stopped.created_at::date
    from stopped, job j where j.id = ${jobId} and stopped.ceiling_micros > 0`;
}
