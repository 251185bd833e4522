import type { BoardVersion } from "@/lib/domain/board/board-view";
import { diffPlans } from "@/lib/domain/board/diff-plans";
import type { Viewer } from "@/lib/domain/viewer";
import { findVisibleJob } from "@/lib/pipeline/commands/find-visible-job";
import type { PipelineDeps } from "@/lib/pipeline/deps";

/** Versions of a board, newest first, at most so many, each with what it changed of the one before. */
export async function listBoardVersions(
  deps: PipelineDeps,
  viewer: Viewer,
  jobId: string,
  most: number,
): Promise<BoardVersion[]> {
  const job = await findVisibleJob(deps, viewer, jobId);
  const rows = await deps.store.listPlanVersions(jobId, most);
  return await Promise.all(
    rows.map(async ({ version, authorName, createdAt, reason }) => ({
      ...{ version, authorName, createdAt, reason },
      isCurrent: version === job.planVersion,
      changes: await changesOf(deps, jobId, version),
    })),
  );
}

async function changesOf(deps: PipelineDeps, jobId: string, version: number): Promise<string[]> {
  const [before, after] = await Promise.all([
    version > 1 ? deps.store.findPlan(jobId, version - 1) : null,
    deps.store.findPlan(jobId, version),
  ]);
  return before && after ? diffPlans(before, after) : [];
}
