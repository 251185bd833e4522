import type { BackendId } from "@/lib/domain/backend";
import { AppError } from "@/lib/domain/errors";
import { releaseHeld } from "@/lib/pipeline/commands/release-held";
import type { Wake } from "@/lib/pipeline/commands/wake";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { WebhookCall } from "@/lib/pipeline/ports";
import { backendOf } from "@/lib/pipeline/takes/backend-of";
import { takeUp } from "@/lib/pipeline/takes/reconcile-take";

/** `look`: the provider is worth asking about this take now. */
export type WebhookOutcome = { kind: "look"; takeId: string } | { kind: "repeated" } | { kind: "not ours" };

/**
 * A provider says that something happened. The signature is proved, a repeated delivery changes nothing, and what
 * happened is asked of the provider itself: the message only says where to look. It also brings back an attempt whose
 * answer was lost; that is written before the delivery is marked as seen, so that a crash between the two loses nothing.
 * Throws `unauthenticated` for a message that is not the provider's.
 */
export async function receiveWebhook(
  deps: PipelineDeps,
  wake: Wake,
  backendId: BackendId,
  call: WebhookCall,
): Promise<WebhookOutcome> {
  const backend = backendOf(deps, backendId);
  if (!backend.verifyWebhook) throw new AppError("not_found", "This backend sends no messages.");
  const verdict = await backend.verifyWebhook(call);
  if (verdict.kind === "forged") {
    throw new AppError("unauthenticated", `This message was not accepted: ${verdict.reason}`);
  }
  const { deliveryId, providerJobId } = verdict;
  const takeId = verdict.takeId ?? (await deps.desk.findTakeIdByProviderJob(backendId, providerJobId));
  const take = takeId === null ? null : await deps.store.findTake(takeId);
  if (!take || take.backend !== backendId) return { kind: "not ours" };
  if (take.providerJobId !== null && take.providerJobId !== providerJobId) return { kind: "not ours" };
  if (take.state === "submitting" || take.state === "unknown") await takeUp(deps, take, providerJobId);
  if (!(await deps.desk.receiveOnce(backendId, deliveryId))) return { kind: "repeated" };
  await releaseHeld(deps, wake, take.jobId);
  return { kind: "look", takeId: take.id };
}
