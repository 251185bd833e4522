import type { SpendClass } from "@/lib/domain/cost/ledger";
import { AppError, messageOf } from "@/lib/domain/errors";
import { formatMicros, type Micros } from "@/lib/domain/money";
import type { ProviderFailure, ProviderFailureKind } from "@/lib/domain/provider-failure";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { Charge, RenderBackend, StoredObject } from "@/lib/pipeline/ports";
import type { TakeRow } from "@/lib/pipeline/store";

/** Closes a take that certainly cost nothing. Its reservation is given back. */
export async function settleUncharged(
  deps: PipelineDeps,
  take: TakeRow,
  state: "failed" | "cancelled" | "rejected",
  reason: string,
  failureKind?: ProviderFailureKind,
): Promise<void> {
  await deps.store.settleTake({
    takeId: take.id,
    state,
    actualMicros: 0,
    chargeSource: "not charged",
    spendClass: null,
    failure: reason,
    ...(failureKind ? { failureKind } : {}),
    audit: {
      action: state === "cancelled" ? "take.cancelled" : "take.failed",
      summary: `Take ${take.number} of ${take.shotCode} ${state === "cancelled" ? "was stopped" : "failed"}: ${reason} Nothing was charged for it.`,
      data: { takeId: take.id },
    },
  });
}

/** Closes a take that a provider accepted and that gave no usable file, with what it cost all the same. */
export async function settleFailed(
  deps: PipelineDeps,
  take: TakeRow,
  failure: ProviderFailure,
  options: { state: "failed" | "cancelled" | "rejected"; charge: Charge | null },
): Promise<void> {
  const { state } = options;
  const { micros, source } = options.charge === null ? FREE : billOf(take, options.charge);
  if (micros === 0) return await settleUncharged(deps, take, state, failure.message, failure.kind);
  const spendClass: SpendClass = failure.kind === "content-rejected" ? "moderated" : "lost";
  await deps.store.settleTake({
    takeId: take.id,
    state,
    actualMicros: micros,
    chargeSource: source,
    spendClass,
    failure: failure.message,
    failureKind: failure.kind,
    audit: {
      action: "take.failed",
      summary: `Take ${take.number} of ${take.shotCode} failed: ${failure.message} ${formatMicros(micros)} was charged for it.`,
      data: { takeId: take.id, actualMicros: micros },
    },
  });
}

/**
 * Brings the finished file into storage and closes the take with what it cost. Doing it again after a crash changes
 * nothing: the file lands under the same key, and a take is settled once. A download that fails is only ever repeated
 * as a download.
 */
export async function settleSucceeded(
  deps: PipelineDeps,
  backend: RenderBackend,
  take: TakeRow & { providerJobId: string },
  charge: Charge | null,
): Promise<void> {
  const bill = billOf(take, charge ?? { source: "as ordered" });
  const asset = await fetchFile(deps, backend, take).catch(async (error: unknown) => {
    if (!(error instanceof AppError) || error.retryable) throw error;
    const message = `The finished clip is not usable: ${messageOf(error)}`;
    await settleFailed(
      deps,
      take,
      { kind: "expired", message, code: null, retryAfterMs: null },
      { state: "failed", charge: charge ?? { source: "as ordered" } },
    );
    return null;
  });
  if (asset === null) return;
  await deps.store.settleTake({
    takeId: take.id,
    state: "succeeded",
    asset,
    actualMicros: bill.micros,
    chargeSource: bill.source,
    spendClass: bill.micros > 0 ? "kept" : null,
    audit: {
      action: "take.succeeded",
      summary: arrivedSentence(take, bill),
      data: { takeId: take.id, actualMicros: bill.micros },
    },
  });
  await backend.release(take.providerJobId);
}

async function fetchFile(
  deps: PipelineDeps,
  backend: RenderBackend,
  take: TakeRow & { providerJobId: string },
): Promise<StoredObject> {
  return await deps.withWorkDir(async (dir) => {
    const arrived = `${dir}/arrived.mp4`;
    await backend.download(take.providerJobId, arrived);
    const path = `${dir}/${take.id}.mp4`;
    const tags = { title: `${take.request.filmTitle} ${take.shotCode}`, takeId: take.id, jobId: take.jobId };
    if (backend.charges) await deps.intake.admit(arrived, path, tags);
    return await deps.storage.putFile(takeKey(take), backend.charges ? path : arrived, "video/mp4");
  });
}

/** Where a take's file is stored: the same take, the same key. */
export function takeKey(take: Pick<TakeRow, "id" | "jobId">): string {
  return `jobs/${take.jobId}/takes/${take.id}.mp4`;
}

/** What is booked for a take, and who names the figure. */
type Bill = { micros: Micros; source: "provider" | "list price" };
const FREE: Bill = { micros: 0, source: "provider" };

function billOf({ request }: TakeRow, charge: Charge): Bill {
  if (charge.source === "provider") return charge;
  return { micros: request.order.amountMicros, source: "list price" };
}

function arrivedSentence(take: TakeRow, { micros, source }: Bill): string {
  const arrived = `Take ${take.number} of ${take.shotCode} is in`;
  if (micros === 0) return `${arrived}.`;
  return `${arrived}; ${formatMicros(micros)} was charged (${source === "provider" ? "the provider's figure" : "list price"}).`;
}
