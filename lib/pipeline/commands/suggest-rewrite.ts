import { diffPlans } from "@/lib/domain/board/diff-plans";
import type { RewriteAsk, RewriteTarget } from "@/lib/domain/board/rewrite-change";
import type { RewriteSuggestion } from "@/lib/domain/board/rewrite-view";
import { AppError } from "@/lib/domain/errors";
import { mayChange } from "@/lib/domain/permissions";
import type { Plan } from "@/lib/domain/plan";
import type { Viewer } from "@/lib/domain/viewer";
import { boardToChange, demandWorked, tryChange, type WorkedOutChange } from "@/lib/pipeline/board-change";
import { demand, findVisibleJob } from "@/lib/pipeline/commands/find-visible-job";
import { previewOf } from "@/lib/pipeline/commands/preview-board-change";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import { shotsWithTakes } from "@/lib/pipeline/film";
import { shotRequests } from "@/lib/pipeline/render-request";
import { longestClip } from "@/lib/pipeline/stages/visual-translator";
import type { JobRow } from "@/lib/pipeline/store";

/**
 * What a note would make of a scene or of a shot's prompt, with everything a person needs to decide. Writes nothing and
 * renders nothing; the planner may ask a model, as planning does. The change that it holds is saved as any other.
 */
export async function suggestRewrite(
  deps: PipelineDeps,
  viewer: Viewer,
  jobId: string,
  { target, note, baseVersion }: RewriteAsk,
  signal: AbortSignal,
): Promise<RewriteSuggestion> {
  const job = await findVisibleJob(deps, viewer, jobId);
  demand(mayChange(viewer, job));
  if (job.status === "cancelled") {
    throw new AppError("conflict", "This job was cancelled, so its board stays as it is.");
  }
  const { before, brief } = await boardToChange(deps, job, baseVersion);
  demandTarget(before, target);
  const { markers, scenes, shots } = before;
  const task = { plan: { markers, scenes, shots }, version: before.version, target, note };
  const written = await deps.planner
    .rewrite(brief, { ...task, longestClipSeconds: longestClip(brief) }, signal)
    .catch((error: unknown) => {
      throw signal.aborted ? new AppError("conflict", "Nobody waits for this suggestion any more.") : error;
    });
  if (written.kind === "nothing") return written;
  const { writtenBy, remark, change } = written;
  const tried = await tryChange(deps, job, { change, baseVersion });
  if (tried.kind === "refused" && tried.changesNothing) {
    return { kind: "nothing", writtenBy, remark, reason: `${noted(target)} is like that already.` };
  }
  const worked = demandWorked(tried);
  return {
    ...{ kind: "suggested", writtenBy, remark, change },
    lines: diffPlans(worked.before, worked.after),
    preview: await previewOf(deps, job, worked),
    takes: await takesOf(deps, job, worked),
  };
}

function demandTarget({ scenes, shots }: Plan, target: RewriteTarget): void {
  const isThere =
    target.kind === "scene"
      ? scenes.some(({ number }) => number === target.sceneNumber)
      : shots.some(({ code }) => code === target.code);
  if (isThere) return;
  const what = target.kind === "scene" ? `scene ${target.sceneNumber}` : `shot ${target.code}`;
  const message = `There is no ${what} in this version of the board.`;
  throw new AppError("invalid_input", message, { fields: [{ field: "target", message }] });
}

function noted(target: RewriteTarget): string {
  return target.kind === "scene" ? `Scene ${target.sceneNumber}` : `The prompt of ${target.code}`;
}

/** The shots that have a take of their picture before the change, by whether they still have it afterwards. */
async function takesOf(deps: PipelineDeps, job: JobRow, { before, after, brief }: WorkedOutChange) {
  const takes = await deps.store.listTakes(job.id);
  const codesWithTake = (plan: Plan) =>
    shotsWithTakes(shotRequests(plan, brief, job.title, deps.sha256), takes, true)
      .filter(({ take }) => take !== null)
      .map(({ shot }) => shot.code);
  const now = new Set(codesWithTake(after));
  const had = codesWithTake(before);
  return { keptCodes: had.filter((code) => now.has(code)), asideCodes: had.filter((code) => !now.has(code)) };
}
