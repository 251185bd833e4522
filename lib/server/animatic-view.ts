import type { JobDetails } from "@/lib/db/job-details";
import type { JobView } from "@/lib/domain/job-view";
import { animaticKey, boardPreviews } from "@/lib/pipeline/animatic/board-previews";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { PlanRow } from "@/lib/pipeline/store";
import type { Links } from "@/lib/server/take-view";

type Board = Pick<JobDetails, "assets"> & { jobId: string; brief: JobView["brief"]; plan: PlanRow | null };

/** What there is of the animatic of exactly this board; previews of earlier versions are not shown. */
export async function animaticOf(
  { sha256 }: Pick<PipelineDeps, "sha256">,
  links: Links,
  { assets, jobId, brief, plan }: Board,
): Promise<Pick<JobView, "previewUrls" | "animaticUrl">> {
  if (!plan) return { previewUrls: {}, animaticUrl: null };
  const previews = boardPreviews(jobId, plan, brief, sha256);
  const stored = new Set(assets.map((asset) => asset.key));
  const drawn = previews.filter(({ key }) => stored.has(key));
  const urls = drawn.map(async ({ shot, key }) => [shot.code, await links.show(key)] as const);
  const film = animaticKey(jobId, previews, brief, sha256);
  return {
    previewUrls: Object.fromEntries(await Promise.all(urls)),
    animaticUrl: stored.has(film) ? await links.show(film) : null,
  };
}
