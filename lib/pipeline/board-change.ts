import { applyBoardChange } from "@/lib/domain/board/apply-board-change";
import type { BoardChange } from "@/lib/domain/board/board-change";
import type { RefusedChange } from "@/lib/domain/board/changed-board";
import type { Brief } from "@/lib/domain/brief";
import { AppError } from "@/lib/domain/errors";
import type { Plan } from "@/lib/domain/plan";
import { filmInputs, shotSeed } from "@/lib/domain/shot-seed";
import { restoreContext } from "@/lib/pipeline/checkpoints";
import { type JobContext, need } from "@/lib/pipeline/context";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { JobRow, PlanRow } from "@/lib/pipeline/store";

export type BoardRequest = { change: BoardChange; baseVersion: number };
export type WorkedOutChange = {
  before: PlanRow;
  after: Plan;
  changedCodes: string[];
  sentence: string;
  brief: Brief;
  context: JobContext;
};

const MOST_TOLD = 3;

export type TriedChange = { kind: "worked"; change: WorkedOutChange } | RefusedChange;

/**
 * What the board would be after a change. Writes nothing. Throws AppError "stale" when the person saw an older version,
 * and "invalid_input" with the field and a sentence when the board can't be changed like this.
 */
export async function workOutChange(deps: PipelineDeps, job: JobRow, request: BoardRequest): Promise<WorkedOutChange> {
  return demandWorked(await tryChange(deps, job, request));
}

/** The same, but a board that can't be changed like this is an answer. */
export async function tryChange(
  deps: PipelineDeps,
  job: JobRow,
  { change, baseVersion }: BoardRequest,
): Promise<TriedChange> {
  const { before, brief, context } = await boardToChange(deps, job, baseVersion);
  if ("forVersion" in change && change.forVersion !== before.version) {
    throw await staleError(deps, job, change.forVersion);
  }
  const [usedCodes, restored] = await Promise.all([
    deps.store.listShotCodes(job.id),
    change.kind === "restore" ? deps.store.findPlan(job.id, change.version) : null,
  ]);
  const result = applyBoardChange(before, change, {
    usedCodes: new Set(usedCodes),
    seedOf: (shot) => shotSeed(filmInputs(brief), shot, deps.sha256),
    pen: deps.planner.pen(brief),
    restored,
  });
  if (result.kind === "refused") return result;
  const { plan: after, changedCodes, sentence } = result;
  return { kind: "worked", change: { before, after, changedCodes, sentence, brief, context } };
}

/** The change, or the AppError "invalid_input" that says why there is none. */
export function demandWorked(tried: TriedChange): WorkedOutChange {
  if (tried.kind === "worked") return tried.change;
  const { field, message } = tried;
  throw new AppError("invalid_input", message, { fields: [{ field, message }] });
}

/** The newest board of a job with what it was planned from. Throws AppError "stale" when the person saw an older one. */
export async function boardToChange(
  deps: PipelineDeps,
  job: JobRow,
  baseVersion: number,
): Promise<Pick<WorkedOutChange, "before" | "brief" | "context">> {
  const before = job.planVersion === 0 ? null : await deps.store.findPlan(job.id, job.planVersion);
  if (!before) throw new AppError("conflict", "There is no board to change yet.");
  if (baseVersion !== before.version) throw await staleError(deps, job, baseVersion);
  const { context } = await restoreContext(job, deps);
  return { before, ...need(context, "brief"), context };
}

/** Says what has changed since the version that a person saw. */
export async function staleError(deps: PipelineDeps, job: JobRow, baseVersion: number): Promise<AppError> {
  const versions = await deps.store.listPlanVersions(job.id, MOST_TOLD);
  const told = versions
    .filter(({ version }) => version > baseVersion)
    .map(({ version, authorName, reason }) => `${authorName}, version ${version}: ${reason}`);
  const now = `The board is at version ${job.planVersion} now; you changed version ${baseVersion}.`;
  return new AppError("stale", [now, "Look at the new version first.", ...told].join(" "));
}
