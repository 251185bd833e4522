import { BACKEND_NAMES } from "@/lib/domain/backend";
import { providerFailure } from "@/lib/domain/provider-failure";
import { sentenceFor } from "@/lib/pipeline/attempts";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { RenderBackend, RenderProgress } from "@/lib/pipeline/ports";
import type { TakeRow } from "@/lib/pipeline/store";
import { backendOf, settingOf } from "@/lib/pipeline/takes/backend-of";
import { markUnknown } from "@/lib/pipeline/takes/mark-unknown";
import { settleFailed, settleSucceeded, settleUncharged } from "@/lib/pipeline/takes/settle-take";

/** What the engine does next: looks again after so long, tries to find a lost attempt, or is done with the take. */
export type LookOutcome = { next: "look"; afterMs: number } | { next: "reconcile" } | { next: "nothing" };

const NOTHING: LookOutcome = { next: "nothing" };
/** Marks a take whose cancellation was sent, so that it is sent once. */
export const CANCEL_SENT = "Cancellation was sent; the provider may still charge for it.";
/** The same for a backend that takes no cancellations. */
const CANNOT_BE_STOPPED = "The provider can't be asked to stop: what it makes is charged, and is kept when it arrives.";

type RunningTake = TakeRow & { providerJobId: string };

/** Looks at a running take once, and settles it when it is done. */
export async function lookAtTake(deps: PipelineDeps, takeId: string): Promise<LookOutcome> {
  const take = await deps.store.findTake(takeId);
  if (take?.state === "unknown") return { next: "reconcile" };
  if (take?.state !== "submitted" || take.providerJobId === null) return NOTHING;
  const running: RunningTake = { ...take, providerJobId: take.providerJobId };
  const backend = backendOf(deps, take.backend);
  const progress = await backend.poll(running.providerJobId, backend.charges ? 0 : deps.pace.lookMs);
  return await followUp(deps, backend, running, progress);
}

async function followUp(
  deps: PipelineDeps,
  backend: RenderBackend,
  take: RunningTake,
  progress: RenderProgress,
): Promise<LookOutcome> {
  switch (progress.state) {
    case "running":
      await deps.store.reportProgress(take.id, progress.done);
      return await whileRunning(deps, backend, take);
    case "unreachable":
      return await whileUnreachable(deps, take, progress.failure);
    case "lost":
      return await afterLoss(deps, backend, take);
    case "failed": {
      const isCancel = wasAskedToStop(take);
      const state = isCancel ? "cancelled" : progress.retryable ? "failed" : "rejected";
      if (backend.charges && progress.failure.kind === "job-failed") {
        await deps.desk.noteOutcome(take.backend, isCancel, progress.failure.kind);
      }
      await settleFailed(deps, take, progress.failure, { state, charge: progress.charge });
      return NOTHING;
    }
    case "succeeded":
      await settleSucceeded(deps, backend, take, progress.charge).catch((error) => keepReason(deps, take, error));
      if (backend.charges) await deps.desk.noteOutcome(take.backend, true, "succeeded");
      return NOTHING;
  }
}

/** The clip is made and paid but could not be brought in yet: the row says why, and the engine tries again. */
async function keepReason(deps: PipelineDeps, take: RunningTake, error: unknown): Promise<never> {
  await deps.store.moveTake(take.id, ["submitted"], "submitted", { failure: sentenceFor(error) });
  throw error;
}

async function whileRunning(deps: PipelineDeps, backend: RenderBackend, take: RunningTake): Promise<LookOutcome> {
  if (take.stoppedBy !== null) return await stop(deps, backend, take, `${take.stoppedBy} stopped this take.`);
  if (await deps.store.isCancelled(take.jobId)) return await stop(deps, backend, take, "The job was cancelled.");
  if (await isOverdue(deps, take)) return await giveUp(deps, backend, take);
  return { next: "look", afterMs: backend.charges ? deps.pace.paidLookMs : 0 };
}

