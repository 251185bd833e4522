import { animaticKey } from "@/lib/pipeline/animatic/board-previews";
import { type Board, loadBoard, storedKeys } from "@/lib/pipeline/animatic/load-board";
import type { PipelineDeps } from "@/lib/pipeline/deps";

/** `incomplete`: a preview is missing, because it could not be drawn. */
export type AnimaticOutcome = "cut" | "known" | "incomplete" | "failed" | "superseded";

/**
 * Cuts the previews of a board to one film, with its transitions and music. One file, and not a list of clips that a
 * page plays one after another: its frame numbers are the cut's, no browser leaves a gap between two shots, and the
 * same player shows animatic and final cut. Clips between hard cuts are only joined, so a changed shot costs little.
 */
export async function cutAnimatic(deps: PipelineDeps, jobId: string, planVersion: number): Promise<AnimaticOutcome> {
  const board = await loadBoard(deps, jobId, planVersion);
  if (!board) return "superseded";
  const key = animaticKey(jobId, board.previews, board.brief, deps.sha256);
  if ((await storedKeys(deps, jobId, "animatic")).has(key)) return "known";
  const stored = await storedKeys(deps, jobId, "preview");
  if (board.previews.some((preview) => !stored.has(preview.key))) return "incomplete";
  try {
    await deps.withWorkDir(async (workDir) => {
      const { film } = await assemble(deps, board, workDir);
      await deps.store.saveAsset(jobId, "animatic", await deps.storage.putFile(key, film, "video/mp4"));
    });
    return "cut";
  } catch (error) {
    deps.logger.warn({ jobId, planVersion, err: error }, "the animatic could not be cut");
    return "failed";
  }
}

async function assemble(deps: PipelineDeps, { job, plan, brief, previews }: Board, workDir: string) {
  const clips = await Promise.all(
    previews.map(async ({ shot, clip, key }) => ({
      path: await deps.storage.localPath(key),
      code: shot.code,
      sceneNumber: shot.sceneNumber,
      lengthFrames: clip.lengthFrames,
      handleFrames: clip.handleFrames,
      transition: clip.transition,
      action: shot.action,
      dialogue: shot.dialogue,
      picture: shot.picture,
      ownSound: false,
    })),
  );
  const { width = 0, height = 0 } = previews[0]?.picture ?? {};
  return await deps.assembler.cut({
    clips,
    ...{ width, height, fps: brief.fps, aspectRatio: brief.aspectRatio, withMusic: brief.preferences.music },
    seed: plan.shots[0]?.seed ?? 0,
    metadata: { title: job.title, jobId: job.id, planDigest: plan.digest, createdAt: job.createdAt },
    burnIn: false,
    workDir,
  });
}
