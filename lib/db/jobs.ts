import { randomUUID } from "node:crypto";
import { type Db, type Tx, toJson } from "@/lib/db/client";
import type { CheckpointModel, JobModel } from "@/lib/db/generated/models";
import { isUniqueViolation } from "@/lib/db/is-unique-violation";
import { THE_STUDIO, writeAudit } from "@/lib/db/write-records";
import { AppError } from "@/lib/domain/errors";
import { gateSchema, policySchema } from "@/lib/domain/gate";
import { type Stage, stageSchema } from "@/lib/domain/job";
import type { CheckpointRow, JobRow, Store } from "@/lib/pipeline/store";

/** Renders, measurements and cuts may work for so long without touching the job's row. */
const LONG_STAGES: Stage[] = ["RENDER", "QA_TECH", "QA_SEMANTIC", "FINALIZE"];
const LONG_STAGE_MINUTES = 45;

type Jobs = Pick<
  Store,
  | "findBriefInput"
  | "findJob"
  | "findJobAtStage"
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
    findJobAtStage: (jobId) => findJobAtStage(db, jobId),
    findBriefInput: async (jobId) =>
      (await db.brief.findUnique({ where: { jobId }, select: { input: true } }))?.input ?? null,
    createJob: (job) => createJob(db, job),
    listCheckpoints: async (jobId, limit) => {
      const rows = await db.checkpoint.findMany({
        where: { jobId, status: "completed" },
        orderBy: { sequence: "desc" },
        ...(limit === undefined ? {} : { take: limit }),
      });
      return rows.map(checkpointFrom);
    },
    findPolicy: async (workspaceId) => {
      const row = await db.workspace.findUnique({ where: { id: workspaceId }, select: { policy: true } });
      if (!row) throw new AppError("not_found", "There is no such workspace.");
      return policySchema.parse(row.policy);
    },
    listToWake: async (stalledBefore, limit) => {
      const undispatched = await db.$queryRaw<{ id: string; stage: string; wake_number: number }[]>`
        with stalled as (
          select id from job
          where status = 'running' and dispatched_number = wake_number and updated_at < ${stalledBefore}::timestamptz
            - case when stage = any(${LONG_STAGES}) then ${`${LONG_STAGE_MINUTES} minutes`}::interval else interval '0' end
          order by updated_at limit ${limit} for update skip locked),
        woken as (
          update job set wake_number = job.wake_number + 1, updated_at = now() from stalled where job.id = stalled.id
          returning job.id, job.stage, job.wake_number)
        select id, stage, wake_number from woken
        union all
        (select id, stage, wake_number from job where status = 'running' and dispatched_number < wake_number
          order by updated_at limit ${limit})`;
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

type RawCheckpoint = Pick<CheckpointModel, "id" | "sequence" | "stage" | "next" | "context" | "hash">;
type RawJob = Omit<JobModel, "clientRequestId" | "failure" | "dispatchedNumber" | "updatedAt" | "completedAt">;

/** One statement: every stage of every job begins with this. */
async function findJobAtStage(db: Db, jobId: string): ReturnType<Store["findJobAtStage"]> {
  const [row] = await db.$queryRaw<(RawJob & { checkpoint: RawCheckpoint | null })[]>`
    select j.id, j.workspace_id as "workspaceId", j.producer_id as "producerId", j.title, j.stage,
      j.status::text as status, j.waiting_at as "waitingAt", j.waiting_reason as "waitingReason",
      j.paused_by as "pausedBy",
      j.project_id as "projectId", j.failed_stage as "failedStage", j.attempt,
      j.plan_version as "planVersion", j.cap_micros as "capMicros", j.policy, j.wake_number as "wakeNumber",
      j.created_at as "createdAt",
      (select to_jsonb(c) from checkpoint c where c.job_id = j.id and c.status = 'completed'
        order by c.sequence desc limit 1) as checkpoint
    from job j where j.id = ${jobId}`;
  return row ? { job: jobFrom(row), checkpoint: row.checkpoint && checkpointFrom(row.checkpoint) } : null;
}

function checkpointFrom({ id, sequence, stage, next, context, hash }: RawCheckpoint): CheckpointRow {
  return { id, sequence, stage: stageSchema.parse(stage), next: stageSchema.parse(next), context, hash };
}

function jobFrom(row: RawJob): JobRow {
  return {
    id: row.id,
    workspaceId: row.workspaceId,
    producerId: row.producerId,
    title: row.title,
    stage: stageSchema.parse(row.stage),
    status: row.status,
    waitingAt: row.waitingAt === null ? null : gateSchema.parse(row.waitingAt),
    waitingReason: row.waitingReason,
    pausedBy: row.pausedBy,
    projectId: row.projectId,
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
      const projectId = await projectNamed(tx, workspaceId, job.projectName);
      await tx.job.create({
        data: {
          id,
          workspaceId,
          producerId,
          projectId,
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

async function projectNamed(tx: Tx, workspaceId: string, name: string | null): Promise<string | null> {
  if (name === null) return null;
  const key = { workspaceId, name };
  const id = `proj_${randomUUID()}`;
  const project = await tx.project.upsert({ where: { workspaceId_name: key }, create: { id, ...key }, update: {} });
  return project.id;
}
