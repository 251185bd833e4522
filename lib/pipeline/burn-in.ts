import { frameSize } from "@/lib/domain/brief";
import { AppError } from "@/lib/domain/errors";
import { timelineOf } from "@/lib/domain/timeline";
import type { Viewer } from "@/lib/domain/viewer";
import { restoreContext } from "@/lib/pipeline/checkpoints";
import { findVisibleJob } from "@/lib/pipeline/commands/find-visible-job";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { FilmBurnInRequest } from "@/lib/pipeline/ports";
import type { JobRow } from "@/lib/pipeline/store";

/** Lines of the history that tell where a burnt-in copy stands; the newest one counts. */
export const COPY_ACTIONS = { requested: "copy.requested", failed: "copy.failed" } as const;
const THE_STUDIO = { id: null, name: "AIPROD Studio" };

/** Where the burnt-in copy of exactly this film lives. */
export function burnInKey(filmKey: string): string {
  return filmKey.replace(/\.mp4$/, "-burn-in.mp4");
}

/** Notes that a person wants a burnt-in copy. False when it is there already and nothing has to be made. */
export async function requestBurnIn(deps: PipelineDeps, viewer: Viewer, jobId: string): Promise<boolean> {
  const job = await findVisibleJob(deps, viewer, jobId);
  const film = await deliveredFilm(deps, job);
  if (!film) throw new AppError("conflict", "There is no film yet. A copy can be made as soon as it is delivered.");
  if (await isMade(deps, jobId, film)) return false;
  const actor = { id: viewer.userId, name: viewer.name };
  const summary = `${viewer.name} asked for a copy with slate and timecode in the picture. It costs nothing.`;
  await deps.store.noteJob(jobId, actor, { action: COPY_ACTIONS.requested, summary });
  return true;
}

/** Makes the burnt-in copy of the delivered film, unless it is there. */
export async function makeBurnIn(deps: PipelineDeps, jobId: string): Promise<"made" | "known" | "no-film"> {
  const job = await deps.store.findJob(jobId);
  const film = job && (await deliveredFilm(deps, job));
  if (!job || !film) return "no-film";
  if (await isMade(deps, jobId, film)) return "known";
  const request = await requestOf(deps, job);
  await deps.withWorkDir(async (dir) => {
    const path = `${dir}/burn-in.mp4`;
    await deps.filmBurnIn.burn({ ...request, filmPath: await deps.storage.localPath(film) }, path);
    await deps.store.saveAsset(jobId, "burn-in", await deps.storage.putFile(burnInKey(film), path, "video/mp4"));
  });
  return "made";
}

/** Says in the history why there is no copy. */
export async function noteBurnInFailure(deps: PipelineDeps, jobId: string, error: unknown): Promise<void> {
  deps.logger.warn({ jobId, err: error }, "a burnt-in copy could not be made");
  const summary =
    "The copy with slate and timecode could not be made. The film itself is as it was; nothing was charged.";
  await deps.store.noteJob(jobId, THE_STUDIO, { action: COPY_ACTIONS.failed, summary });
}

async function deliveredFilm(deps: PipelineDeps, job: JobRow): Promise<string | null> {
  if (job.status !== "complete") return null;
  return (await restoreContext(job, deps)).context.deliveredKey ?? null;
}

async function isMade(deps: PipelineDeps, jobId: string, filmKey: string): Promise<boolean> {
  return (await deps.store.listAssets(jobId, "burn-in")).some(({ key }) => key === burnInKey(filmKey));
}

async function requestOf(deps: PipelineDeps, job: JobRow): Promise<Omit<FilmBurnInRequest, "filmPath">> {
  const { brief, planVersion, quoteId } = (await restoreContext(job, deps)).context;
  const plan = planVersion === undefined ? null : await deps.store.findPlan(job.id, planVersion);
  const quote = quoteId === undefined ? null : await deps.store.findQuote(job.id, quoteId);
  if (!plan || !brief)
    throw new AppError("checkpoint_corrupt", "The film's plan can't be found.", { retryable: false });
  const clips = timelineOf(plan, brief.fps);
  return {
    ...frameSize(brief.aspectRatio, brief.resolution),
    fps: brief.fps,
    filmTitle: job.title,
    note: quote?.quote.isPreview ? "ANIMATIC · NOT FINAL" : "FOR REVIEW",
    clips: plan.shots.map(({ code, action, dialogue, picture }, index) => ({
      ...{ code, action, dialogue, picture },
      lengthFrames: clips[index]?.lengthFrames ?? 0,
    })),
  };
}
