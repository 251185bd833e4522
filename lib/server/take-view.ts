import type { TakeDetails } from "@/lib/db/job-details";
import type { TakeView } from "@/lib/domain/job-view";

/** Links to stored files that stop working by themselves. */
export type Links = { show(key: string): Promise<string>; download(key: string, name: string): Promise<string> };

export async function takeViewOf(links: Links, take: TakeDetails): Promise<TakeView> {
  const { id, shotCode: code, number, backend, state, progress, failure, superseded } = take;
  const { ceilingMicros, actualMicros, providerJobId, createdAt, settledAt } = take;
  return {
    ...{ id, code, number, backend, state, progress, failure, superseded },
    ...{ ceilingMicros, actualMicros, providerJobId, createdAt, settledAt },
    videoUrl: take.assetKey === null ? null : await links.show(take.assetKey),
  };
}
