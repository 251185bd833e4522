import { loadBoard, storedKeys } from "@/lib/pipeline/animatic/load-board";
import type { PipelineDeps } from "@/lib/pipeline/deps";

export type PreviewOutcome =
  | "drawn"
  | "known"
  /** The reason is in the log; the rest of the board goes on. */
  | "failed"
  /** The board has moved on: the run for its new version draws what is missing there. */
  | "superseded";

/** Draws the preview of one shot, unless it is there or the board has changed meanwhile. Nothing is booked or charged. */
export async function drawPreview(
  deps: PipelineDeps,
  jobId: string,
  planVersion: number,
  code: string,
): Promise<PreviewOutcome> {
  const board = await loadBoard(deps, jobId, planVersion);
  const preview = board?.previews.find(({ shot }) => shot.code === code);
  if (!board || !preview) return "superseded";
  if ((await storedKeys(deps, jobId, "preview")).has(preview.key)) return "known";
  try {
    await deps.withWorkDir(async (dir) => {
      const path = `${dir}/${code}.mp4`;
      await deps.previewArtist.draw({ ...preview.picture, filmTitle: board.job.title }, path);
      await deps.store.saveAsset(jobId, "preview", await deps.storage.putFile(preview.key, path, "video/mp4"));
    });
    return "drawn";
  } catch (error) {
    deps.logger.warn({ jobId, code, err: error }, "a preview could not be drawn");
    return "failed";
  }
}
