import { BACKEND_NAMES } from "@/lib/domain/backend";
import { messageOf } from "@/lib/domain/errors";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { Reconciliation, RenderBackend } from "@/lib/pipeline/ports";
import type { TakeRow } from "@/lib/pipeline/store";
import { backendOf } from "@/lib/pipeline/takes/backend-of";
import { lookAtTake } from "@/lib/pipeline/takes/look-at-take";
import { settleUncharged } from "@/lib/pipeline/takes/settle-take";

/** `found`: it runs at the provider. `over`: it is settled. `unknown`: asked again later, or a person settles it. */
export type ReconcileOutcome = { kind: "found" } | { kind: "over" } | { kind: "unknown" };

const FIRST_LOOKS_MS = 15_000;
const LATER_LOOKS_MS = 5 * 60_000;
const EARLY_MS = 10 * 60_000;

/** Asks the provider what became of an attempt whose answer was lost. Never sends a paid request. */
export async function reconcileTake(deps: PipelineDeps, takeId: string): Promise<ReconcileOutcome> {
  const take = await deps.store.findTake(takeId);
  if (take?.state === "submitted") return { kind: "found" };
  if (take?.state !== "unknown") return { kind: "over" };
  const backend = backendOf(deps, take.backend);
  const found = await askAbout(deps, backend, take);
  switch (found.kind) {
    case "found":
      return await takeUp(deps, take, found.providerJobId);
    case "never-accepted":
      await settleUncharged(
        deps,
        take,
        "failed",
        `${BACKEND_NAMES[take.backend]} never received this request.`,
        "overloaded",
      );
      return { kind: "over" };
    case "cannot-tell":
      await deps.store.moveTake(take.id, ["unknown"], "unknown", {
        advice: found.advice,
        reconcileAt: nextLook(deps, take),
      });
      return { kind: "unknown" };
  }
}

/** The attempt is at the provider after all: it goes on as if its answer had never been lost. */
export async function takeUp(deps: PipelineDeps, take: TakeRow, providerJobId: string): Promise<ReconcileOutcome> {
  const moved = await deps.store.moveTake(take.id, ["submitting", "unknown"], "submitted", {
    providerJobId,
    failure: null,
    failureKind: null,
    advice: null,
    reconcileAt: null,
  });
  if (!moved) return await stateNow(deps, take.id);
  await deps.store.noteTake(take.id, {
    action: "take.found",
    summary: `Take ${take.number} of ${take.shotCode} was found at ${BACKEND_NAMES[take.backend]} (${providerJobId}) and goes on. It is paid once.`,
    data: { takeId: take.id, providerJobId },
  });
  return { kind: "found" };
}

/** Somebody else was first, or the job at the provider belongs to another attempt. */
async function stateNow(deps: PipelineDeps, takeId: string): Promise<ReconcileOutcome> {
  const take = await deps.store.findTake(takeId);
  if (take?.state === "submitted") return { kind: "found" };
  return { kind: take?.state === "unknown" ? "unknown" : "over" };
}

async function askAbout(deps: PipelineDeps, backend: RenderBackend, take: TakeRow): Promise<Reconciliation> {
  try {
    if (take.providerJobId !== null) return await askByJob(deps, backend, take, take.providerJobId);
    if (backend.reconcile && take.submittingAt) {
      return await backend.reconcile({ takeId: take.id, request: take.request, submittingAt: take.submittingAt });
    }
  } catch (error) {
    deps.logger.warn({ takeId: take.id, err: error }, "a lost attempt could not be looked up");
    return { kind: "cannot-tell", advice: `The provider could not be asked: ${messageOf(error)}` };
  }
  return {
    kind: "cannot-tell",
    advice: `Look for this attempt at ${BACKEND_NAMES[take.backend]} by its time and prompt.`,
  };
}

/** The job's number is known: its end is worth waiting for, however late it comes. */
async function askByJob(
  deps: PipelineDeps,
  backend: RenderBackend,
  take: TakeRow,
  providerJobId: string,
): Promise<Reconciliation> {
  const progress = await backend.poll(providerJobId, 0);
  if (progress.state !== "succeeded" && progress.state !== "failed") {
    return { kind: "cannot-tell", advice: `Look for the job ${providerJobId} at ${BACKEND_NAMES[take.backend]}.` };
  }
  const cleared = { advice: null, failure: null, failureKind: null, reconcileAt: null };
  await deps.store.moveTake(take.id, ["unknown"], "submitted", { providerJobId, ...cleared });
  await lookAtTake(deps, take.id);
  return { kind: "found", providerJobId };
}

/** Often in the first ten minutes, then every five. */
function nextLook(deps: PipelineDeps, take: TakeRow): Date {
  const now = deps.clock.now().getTime();
  const age = now - (take.submittingAt?.getTime() ?? now);
  return new Date(now + (age < EARLY_MS ? FIRST_LOOKS_MS : LATER_LOOKS_MS));
}
