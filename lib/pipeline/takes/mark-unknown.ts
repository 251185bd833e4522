import { BACKEND_NAMES } from "@/lib/domain/backend";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { TakeRow } from "@/lib/pipeline/store";

/**
 * Nobody knows whether this request was accepted, so nobody sends it again: the reconciler asks the provider, or a
 * person settles it. Its reservation stays until then.
 */
export async function markUnknown(deps: PipelineDeps, take: TakeRow, why: string): Promise<void> {
  const name = BACKEND_NAMES[take.backend];
  const moved = await deps.store.moveTake(take.id, ["submitting", "submitted"], "unknown", {
    failure: why,
    failureKind: "outcome-unknown",
    reconcileAt: deps.clock.now(),
  });
  if (!moved) return;
  await deps.store.noteTake(take.id, {
    action: "take.unknown",
    summary: `It is not known whether ${name} accepted take ${take.number} of ${take.shotCode}: ${why} It may have been charged, so it is not sent again.`,
    data: { takeId: take.id },
  });
}
