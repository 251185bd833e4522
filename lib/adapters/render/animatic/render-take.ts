import { rename, rm } from "node:fs/promises";
import { threadId } from "node:worker_threads";
import type { RenderRequest } from "@/lib/pipeline/ports";
import { shotSound } from "./audio/shot-sound";
import { startEncoder } from "./encode";
import { releaseFrameMemory } from "./frame-memory";
import { createShotPicture } from "./shot-picture";
import { createSurface } from "./surface";
import { UNFINISHED_SUFFIX } from "./unfinished-files";

/** A take, or a preview: which is the same but for the id. */
export type TakeTask = {
  kind: "take";
  request: Omit<RenderRequest, "takeId" | "order"> & { takeId?: string };
  ffmpegPath: string;
  toPath: string;
};

/** Takes are not dated by the clock, so that the same shot always gives the same bytes. */
const CREATION_TIME = "2026-01-01T00:00:00.000000Z";

/**
 * Draws and encodes one take: exactly `frames` pictures, sound of the same length. The file appears under its name only
 * when it is complete; whatever goes wrong, nothing half-made is left behind.
 */
export async function renderTake(
  task: TakeTask,
  watch: { onProgress(done: number): void; signal: AbortSignal },
): Promise<void> {
  const { request, toPath } = task;
  const { shot, width, height, fps, frames } = request;
  const seconds = frames / fps;
  watch.signal.throwIfAborted();
  const picture = await createShotPicture(shot, { width, height }, seconds);
  const unfinished = `${toPath}.${process.pid}-${threadId}${UNFINISHED_SUFFIX}`;
  const encoder = startEncoder({
    ffmpegPath: task.ffmpegPath,
    width,
    height,
    fps,
    sound: shotSound(shot, seconds, request.withMusic),
    metadata: metadataOf(request),
    toPath: unfinished,
  });
  const sheet = createSurface(width, height);
  try {
    for (let frame = 0; frame < frames; frame++) {
      watch.signal.throwIfAborted();
      picture.draw(sheet.brush, frames > 1 ? frame / (frames - 1) : 0);
      await encoder.write(sheet.canvas.data());
      await releaseFrameMemory();
      watch.onProgress((frame + 1) / frames);
    }
    await encoder.finish();
    await rename(unfinished, toPath);
  } catch (error) {
    encoder.abort();
    await rm(unfinished, { force: true });
    throw error;
  }
}

function metadataOf({ takeId, shot, filmTitle }: TakeTask["request"]): Record<string, string> {
  return {
    title: `${filmTitle} · ${shot.code}`,
    comment: JSON.stringify({ takeId, shot: shot.code, seed: shot.seed }),
    creation_time: CREATION_TIME,
    render_backend: "animatic",
  };
}
