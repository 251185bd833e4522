import { BREAKER_REST_MS, BREAKER_WINDOW_MS, breakerState } from "@/lib/domain/circuit-breaker";
import { messageOf } from "@/lib/domain/errors";
import { type ProviderFailure, providerFailure } from "@/lib/domain/provider-failure";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { RenderBackend, SubmitAnswer } from "@/lib/pipeline/ports";
import type { TakeRow } from "@/lib/pipeline/store";
import { backendOf, settingOf } from "@/lib/pipeline/takes/backend-of";
import { markUnknown } from "@/lib/pipeline/takes/mark-unknown";
import { settleUncharged } from "@/lib/pipeline/takes/settle-take";

/** What the engine does next with a take. `wait`: asks again after so long; nothing was sent. */
export type SubmitOutcome =
  | { next: "look" }
  | { next: "reconcile" }
  | { next: "wait"; afterMs: number }
  | { next: "nothing" };

const LOOK: SubmitOutcome = { next: "look" };
const NOTHING: SubmitOutcome = { next: "nothing" };
/** Longer than any provider takes to accept a job, shorter than an engine's patience with one step. */
const SUBMIT_TIMEOUT_MS = 60_000;
const BUSY_MS = 2000;

/**
 * Asks the backend for a take, at most once for a backend that charges: the intent is committed before the request
 * leaves, and a take found half submitted after a crash is unknown from then on, never sent again.
 * A free backend is simply asked again.
 */
export async function submitTake(deps: PipelineDeps, takeId: string): Promise<SubmitOutcome> {
  const take = await deps.store.findTake(takeId);
  if (!take) return NOTHING;
  const backend = backendOf(deps, take.backend);
  switch (take.state) {
    case "submitted":
      return LOOK;
    case "unknown":
      return { next: "reconcile" };
    case "submitting":
      if (!backend.charges) return await send(deps, backend, take);
      await markUnknown(deps, take, "The studio stopped while this request was on its way.");
      return { next: "reconcile" };
    case "reserved":
      return await submitReserved(deps, backend, take);
    default:
      return NOTHING;
  }
}

async function submitReserved(deps: PipelineDeps, backend: RenderBackend, take: TakeRow): Promise<SubmitOutcome> {
  if (await deps.store.isCancelled(take.jobId)) {
    await settleUncharged(deps, take, "cancelled", "The job was cancelled before this take was sent.");
    return NOTHING;
  }
  if (take.stoppedBy !== null) {
    await settleUncharged(deps, take, "cancelled", `${take.stoppedBy} stopped this take before it was sent.`);
    return NOTHING;
  }
  const pausedBy = await deps.store.findPause(take.jobId);
  if (pausedBy !== null) {
    await settleUncharged(deps, take, "cancelled", `${pausedBy} paused the job before this take was sent.`);
    return NOTHING;
  }
  if (backend.charges) {
    const obstacle = await obstacleFor(deps, take);
    if (obstacle) return obstacle;
  }
  const setting = await settingOf(deps, take);
  const claim = await deps.desk.claimSubmission(take.id, take.backend, setting, deps.clock.now());
  if (claim.kind === "later") return { next: "wait", afterMs: claim.afterMs };
  if (claim.kind === "taken") return { next: "wait", afterMs: BUSY_MS };
  return await send(deps, backend, take);
}

/** A paused backend takes nothing; behind an open breaker a take waits, and one probe at a time goes through. */
async function obstacleFor(deps: PipelineDeps, take: TakeRow): Promise<SubmitOutcome | null> {
  const setting = await settingOf(deps, take);
  if (!setting.enabled || setting.pausedReason !== null) {
    const reason = setting.pausedReason ?? "An admin has switched this backend off.";
    await settleUncharged(deps, take, "cancelled", `${reason} This take was not sent.`);
    return NOTHING;
  }
  const nowMs = deps.clock.now().getTime();
  const breaker = breakerState(await deps.desk.listOutcomes(take.backend, new Date(nowMs - BREAKER_WINDOW_MS)), nowMs);
  if (breaker.kind === "closed") return null;
  if (breaker.kind === "open") return { next: "wait", afterMs: breaker.untilMs - nowMs };
  const isProbe = await deps.desk.claimProbe(take.backend, take.route, new Date(nowMs - BREAKER_REST_MS));
  return isProbe ? null : { next: "wait", afterMs: BUSY_MS };
}

async function send(deps: PipelineDeps, backend: RenderBackend, take: TakeRow): Promise<SubmitOutcome> {
  const answer = await ask(deps, backend, take);
  if (answer.kind === "refused") return await afterRefusal(deps, take, answer.failure);
  await deps.store.moveTake(take.id, ["submitting", "unknown", "submitted"], "submitted", {
    providerJobId: answer.providerJobId,
    estimatedMicros: answer.estimatedMicros,
    advice: null,
    failure: null,
    failureKind: null,
  });
  if (backend.charges) await deps.desk.noteOutcome(take.backend, true, "accepted");
  return LOOK;
}

async function ask(deps: PipelineDeps, backend: RenderBackend, take: TakeRow): Promise<SubmitAnswer> {
  const webhookUrl = deps.webhookUrl(take.backend, take.id);
  try {
    return await backend.submit(take.request, { webhookUrl, signal: AbortSignal.timeout(SUBMIT_TIMEOUT_MS) });
  } catch (error) {
    deps.logger.error({ takeId: take.id, err: error }, "a backend threw at submission");
    const kind = backend.charges ? "outcome-unknown" : "job-failed";
    return { kind: "refused", failure: providerFailure(kind, messageOf(error)) };
  }
}

/** What a refusal means for the take, and for the backend it came from. */
async function afterRefusal(deps: PipelineDeps, take: TakeRow, failure: ProviderFailure): Promise<SubmitOutcome> {
  switch (failure.kind) {
    case "outcome-unknown":
      await deps.desk.noteOutcome(take.backend, false, failure.kind);
      await markUnknown(deps, take, failure.message);
      return { next: "reconcile" };
    case "rate-limited":
    case "overloaded":
      if (failure.kind === "overloaded") await deps.desk.noteOutcome(take.backend, false, failure.kind);
      await deps.store.moveTake(take.id, ["submitting", "unknown"], "reserved", { failure: failure.message });
      return { next: "wait", afterMs: failure.retryAfterMs ?? deps.pace.busyMs };
    case "auth":
    case "no-credit":
    case "model-retired":
      await deps.desk.noteOutcome(take.backend, false, failure.kind);
      await deps.desk.pause(take.backend, take.route, failure.message);
      await settleUncharged(deps, take, "rejected", failure.message, failure.kind);
      return NOTHING;
    case "rejected-input":
    case "content-rejected":
      await settleUncharged(deps, take, "rejected", failure.message, failure.kind);
      return NOTHING;
    case "job-failed":
    case "expired":
      await settleUncharged(deps, take, "failed", failure.message, failure.kind);
      return NOTHING;
  }
}
