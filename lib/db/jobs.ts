import { type Db, toJson } from "@/lib/db/client";
import type { JobModel } from "@/lib/db/generated/models";
import { isUniqueViolation } from "@/lib/db/is-unique-violation";
import { THE_STUDIO, writeAudit } from "@/lib/db/write-records";
import { AppError } from "@/lib/domain/errors";
import { gateSchema, policySchema } from "@/lib/domain/gate";
import { stageSchema } from "@/lib/domain/job";
import type { CheckpointRow, JobRow, Store } from "@/lib/pipeline/store";

type Jobs = Pick<
  Store,
  | "findBriefInput"
  | "findJob"
  | "createJob"
  | "listCheckpoints"
  | "findPolicy"
  | "listToWake"
  | "markDispatched"
  | "noteRunning"
>;

/** Jobs as the pipeline sees them. */
export function createJobs(db: Db): Jobs {
  return {
    findJob: async (jobId) => {
      const row = await db.job.findUnique({ where: { id: jobId } });
      return row && jobFrom(row);
    },
    findBriefInput: async (jobId) =>
      (await db.brief.findUnique({ where: { jobId }, select: { input: true } }))?.input ?? null,
    createJob: (job) => createJob(db, job),
    listCheckpoints: async (jobId, limit) => {
      const rows = await db.checkpoint.findMany({
        where: { jobId, status: "completed" },
        orderBy: { sequence: "desc" },
        ...(limit === undefined ? {} : { take: limit }),
      });
      return rows.map(
        ({ id, sequence, stage, next, context, hash }): CheckpointRow => ({
          id,
          sequence,
          stage: stageSchema.parse(stage),
          next: stageSchema.parse(next),
          context,
          hash,
        }),
      );
    },
    findPolicy: async (workspaceId) => {
      const row = await db.workspace.findUnique({ where: { id: workspaceId }, select: { policy: true } });
      if (!row) throw new AppError("not_found", "There is no such workspace.");
      return policySchema.parse(row.policy);
    },
    listToWake: async (stalledBefore, limit) => {
      const undispatched = await db.$queryRaw<{ id: string; stage: string; wake_number: number }[]>`
        select id, stage, wake_number from job
        where status = 'running' and (dispatched_number < wake_number or updated_at < ${stalledBefore})
        order by updated_at limit ${limit}`;
      return undispatched.map((row) => ({
        jobId: row.id,
        stage: stageSchema.parse(row.stage),
        wakeNumber: row.wake_number,
      }));
    },
    noteRunning: async (audit) => {
      const jobs = await db.job.findMany({ where: { status: "running" }, select: { id: true, workspaceId: true } });
      for (const job of jobs) await writeAudit(db, job, THE_STUDIO, [audit]);
      return jobs.length;
    },
    markDispatched: async ({ jobId, wakeNumber }) => {
      await db.job.updateMany({
        where: { id: jobId, wakeNumber: { gte: wakeNumber }, dispatchedNumber: { lt: wakeNumber } },
        data: { dispatchedNumber: wakeNumber },
      });
    },
  };
}

function jobFrom(row: JobModel): JobRow {
  return {
    id: row.id,
    workspaceId: row.workspaceId,
    producerId: row.producerId,
    title: row.title,
    stage: stageSchema.parse(row.stage),
    status: row.status,
    waitingAt: row.waitingAt === null ? null : gateSchema.parse(row.waitingAt),
    failedStage: row.failedStage === null ? null : stageSchema.parse(row.failedStage),
    attempt: row.attempt,
    planVersion: row.planVersion,
    capMicros: row.capMicros === null ? null : Number(row.capMicros),
    policy: policySchema.parse(row.policy),
    wakeNumber: row.wakeNumber,
    createdAt: row.createdAt.toISOString(),
  };
}

/** The same client request id from the same producer is the same job, even when both arrive at once. */
async function createJob(db: Db, job: Parameters<Store["createJob"]>[0]): ReturnType<Store["createJob"]> {
  const { id, workspaceId, producerId, clientRequestId, title, policy } = job;
  try {
    await db.$transaction(async (tx) => {
      await tx.job.create({
        data: {
          id,
          workspaceId,
          producerId,
          clientRequestId,
          title,
          stage: "INIT",
          status: "running",
          policy: toJson(policy),
          brief: { create: { input: toJson(job.briefInput) } },
        },
      });
      await writeAudit(tx, { id, workspaceId }, job.actor, [job.audit]);
    });
    return { id, created: true };
  } catch (error) {
    if (!isUniqueViolation(error) || clientRequestId === null) throw error;
    const first = await db.job.findFirst({ where: { workspaceId, producerId, clientRequestId }, select: { id: true } });
    if (!first) throw error;
    return { id: first.id, created: false };
  }
}
