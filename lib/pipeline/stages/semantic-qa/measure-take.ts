import { type PictureStatistics, pictureStatisticsSchema } from "@/lib/domain/qa/picture-statistics";
import type { PipelineDeps } from "@/lib/pipeline/deps";

const METER_VERSION = 1;

/** The pictures of one stored take in numbers; the same file is measured once. */
export async function measureTake(
  deps: PipelineDeps,
  assetKey: string,
): Promise<{ path: string; statistics: PictureStatistics }> {
  const path = await deps.storage.localPath(assetKey);
  const key = deps.sha256(`picture-statistics:${METER_VERSION}:${assetKey}`);
  const cached = pictureStatisticsSchema.safeParse(await deps.cache.get("consistency", key));
  if (cached.success) return { path, statistics: cached.data };
  const statistics = await deps.pictureMeter.measure(path);
  await deps.cache.put("consistency", key, statistics);
  return { path, statistics };
}
