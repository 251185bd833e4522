import type { BoardChange } from "@/lib/domain/board/board-change";
import { AppError } from "@/lib/domain/errors";
import type { Stage } from "@/lib/domain/job";
import { mayChange } from "@/lib/domain/permissions";
import type { Viewer } from "@/lib/domain/viewer";
import { type BoardRequest, staleError, type WorkedOutChange, workOutChange } from "@/lib/pipeline/board-change";
import { demand, findVisibleJob } from "@/lib/pipeline/commands/find-visible-job";
import { tryRedirect } from "@/lib/pipeline/commands/redirect";
import type { Wake } from "@/lib/pipeline/commands/wake";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import { planDigest } from "@/lib/pipeline/plan-digest";
import type { JobRow } from "@/lib/pipeline/store";

/** The engine may move a job between reading and writing; the board is still the one the person saw. */
const MOST_TRIES = 5;

/**
 * Saves one change of the board as its next version. Nothing is rendered: the gate that the change concerns opens again,
 * and takes of untouched shots stay in the film. Of two changes at once, one wins and the other is "stale".
 */
export async function changeBoard(
  deps: PipelineDeps,
  wake: Wake,
  viewer: Viewer,
  jobId: string,
  request: BoardRequest,
): Promise<{ version: number }> {
  for (let attempt = 1; attempt <= MOST_TRIES; attempt++) {
    const job = await findVisibleJob(deps, viewer, jobId);
    demand(mayChange(viewer, job));
    const worked = await workOutChange(deps, job, request);
    if (await saveVersion(deps, wake, viewer, job, { ...worked, data: { change: told(request.change) } })) {
      return { version: worked.before.version + 1 };
    }
  }
  throw new AppError("conflict", "The job kept moving while this was saved. Nothing was changed; try again.");
}

/** A change as the history keeps it. What a rewrite wrote stands in the version that it made. */
function told(change: BoardChange): object {
  if (change.kind === "rewrite-scene") return { kind: change.kind, sceneNumber: change.sceneNumber, note: change.note };
  if (change.kind === "rewrite-prompt") return { kind: change.kind, code: change.code, note: change.note };
  return change;
}

type NewVersion = Pick<WorkedOutChange, "before" | "after" | "changedCodes" | "sentence"> & {
  data: Record<string, unknown>;
};

/** Writes the next version on the condition that the job is where it was read. False: it is not, and nothing was written. */
export async function saveVersion(
  deps: PipelineDeps,
  wake: Wake,
  viewer: Viewer,
  job: JobRow,
  { before, after, changedCodes, sentence, data }: NewVersion,
): Promise<boolean> {
  const version = before.version + 1;
  const digest = planDigest(after, deps.sha256);
  const saved = await tryRedirect(deps, wake, viewer, job, {
    to: stageAfterChange(job),
    records: { plan: { plan: after, version, digest, reason: sentence, authorId: viewer.userId } },
    audit: {
      action: "board.changed",
      summary: `${viewer.name} ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)} This is version ${version} of the board.`,
      data: { ...data, changedCodes, version },
    },
  });
  if (saved) return true;
  const now = await deps.store.findJob(job.id);
  if (now && now.planVersion !== job.planVersion) throw await staleError(deps, now, before.version);
  return false;
}

/** Before the storyboard is approved a change goes back to its gate, afterwards to the price. */
function stageAfterChange(job: JobRow): Stage {
  if (job.status === "cancelled")
    throw new AppError("conflict", "This job was cancelled, so its board stays as it is.");
  const stage = job.stage === "ERROR" ? (job.failedStage ?? "FINANCIAL") : job.stage;
  return stage === "VISUAL" || stage === "FAST_TRACK" ? stage : "FINANCIAL";
}
