import { type Db, type Tx, toJson } from "@/lib/db/client";
import type { JobUpdateManyMutationInput } from "@/lib/db/generated/models";
import { jobPatch, THE_STUDIO, writeAudit, writeRecords } from "@/lib/db/write-records";
import type { Stage } from "@/lib/domain/job";
import type { Store } from "@/lib/pipeline/store";

type Transitions = Pick<Store, "advance" | "wait" | "spendAttempt" | "fail" | "fallBack">;

/** Moves of the engine. Each is one transaction on the condition that the job is still where the engine saw it. */
export function createTransitions(db: Db): Transitions {
  return {
    advance: (step) =>
      db.$transaction(async (tx) => {
        const done = step.to === "COMPLETE";
        const moved = await moveJob(tx, step.jobId, step.from, {
          ...jobPatch(step.records),
          stage: step.to,
          attempt: 1,
          ...(done ? { status: "complete", completedAt: new Date() } : {}),
        });
        if (!moved) return false;
        await writeRecords(tx, step.jobId, step.records);
        await writeCheckpoint(tx, step);
        await writeAudit(tx, moved, THE_STUDIO, step.audit);
        return true;
      }),

    wait: (step) =>
      db.$transaction(async (tx) => {
        const patch = { ...jobPatch(step.records), status: "waiting" as const, waitingAt: step.gate };
        const moved = await moveJob(tx, step.jobId, step.from, patch);
        if (!moved) return false;
        await writeRecords(tx, step.jobId, step.records);
        await writeAudit(tx, moved, THE_STUDIO, step.audit);
        return true;
      }),

    spendAttempt: (jobId, stage, attempt, audit) =>
      db.$transaction(async (tx) => {
        const moved = await moveJob(tx, jobId, stage, { attempt: attempt + 1 }, attempt);
        if (moved) await writeAudit(tx, moved, THE_STUDIO, [audit]);
        return moved !== null;
      }),

    fail: (jobId, stage, failure, audit) =>
      db.$transaction(async (tx) => {
        const patch = { stage: "ERROR", status: "failed" as const, failedStage: stage, failure: toJson(failure) };
        const moved = await moveJob(tx, jobId, stage, patch);
        if (moved) await writeAudit(tx, moved, THE_STUDIO, [audit]);
        return moved !== null;
      }),

    fallBack: (jobId, from, to, corruptIds, audit) =>
      db.$transaction(async (tx) => {
        const moved = await moveJob(tx, jobId, from, { stage: to, attempt: 1 });
        if (!moved) return false;
        await tx.checkpoint.updateMany({ where: { id: { in: corruptIds } }, data: { status: "corrupt" } });
        await writeAudit(tx, moved, THE_STUDIO, [audit]);
        return true;
      }),
  };
}

/** The condition every move is bound to. Null: the job is elsewhere, and nothing was changed. */
async function moveJob(
  tx: Tx,
  jobId: string,
  from: Stage,
  data: JobUpdateManyMutationInput,
  attempt?: number,
): Promise<{ id: string; workspaceId: string } | null> {
  const where = { id: jobId, stage: from, status: "running" as const, ...(attempt === undefined ? {} : { attempt }) };
  const rows = await tx.job.updateManyAndReturn({ where, data, select: { id: true, workspaceId: true } });
  return rows[0] ?? null;
}

/** Checkpoints count up inside a job; the job's row is locked by then, so the numbers have no gaps. */
export async function writeCheckpoint(
  tx: Tx,
  checkpoint: {
    jobId: string;
    checkpointId: string;
    from: Stage;
    to: Stage;
    attempt: number;
    context: string;
    hash: string;
  },
): Promise<void> {
  const { jobId, checkpointId, from, to, attempt, context, hash } = checkpoint;
  await tx.$executeRaw`
    insert into checkpoint (id, job_id, sequence, stage, next, attempt, status, context, hash)
    select ${checkpointId}, ${jobId}, coalesce(max(sequence), 0) + 1, ${from}, ${to}, ${attempt}, 'completed', ${context}, ${hash}
    from checkpoint where job_id = ${jobId}`;
}
