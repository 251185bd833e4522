import { AppError, messageOf } from "@/lib/domain/errors";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { RenderBackend } from "@/lib/pipeline/ports";
import type { TakeRow } from "@/lib/pipeline/store";

/** How long one look at a running render may take before the engine gets its turn again. */
const POLL_MS = 2000;

/**
 * Asks the backend for the take, at most once for a backend that charges: a take found half submitted
 * after a crash is marked unknown instead. A free backend is simply asked again.
 */
export async function submitTake(deps: PipelineDeps, takeId: string): Promise<void> {
  const take = await deps.store.findTake(takeId);
  if (!take || take.state === "submitted" || !isLive(take)) return;
  const backend = backendOf(deps, take);
  if (take.state === "submitting" && backend.charges) {
    await deps.store.moveTake(takeId, ["submitting"], "unknown");
    return;
  }
  if (take.state === "reserved" && !(await deps.store.moveTake(takeId, ["reserved"], "submitting"))) return;
  await send(deps, backend, take);
}

/** Looks at a running take once, and settles it when it is done. True when there is nothing left to wait for. */
export async function pollTake(deps: PipelineDeps, takeId: string): Promise<boolean> {
  const take = await deps.store.findTake(takeId);
  if (take?.state !== "submitted" || take.providerJobId === null) return true;
  const backend = backendOf(deps, take);
  const progress = await backend.poll(take.providerJobId, POLL_MS);
  switch (progress.state) {
    case "running":
      await deps.store.reportProgress(takeId, progress.done);
      return await stopIfCancelled(deps, backend, take, take.providerJobId);
    case "lost":
      return await findAgain(deps, backend, take);
    case "failed":
      await settleFailed(deps, take, progress.retryable ? "failed" : "rejected", progress.reason);
      return true;
    case "succeeded":
      await settle(deps, backend, take, take.providerJobId);
      return true;
  }
}

/** Brings the finished file into storage and closes the take. Doing it again after a crash changes nothing. */
async function settle(deps: PipelineDeps, backend: RenderBackend, take: TakeRow, providerJobId: string): Promise<void> {
  const takeId = take.id;
  const key = `jobs/${take.jobId}/takes/${take.id}.mp4`;
  const asset = await deps.withWorkDir(async (dir) => {
    const path = `${dir}/${take.id}.mp4`;
    await backend.download(providerJobId, path);
    return await deps.storage.putFile(key, path, "video/mp4");
  });
  await deps.store.settleTake({
    takeId,
    state: "succeeded",
    asset,
    actualMicros: take.ceilingMicros,
    audit: { action: "take.succeeded", summary: `Take ${take.number} of ${take.shotCode} is in.`, data: { takeId } },
  });
  await backend.release(providerJobId);
}

async function send(deps: PipelineDeps, backend: RenderBackend, take: TakeRow): Promise<void> {
  try {
    const { providerJobId } = await backend.submit(take.request);
    await deps.store.moveTake(take.id, ["submitting", "submitted"], "submitted", { providerJobId });
  } catch (error) {
    if (backend.charges) throw error;
    const isFinal = error instanceof AppError && !error.retryable;
    await settleFailed(deps, take, isFinal ? "rejected" : "failed", messageOf(error));
  }
}

/** A free renderer that lost a take in a crash is asked again; a paid one is never. */
async function findAgain(deps: PipelineDeps, backend: RenderBackend, take: TakeRow): Promise<boolean> {
  if (backend.charges) {
    await deps.store.moveTake(take.id, ["submitted"], "unknown");
    return true;
  }
  await deps.store.noteTake(take.id, {
    action: "take.interrupted",
    summary: `Take ${take.number} of ${take.shotCode} was interrupted and is drawn again. It costs nothing.`,
  });
  await send(deps, backend, take);
  return false;
}

async function stopIfCancelled(
  deps: PipelineDeps,
  backend: RenderBackend,
  take: TakeRow,
  providerJobId: string,
): Promise<boolean> {
  if (!(await deps.store.isCancelled(take.jobId))) return false;
  await backend.cancel(providerJobId);
  await deps.store.settleTake({
    takeId: take.id,
    state: "cancelled",
    actualMicros: 0,
    failure: "The job was cancelled.",
    audit: { action: "take.cancelled", summary: `Take ${take.number} of ${take.shotCode} was stopped.` },
  });
  return true;
}

async function settleFailed(
  deps: PipelineDeps,
  take: TakeRow,
  state: "failed" | "rejected",
  reason: string,
): Promise<void> {
  await deps.store.settleTake({
    takeId: take.id,
    state,
    actualMicros: 0,
    failure: reason,
    audit: {
      action: "take.failed",
      summary: `Take ${take.number} of ${take.shotCode} failed: ${reason} Nothing was charged for it.`,
      data: { takeId: take.id },
    },
  });
}

function isLive(take: TakeRow): boolean {
  return take.state === "reserved" || take.state === "submitting";
}

function backendOf(deps: PipelineDeps, take: TakeRow): RenderBackend {
  const backend = deps.backends[take.backend];
  if (!backend) {
    throw new AppError(
      "unavailable",
      `The ${take.backend} backend is not available: ${deps.unavailable[take.backend] ?? "it is not set up"}.`,
    );
  }
  return backend;
}
