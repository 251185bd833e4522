import { z } from "zod";
import { AppError } from "@/lib/domain/errors";
import { microsSchema } from "@/lib/domain/micros-schema";
import { formatMicros } from "@/lib/domain/money";
import { mayOperate } from "@/lib/domain/permissions";
import type { Viewer } from "@/lib/domain/viewer";
import { demand, findVisibleJob } from "@/lib/pipeline/commands/find-visible-job";
import { releaseHeld } from "@/lib/pipeline/commands/release-held";
import type { Wake } from "@/lib/pipeline/commands/wake";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { TakeRow } from "@/lib/pipeline/store";
import { takeUp } from "@/lib/pipeline/takes/reconcile-take";

const reason = z.string().trim().min(3, "Say how you know.").max(1000);

/** What a person found out at the provider about an attempt nobody knew the outcome of. */
export const unknownVerdictSchema = z.discriminatedUnion("verdict", [
  z.strictObject({
    verdict: z.literal("found"),
    providerJobId: z.string().trim().min(1, "Give the job's number at the provider.").max(2000),
    reason,
  }),
  z.strictObject({ verdict: z.literal("not-charged"), reason }),
  z.strictObject({ verdict: z.literal("charged-and-lost"), chargedMicros: microsSchema.min(0), reason }),
]);
export type UnknownVerdict = z.infer<typeof unknownVerdictSchema>;

/** Settles an unknown attempt on an admin's word, with the reason in the history; the job goes on when nothing else holds it. */
export async function settleUnknown(
  deps: PipelineDeps,
  wake: Wake,
  viewer: Viewer,
  takeId: string,
  verdict: UnknownVerdict,
): Promise<void> {
  const take = await deps.store.findTake(takeId);
  if (!take) throw new AppError("not_found", "There is no such take.");
  await findVisibleJob(deps, viewer, take.jobId);
  demand(mayOperate(viewer));
  if (take.state !== "unknown") {
    throw new AppError("conflict", "This take is not one whose outcome nobody knows (any more). Look at it again.");
  }
  await apply(deps, viewer, take, verdict);
  await releaseHeld(deps, wake, take.jobId);
}

async function apply(deps: PipelineDeps, viewer: Viewer, take: TakeRow, verdict: UnknownVerdict): Promise<void> {
  const who = `${viewer.name} settled take ${take.number} of ${take.shotCode}`;
  const note = ` “${verdict.reason}”`;
  if (verdict.verdict === "found") {
    const outcome = await takeUp(deps, take, verdict.providerJobId);
    if (outcome.kind === "unknown") throw othersJob(verdict.providerJobId);
    await deps.store.noteTake(take.id, {
      action: "take.settled-by-person",
      summary: `${who}: it is the job ${verdict.providerJobId} at the provider.${note}`,
    });
    return;
  }
  const actualMicros = verdict.verdict === "charged-and-lost" ? verdict.chargedMicros : 0;
  const what =
    actualMicros > 0 ? `${formatMicros(actualMicros)} was charged and nothing came of it` : "it was not charged";
  await deps.store.settleTake({
    takeId: take.id,
    state: "failed",
    actualMicros,
    chargeSource: viewer.name,
    spendClass: actualMicros > 0 ? "lost" : null,
    failure: `${what}, as ${viewer.name} found out.`,
    failureKind: "overloaded",
    audit: {
      action: "take.settled-by-person",
      summary: `${who}: ${what}.${note}`,
      data: { takeId: take.id, actualMicros },
    },
  });
}

function othersJob(providerJobId: string): AppError {
  const message = `The job ${providerJobId} belongs to another attempt. Nothing was changed.`;
  return new AppError("invalid_input", message, { fields: [{ field: "providerJobId", message }] });
}
