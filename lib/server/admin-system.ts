import { listStillJobs, readTakeQueue } from "@/lib/db/admin-queue";
import type { Db } from "@/lib/db/client";
import { readUnknown } from "@/lib/db/costs";
import type { SystemView } from "@/lib/domain/admin-system";
import type { Viewer } from "@/lib/domain/viewer";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import { CACHE_TIERS } from "@/lib/pipeline/ports";
import type { Executor } from "@/lib/server/executor";
import { reachDatabase, reachStorage } from "@/lib/server/reach";

/** What the studio is made of and how each part does now. */
export async function composeSystem(
  db: Db,
  deps: PipelineDeps,
  executor: Executor,
  { workspaceId }: Viewer,
): Promise<SystemView> {
  const now = deps.clock.now();
  const [database, storage, running, queue, unknown, still, counts] = await Promise.all([
    reachDatabase(db),
    reachStorage(deps.storage),
    executor(),
    readTakeQueue(db, workspaceId),
    readUnknown(db, workspaceId),
    listStillJobs(db, workspaceId, now),
    deps.cache.counts(),
  ]);
  return {
    at: now.toISOString(),
    reach: [database, storage],
    executor: running,
    queue,
    unknown,
    still,
    caches: CACHE_TIERS.map((tier) => {
      const { hits, misses } = counts[tier];
      return { tier, ...counts[tier], hitRate: hits + misses > 0 ? hits / (hits + misses) : null };
    }),
  };
}
