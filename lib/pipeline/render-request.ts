import type { BackendId } from "@/lib/domain/backend";
import { type Brief, frameSize } from "@/lib/domain/brief";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { AppError } from "@/lib/domain/errors";
import type { Shot } from "@/lib/domain/plan";
import { type Clip, timelineOf } from "@/lib/domain/timeline";
import type { RenderRequest } from "@/lib/pipeline/ports";
import type { PlanRow } from "@/lib/pipeline/store";

const SEED_STEP = 0x9e3779b1;

export type ShotRequest = { shot: Shot; clip: Clip; request: Omit<RenderRequest, "takeId">; requestHash: string };

/** What would be asked of a backend for every shot of a plan, and a hash that changes when the picture would. */
export function shotRequests(
  plan: PlanRow,
  brief: Brief,
  filmTitle: string,
  backend: BackendId,
  sha256: (text: string) => string,
): ShotRequest[] {
  const clips = timelineOf(plan, brief.fps);
  return plan.shots.map((shot, index) => {
    const clip = clips[index];
    if (!clip) throw new AppError("internal", `Shot ${shot.code} has no place on the timeline.`);
    const picture = {
      shot,
      ...frameSize(brief.aspectRatio, brief.resolution),
      fps: brief.fps,
      frames: clip.lengthFrames + clip.handleFrames,
      withMusic: brief.preferences.music,
    };
    const requestHash = sha256(canonicalJson({ backend, ...picture }));
    return { shot, clip, request: { ...picture, filmTitle }, requestHash };
  });
}

/** A retake gets a seed of its own, or a renderer that keeps its word would draw the same picture again. */
export function forTake(request: Omit<RenderRequest, "takeId">, takeId: string, takeNumber: number): RenderRequest {
  const seed = (request.shot.seed + SEED_STEP * (takeNumber - 1)) >>> 0;
  return { ...request, takeId, shot: { ...request.shot, seed } };
}
