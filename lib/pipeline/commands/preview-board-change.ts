import { boardBalance } from "@/lib/domain/board/board-balance";
import type { BoardPreview } from "@/lib/domain/board/board-view";
import { compareShots } from "@/lib/domain/board/compare-shots";
import { AppError } from "@/lib/domain/errors";
import { mayChange } from "@/lib/domain/permissions";
import type { Viewer } from "@/lib/domain/viewer";
import { type BoardRequest, type WorkedOutChange, workOutChange } from "@/lib/pipeline/board-change";
import { demand, findVisibleJob } from "@/lib/pipeline/commands/find-visible-job";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import { planDigest } from "@/lib/pipeline/plan-digest";
import { quotePlan } from "@/lib/pipeline/stages/financial-orchestrator/quote-plan";
import type { JobRow, PlanRow, TakeRow } from "@/lib/pipeline/store";

/** What a change would do to shots, length and price, by the same rules and prices that saving it meets. Writes nothing. */
export async function previewBoardChange(
  deps: PipelineDeps,
  viewer: Viewer,
  jobId: string,
  request: BoardRequest,
): Promise<BoardPreview> {
  const job = await findVisibleJob(deps, viewer, jobId);
  demand(mayChange(viewer, job));
  return await previewOf(deps, job, await workOutChange(deps, job, request));
}

/** The preview of a change that is worked out already. */
export async function previewOf(deps: PipelineDeps, job: JobRow, worked: WorkedOutChange): Promise<BoardPreview> {
  return {
    ...compareShots(worked.before, worked.after),
    balance: boardBalance(worked.after, worked.brief),
    price: await priceOf(deps, job, worked),
    sentence: worked.sentence,
  };
}

async function priceOf(deps: PipelineDeps, job: JobRow, worked: WorkedOutChange): Promise<BoardPreview["price"]> {
  const { before, after, context } = worked;
  const takes = await deps.store.listTakes(job.id);
  const next = { ...after, version: before.version + 1, digest: planDigest(after, deps.sha256) };
  const priced = (plan: PlanRow) => intervalOf(deps, job, context, plan, takes);
  const [priceBefore, priceAfter] = await Promise.all([priced(before), priced(next)]);
  return priceBefore && priceAfter ? { before: priceBefore, after: priceAfter } : null;
}

/** Null while the studio has no price for anything, not even for a preview. */
async function intervalOf(
  deps: PipelineDeps,
  job: JobRow,
  context: WorkedOutChange["context"],
  plan: PlanRow,
  takes: TakeRow[],
) {
  try {
    return (await quotePlan({ job, context, deps }, plan, takes, null)).quote.interval;
  } catch (error) {
    if (error instanceof AppError && error.code === "unavailable") return null;
    throw error;
  }
}
