import { type Brief, frameOf } from "@/lib/domain/brief";
import { canonicalJson } from "@/lib/domain/canonical-json";
import { drawnShot } from "@/lib/domain/drawn-shot";
import type { Plan, Shot } from "@/lib/domain/plan";
import { type Clip, timelineOf } from "@/lib/domain/timeline";
import type { PipelineDeps } from "@/lib/pipeline/deps";

const SHORT_SIDE_PIXELS = 480;
const HASH_CHARACTERS = 16;

/** One shot of the board and the preview it should have. */
export type BoardPreview = {
  shot: Shot;
  clip: Clip;
  key: string;
  picture: { shot: Shot; width: number; height: number; fps: Brief["fps"]; frames: number; withMusic: false };
};
type Sha256 = PipelineDeps["sha256"];

/** Where the preview of exactly this shot on exactly this place of the cut lives: untouched shots keep theirs. */
function previewKey(jobId: string, picture: BoardPreview["picture"], sha256: Sha256): string {
  // Who renders the shot later changes nothing about its preview.
  const { backend: _, ...shot } = drawnShot(picture.shot);
  const hash = sha256(canonicalJson({ ...picture, shot }));
  return `jobs/${jobId}/previews/${shot.code}-${hash.slice(0, HASH_CHARACTERS)}.mp4`;
}

/** The previews of a board in the order of the cut. */
export function boardPreviews(jobId: string, plan: Plan, brief: Brief, sha256: Sha256): BoardPreview[] {
  const clips = new Map(timelineOf(plan, brief.fps).map((clip) => [clip.code, clip]));
  return plan.shots.flatMap((shot) => {
    const clip = clips.get(shot.code);
    if (!clip) return [];
    const frames = clip.lengthFrames + clip.handleFrames;
    const size = frameOf(brief.aspectRatio, SHORT_SIDE_PIXELS);
    // The cut has one music for all of it, so no clip brings its own.
    const picture = { shot, ...size, fps: brief.fps, frames, withMusic: false } as const;
    return [{ shot, clip, picture, key: previewKey(jobId, picture, sha256) }];
  });
}

/** Where the animatic of exactly these previews lives. */
export function animaticKey(jobId: string, previews: readonly BoardPreview[], brief: Brief, sha256: Sha256): string {
  const cut = previews.map(({ key, clip }) => ({ key, clip }));
  const hash = sha256(canonicalJson({ cut, music: brief.preferences.music }));
  return `jobs/${jobId}/animatics/${hash.slice(0, HASH_CHARACTERS)}.mp4`;
}