/** A free render just stops. A paid one is asked to stop once; what it cost is what the provider says in the end. */
async function stop(
  deps: PipelineDeps,
  backend: RenderBackend,
  take: RunningTake,
  reason: string,
): Promise<LookOutcome> {
  if (!backend.charges) {
    await backend.cancel(take.providerJobId);
    await settleUncharged(deps, take, "cancelled", reason);
    return NOTHING;
  }
  if (!wasAskedToStop(take)) {
    const { canCancel } = backend.capabilities;
    const advice = canCancel ? CANCEL_SENT : CANNOT_BE_STOPPED;
    await deps.store.moveTake(take.id, ["submitted"], "submitted", { advice });
    if (canCancel) await backend.cancel(take.providerJobId);
  }
  if (await isOverdue(deps, take)) return await giveUp(deps, backend, take);
  return { next: "look", afterMs: deps.pace.paidLookMs };
}

function wasAskedToStop({ advice }: TakeRow): boolean {
  return advice === CANCEL_SENT || advice === CANNOT_BE_STOPPED;
}

/** A job that never finishes is stopped; whether it is billed is asked once more, and then a person has to look. */
async function giveUp(deps: PipelineDeps, backend: RenderBackend, take: RunningTake): Promise<LookOutcome> {
  const limit = await settingOf(deps, take);
  const minutes = Math.round(limit.renderLimitSeconds / 60);
  if (backend.capabilities.canCancel) await backend.cancel(take.providerJobId);
  if (!backend.charges) {
    await settleUncharged(deps, take, "failed", `The renderer did not finish within ${minutes} minutes.`);
    return NOTHING;
  }
  const last = await backend.poll(take.providerJobId, 0);
  if (last.state === "succeeded") return await followUp(deps, backend, take, last);
  const why = `${BACKEND_NAMES[take.backend]} did not finish within ${minutes} minutes and was asked to stop.`;
  if (last.state === "failed") {
    await settleFailed(deps, take, providerFailure("job-failed", why), { state: "failed", charge: last.charge });
    return NOTHING;
  }
  await markUnknown(deps, take, why);
  return { next: "reconcile" };
}

async function whileUnreachable(
  deps: PipelineDeps,
  take: RunningTake,
  failure: Extract<RenderProgress, { state: "unreachable" }>["failure"],
): Promise<LookOutcome> {
  if (failure.kind === "auth" || failure.kind === "no-credit") {
    await deps.desk.pause(take.backend, take.route, failure.message);
    return NOTHING;
  }
  if (failure.kind !== "rate-limited") await deps.desk.noteOutcome(take.backend, false, failure.kind);
  return { next: "look", afterMs: failure.retryAfterMs ?? deps.pace.busyMs };
}

/** A free renderer that lost a take in a crash is asked again; a paid one is never. */
async function afterLoss(deps: PipelineDeps, backend: RenderBackend, take: RunningTake): Promise<LookOutcome> {
  if (backend.charges) {
    const name = BACKEND_NAMES[take.backend];
    await markUnknown(deps, take, `${name} does not know the job ${take.providerJobId} any more.`);
    return { next: "reconcile" };
  }
  await deps.store.noteTake(take.id, {
    action: "take.interrupted",
    summary: `Take ${take.number} of ${take.shotCode} was interrupted and is drawn again. It costs nothing.`,
  });
  const answer = await backend.submit(take.request, { webhookUrl: null, signal: AbortSignal.timeout(60_000) });
  if (answer.kind === "submitted") return { next: "look", afterMs: 0 };
  await settleFailed(deps, take, providerFailure("job-failed", answer.failure.message), {
    state: "failed",
    charge: null,
  });
  return NOTHING;
}

async function isOverdue(deps: PipelineDeps, take: RunningTake): Promise<boolean> {
  const since = take.submittedAt ?? take.submittingAt;
  if (!since) return false;
  const { renderLimitSeconds } = await settingOf(deps, take);
  return deps.clock.now().getTime() - since.getTime() > renderLimitSeconds * 1000;
}
