import { type Db, type Tx, toJson } from "@/lib/db/client";
import type { JobUpdateManyMutationInput } from "@/lib/db/generated/models";
import { jobPatch, THE_STUDIO, writeAudit, writeRecords } from "@/lib/db/write-records";
import { type Stage, stageSchema } from "@/lib/domain/job";
import type { Store } from "@/lib/pipeline/store";

type Transitions = Pick<Store, "advance" | "wait" | "spendAttempt" | "fail" | "fallBack" | "release">;

/** Moves of the engine. Each is one transaction on the condition that the job is still where the engine saw it. */
export function createTransitions(db: Db): Transitions {
  return {
    advance: (step) =>
      Object.keys(step.records).length === 0
        ? advanceOnly(db, step)
        : db.$transaction(async (tx) => {
            if (!(await advanceOnly(tx, step))) return false;
            await writeRecords(tx, step.jobId, step.records);
            const patch = jobPatch(step.records);
            if (Object.keys(patch).length > 0) await tx.job.update({ where: { id: step.jobId }, data: patch });
            return true;
          }),

    wait: (step) =>
      db.$transaction(async (tx) => {
        const patch = {
          ...jobPatch(step.records),
          status: "waiting" as const,
          waitingAt: step.gate,
          waitingReason: step.reason,
        };
        const { jobId, from, planVersion } = step;
        const moved = await moveJob(tx, jobId, from, patch, { planVersion });
        if (!moved) return false;
        await writeRecords(tx, step.jobId, step.records);
        await writeAudit(tx, moved, THE_STUDIO, step.audit);
        return true;
      }),

    spendAttempt: (jobId, stage, attempt, audit) =>
      db.$transaction(async (tx) => {
        const moved = await moveJob(tx, jobId, stage, { attempt: attempt + 1 }, { attempt });
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

    release: (jobId, gate, audit) =>
      db.$transaction(async (tx) => {
        const rows = await tx.job.updateManyAndReturn({
          where: { id: jobId, status: "waiting", waitingAt: gate },
          data: { status: "running", waitingAt: null, waitingReason: null, attempt: 1, wakeNumber: { increment: 1 } },
          select: { id: true, workspaceId: true, stage: true, wakeNumber: true },
        });
        const job = rows[0];
        if (!job) return null;
        await writeAudit(tx, job, THE_STUDIO, [audit]);
        return { jobId, stage: stageSchema.parse(job.stage), wakeNumber: job.wakeNumber };
      }),
  };
}

/** The condition every move is bound to. Null: the job is elsewhere, and nothing was changed. */
async function moveJob(
  tx: Tx,
  jobId: string,
  from: Stage,
  data: JobUpdateManyMutationInput,
  seen: { attempt?: number; planVersion?: number } = {},
): Promise<{ id: string; workspaceId: string } | null> {
  const where = { id: jobId, stage: from, status: "running" as const, ...seen };
  const rows = await tx.job.updateManyAndReturn({ where, data, select: { id: true, workspaceId: true } });
  return rows[0] ?? null;
}

/** Status, checkpoint and audit in one statement: most transitions write nothing else. */
async function advanceOnly(tx: Tx, step: Parameters<Store["advance"]>[0]): Promise<boolean> {
  const { jobId, from, to, planVersion, attempt, checkpointId, context, hash, audit } = step;
  const isDone = to === "COMPLETE";
  const written = await tx.$executeRaw`
    with moved as (
      update job set stage = ${to}, attempt = 1, updated_at = now(),
        status = case when ${isDone} then 'complete' else status end,
        completed_at = case when ${isDone} then now() else completed_at end
      where id = ${jobId} and stage = ${from} and status = 'running' and plan_version = ${planVersion}
      returning id, workspace_id),
    noted as (
      insert into audit_entry (workspace_id, job_id, actor_name, action, summary, data)
      select moved.workspace_id, moved.id, ${THE_STUDIO.name}, note.action, note.summary, coalesce(note.data, '{}')
      from moved, jsonb_to_recordset(${JSON.stringify(audit)}::jsonb) as note(action text, summary text, data jsonb))
    insert into checkpoint (id, job_id, sequence, stage, next, attempt, status, context, hash)
    select ${checkpointId}, moved.id, (select coalesce(max(sequence), 0) + 1 from checkpoint where job_id = ${jobId}),
      ${from}, ${to}, ${attempt}, 'completed', ${context}, ${hash}
    from moved`;
  return written === 1;
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
