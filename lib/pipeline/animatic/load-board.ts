import type { Brief } from "@/lib/domain/brief";
import { PLANNING_STAGES } from "@/lib/domain/job";
import { type BoardPreview, boardPreviews } from "@/lib/pipeline/animatic/board-previews";
import { restoreContext } from "@/lib/pipeline/checkpoints";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { JobRow, PlanRow } from "@/lib/pipeline/store";

export type Board = { job: JobRow; plan: PlanRow; brief: Brief; previews: BoardPreview[] };

/**
 * The current board of a job with the previews it should have. Null when there is nothing to preview: no board yet, a
 * cancelled job, another board version than the one asked for, or a film that is being drawn by the same artist anyway.
 */
export async function loadBoard(deps: PipelineDeps, jobId: string, planVersion?: number): Promise<Board | null> {
  const job = await deps.store.findJob(jobId);
  if (!job || job.planVersion === 0 || job.status === "cancelled") return null;
  if (planVersion !== undefined && planVersion !== job.planVersion) return null;
  const [{ context }, plan] = await Promise.all([
    restoreContext(job, deps),
    deps.store.findPlan(jobId, job.planVersion),
  ]);
  if (!plan || !context.brief || (await isDrawnAnyway(deps, job))) return null;
  return { job, plan, brief: context.brief, previews: boardPreviews(jobId, plan, context.brief, deps.sha256) };
}

/** Behind the gates, the takes of a film without a paid backend are the animatic. */
async function isDrawnAnyway(deps: PipelineDeps, job: JobRow): Promise<boolean> {
  if (PLANNING_STAGES.some((stage) => stage === job.stage)) return false;
  return (await deps.store.findLatestQuote(job.id))?.quote.isPreview ?? false;
}

/** Keys of the job's stored files of one kind. */
export async function storedKeys(
  deps: PipelineDeps,
  jobId: string,
  kind: "preview" | "animatic",
): Promise<ReadonlySet<string>> {
  return new Set((await deps.store.listAssets(jobId, kind)).map((asset) => asset.key));
}
