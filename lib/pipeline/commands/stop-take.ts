import { BACKEND_NAMES } from "@/lib/domain/backend";
import { AppError } from "@/lib/domain/errors";
import { mayChange } from "@/lib/domain/permissions";
import type { StopOutcome } from "@/lib/domain/queue";
import { LIVE_TAKE_STATES } from "@/lib/domain/take";
import type { Viewer } from "@/lib/domain/viewer";
import type { AuditNote } from "@/lib/pipeline/audit-note";
import { demand, findVisibleJob } from "@/lib/pipeline/commands/find-visible-job";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { TakeRow } from "@/lib/pipeline/store";
import { settleUncharged } from "@/lib/pipeline/takes/settle-take";

/**
 * Stops one take for good. A queued one is never sent; a running one is stopped at its backend at the next look, once.
 * Its shot waits for a person while the rest of the film is rendered. An attempt nobody knows the outcome of is neither
 * stopped nor sent again. Throws `conflict` with the reason when there is nothing to stop.
 */
export async function stopTake(
  deps: PipelineDeps,
  viewer: Viewer,
  jobId: string,
  takeId: string,
): Promise<StopOutcome> {
  const job = await findVisibleJob(deps, viewer, jobId);
  demand(mayChange(viewer, job));
  const take = await deps.store.findTake(takeId);
  if (take?.jobId !== jobId) throw new AppError("not_found", "There is no such take in this job.");
  const isFree = deps.backends[take.backend]?.charges === false;
  const actor = { id: viewer.userId, name: viewer.name };
  const where = await deps.store.stopTake(takeId, actor, notesOn(viewer, take, isFree));
  if (where === null) throw new AppError("conflict", await whyNot(deps, takeId));
  if (where === "sent") return isFree ? "stopped" : "asked";
  await settleUncharged(deps, take, "cancelled", `${viewer.name} stopped this take before it was sent.`);
  return "stopped";
}

function notesOn(viewer: Viewer, take: TakeRow, isFree: boolean): Record<"queued" | "sent", AuditNote> {
  const what = `${viewer.name} stopped take ${take.number} of ${take.shotCode}`;
  const bill = isFree ? "It costs nothing." : `${BACKEND_NAMES[take.backend]} may still charge for it.`;
  const data = { takeId: take.id };
  return {
    queued: { action: "take.stop", summary: `${what} before it was sent.`, data },
    sent: { action: "take.stop", summary: `${what} while it was being made. ${bill}`, data },
  };
}

/** Read anew: it came to its end, or to nobody's knowledge, after the person saw it. */
async function whyNot({ store }: PipelineDeps, takeId: string): Promise<string> {
  const take = await store.findTake(takeId);
  const name = take && BACKEND_NAMES[take.backend];
  if (take?.state === "unknown") {
    return `It is not known whether ${name} accepted this take, so it can't be stopped. It is not sent again; an admin settles it under Unknown attempts.`;
  }
  const isLive = LIVE_TAKE_STATES.some((state) => state === take?.state);
  if (isLive && take?.stoppedBy) return `${take.stoppedBy} has stopped this take already.`;
  return "This take is over, so there is nothing to stop.";
}
