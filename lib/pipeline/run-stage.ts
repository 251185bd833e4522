import { AppError } from "@/lib/domain/errors";
import { isTransition, MAX_ATTEMPTS, type Stage } from "@/lib/domain/job";
import { backoffMs, mayRetry, RetryLater, sentenceFor } from "@/lib/pipeline/attempts";
import { chargedSoFar } from "@/lib/pipeline/charged";
import { restoreContext, sealContext } from "@/lib/pipeline/checkpoints";
import type { JobContext } from "@/lib/pipeline/context";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { StageInput, StageOutcome, StageResult } from "@/lib/pipeline/stage-result";
import { isWorkingStage, STAGE_HANDLERS, type WorkingStage } from "@/lib/pipeline/stages";
import type { CheckpointRow, JobRow } from "@/lib/pipeline/store";

/** A planning stage may ask a model three times, two minutes each; media stages get time for their file sizes. */
const STAGE_TIMEOUT_MS: Record<WorkingStage, number> = {
  INIT: 10_000,
  INPUT_SANITIZER: 10_000,
  ANALYSIS: 400_000,
  CREATIVE: 400_000,
  VISUAL: 400_000,
  FAST_TRACK: 800_000,
  FINANCIAL: 30_000,
  RENDER: 60_000,
  QA_TECH: 1_200_000,
  QA_SEMANTIC: 1_200_000,
  FINALIZE: 2_400_000,
};

/**
 * Runs one stage of one job, at most once however often it is delivered: a job that is elsewhere is left alone. A stage
 * that was done, but whose answer the engine lost in a crash, answers again what it decided. Throws RetryLater when another attempt follows; a failure that ends the job is written, not thrown.
 */
export async function runStage(deps: PipelineDeps, jobId: string, stage: Stage): Promise<StageOutcome> {
  const found = await deps.store.findJobAtStage(jobId);
  const job = found?.job;
  if (job?.status !== "running" || !isWorkingStage(stage)) return { kind: "superseded" };
  if (job.stage !== stage) return answerAgain(job, stage, found?.checkpoint ?? null);
  try {
    const restored = await restoreContext(job, deps, found?.checkpoint);
    if (restored.corrupt.length > 0) return await fallBack(deps, job, restored);
    const { context } = restored;
    const result = await withTimeout(deps, STAGE_TIMEOUT_MS[stage], (signal) =>
      STAGE_HANDLERS[stage]({ job, context, deps, signal }),
    );
    return await apply(deps, job, context, result);
  } catch (error) {
    return await afterFailure(deps, job, error);
  }
}

/** The newest checkpoint is this stage's own: it committed, and nobody has moved the job since. */
function answerAgain(job: JobRow, stage: Stage, checkpoint: CheckpointRow | null): StageOutcome {
  const isOwn = checkpoint?.stage === stage && checkpoint.next === job.stage;
  return isOwn ? { kind: "advanced", to: job.stage } : { kind: "superseded" };
}

async function apply(deps: PipelineDeps, job: JobRow, context: JobContext, result: StageResult): Promise<StageOutcome> {
  if (result.kind === "render") return result;
  const records = result.kind === "back" ? {} : (result.records ?? {});
  const { id: jobId, stage: from, planVersion, attempt } = job;
  const step = { jobId, from, planVersion, attempt, records, audit: [result.audit] };
  if (result.kind === "wait") {
    const waits = await deps.store.wait({ ...step, gate: result.gate, reason: result.reason ?? null });
    return waits ? { kind: "waiting" } : { kind: "superseded" };
  }
  if (result.kind === "advance" && !isTransition(job.stage, result.to)) {
    throw new Error(`There is no way from ${job.stage} to ${result.to}.`);
  }
  const sealed = sealContext(result.kind === "back" ? context : result.context, deps.sha256);
  const moved = await deps.store.advance({ ...step, ...sealed, to: result.to, checkpointId: deps.newId("ckpt") });
  return moved ? { kind: "advanced", to: result.to } : { kind: "superseded" };
}

async function fallBack(
  deps: PipelineDeps,
  job: JobRow,
  restored: Awaited<ReturnType<typeof restoreContext>>,
): Promise<StageOutcome> {
  const reasons = restored.corrupt.map((row) => row.reason).join("; ");
  const summary = `A checkpoint could not be trusted: ${reasons}. Work goes on from the last good one, at ${restored.resumeAt}.`;
  const ids = restored.corrupt.map((row) => row.id);
  const moved = await deps.store.fallBack(job.id, job.stage, restored.resumeAt, ids, {
    action: "checkpoint.corrupt",
    summary,
  });
  return moved ? { kind: "advanced", to: restored.resumeAt } : { kind: "superseded" };
}

async function afterFailure(deps: PipelineDeps, job: JobRow, error: unknown): Promise<StageOutcome> {
  const message = sentenceFor(error);
  if (mayRetry(error, job.attempt)) {
    const delayMs = backoffMs(job.attempt, deps.random);
    const spent = await deps.store.spendAttempt(job.id, job.stage, job.attempt, {
      action: "stage.attempt-failed",
      summary: `${job.stage}, attempt ${job.attempt} of ${MAX_ATTEMPTS}: ${message} The next one starts in ${Math.ceil(delayMs / 1000)} s.`,
    });
    if (!spent) return { kind: "superseded" };
    throw new RetryLater(message, delayMs, error);
  }
  return await failJob(deps, job, error);
}

/** Ends a job at ERROR with its cause; a person may resume it from there. */
export async function failJob(deps: PipelineDeps, job: JobRow, error: unknown): Promise<StageOutcome> {
  const message = sentenceFor(error);
  const failure = {
    code: error instanceof AppError ? error.code : "internal",
    message,
    shotCodes: error instanceof AppError ? error.fields.map((problem) => problem.field) : [],
    charged: await chargedSoFar(deps.store, job.id),
  };
  if (!(error instanceof AppError)) deps.logger.error({ jobId: job.id, stage: job.stage, err: error }, "stage failed");
  const failed = await deps.store.fail(job.id, job.stage, failure, {
    action: "job.failed",
    summary: `${job.stage} failed: ${message} ${failure.charged}`,
    data: failure,
  });
  return failed ? { kind: "failed" } : { kind: "superseded" };
}

async function withTimeout<T>(deps: PipelineDeps, ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const finished = new AbortController();
  const timeout = deps.clock.sleep(ms, finished.signal).then((): never => {
    const error = new AppError(
      "timeout",
      `This stage took longer than ${Math.round(ms / 1000)} seconds and was stopped.`,
    );
    controller.abort(error);
    throw error;
  });
  try {
    return await Promise.race([work(controller.signal), timeout]);
  } finally {
    finished.abort();
    timeout.catch(() => undefined);
  }
}

export type { StageInput };
