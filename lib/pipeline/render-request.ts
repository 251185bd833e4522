import { type Brief, frameSize } from "@/lib/domain/brief";
import { canonicalJson } from "@/lib/domain/canonical-json";
import type { RenderOrder } from "@/lib/domain/cost/render-order";
import { drawnShot } from "@/lib/domain/drawn-shot";
import { AppError } from "@/lib/domain/errors";
import type { Plan, Shot } from "@/lib/domain/plan";
import { type Clip, timelineOf } from "@/lib/domain/timeline";
import type { RenderRequest } from "@/lib/pipeline/ports";

const SEED_STEP = 0x9e3779b1;

/** A request without what each take adds to it. */
export type PictureRequest = Omit<RenderRequest, "takeId" | "order">;
export type ShotRequest = { shot: Shot; clip: Clip; request: PictureRequest; requestHash: string };

/**
 * What is wanted of every shot of a plan, and a hash that changes when the picture would. Which backend makes it is not
 * part of the hash: a finished take stays in the film when the next shots come from somewhere else. Neither is the
 * shot's place in the film: other shots that come, go or change can shift it by a frame, which the cut makes up for.
 */
export function shotRequests(
  plan: Plan,
  brief: Brief,
  filmTitle: string,
  sha256: (text: string) => string,
): ShotRequest[] {
  const clips = timelineOf(plan, brief.fps);
  return plan.shots.map((shot, index) => {
    const clip = clips[index];
    if (!clip) throw new AppError("internal", `Shot ${shot.code} has no place on the timeline.`);
    const format = {
      ...frameSize(brief.aspectRatio, brief.resolution),
      fps: brief.fps,
      withMusic: brief.preferences.music,
    };
    const requestHash = sha256(canonicalJson({ ...format, shot: drawnShot(shot), handleFrames: clip.handleFrames }));
    const frames = clip.lengthFrames + clip.handleFrames;
    return { shot, clip, request: { ...format, shot, frames, filmTitle }, requestHash };
  });
}

/** A retake gets a seed of its own, or a renderer that keeps its word would draw the same picture again. */
export function forTake(
  request: PictureRequest,
  take: { id: string; number: number; order: RenderOrder },
): RenderRequest {
  const seed = (request.shot.seed + SEED_STEP * (take.number - 1)) >>> 0;
  return { ...request, takeId: take.id, order: take.order, shot: { ...request.shot, seed } };
}
