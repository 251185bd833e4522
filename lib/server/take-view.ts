import type { TakeDetails } from "@/lib/db/job-details";
import type { TakeView } from "@/lib/domain/job-view";

/** Links to stored files that stop working by themselves. */
export type Links = { show(key: string): Promise<string>; download(key: string, name: string): Promise<string> };

export async function takeViewOf(links: Links, take: TakeDetails, isOutdated: boolean): Promise<TakeView> {
  const { id, shotCode: code, number, backend, route, model, state, progress, superseded } = take;
  const { failure, failureKind, advice, stoppedBy, providerJobId, createdAt, nextLookAt, settledAt } = take;
  const { ceilingMicros, estimatedMicros, actualMicros, chargeSource, spendClass } = take;
  return {
    ...{ id, code, number, backend, route, model, state, progress, superseded, isOutdated },
    ...{ failure, failureKind, advice, stoppedBy, providerJobId, createdAt, nextLookAt, settledAt },
    ...{ ceilingMicros, estimatedMicros, actualMicros, chargeSource, spendClass },
    submittingAt: take.submittingAt?.toISOString() ?? null,
    submittedAt: take.submittedAt?.toISOString() ?? null,
    videoUrl: take.assetKey === null ? null : await links.show(take.assetKey),
  };
}
