import type { FrameRate } from "@/lib/domain/brief";
import type { Transition } from "@/lib/domain/picture";
import type { Plan, Shot } from "@/lib/domain/plan";

export const DISSOLVE_SECONDS = 0.5;
export const FADE_SECONDS = 0.6;

/** One shot on the cut, in whole frames. */
export type Clip = {
  code: string;
  sceneNumber: number;
  /** First frame on the cut. */
  startFrame: number;
  /** Frames the shot owns on the cut. The clips' lengths add up to the film's. */
  lengthFrames: number;
  /** How this clip gives way to the next one. The last clip always ends on "cut". */
  transition: Transition;
  /** Extra frames rendered after the clip's own, to overlap with the next one during a transition. */
  handleFrames: number;
};

/**
 * Lays the shots of a plan on a frame grid. Boundaries are rounded from the running total, never one by one,
 * so that rounding can't add up and the film has exactly round(total seconds × fps) frames.
 */
export function timelineOf(plan: Plan, fps: FrameRate): Clip[] {
  let endSeconds = 0;
  let startFrame = 0;
  return plan.shots.map((shot, index) => {
    endSeconds += shot.durationSeconds;
    const endFrame = Math.round(endSeconds * fps);
    const transition = transitionAfter(plan, shot, plan.shots[index + 1]);
    const clip: Clip = {
      code: shot.code,
      sceneNumber: shot.sceneNumber,
      startFrame,
      lengthFrames: endFrame - startFrame,
      transition,
      handleFrames: handleFrames(transition, fps),
    };
    startFrame = endFrame;
    return clip;
  });
}

/** Frames of the whole cut. */
export function totalFrames(clips: readonly Clip[]): number {
  return clips.reduce((frames, clip) => frames + clip.lengthFrames, 0);
}

function transitionAfter(plan: Plan, shot: Shot, next: Shot | undefined): Transition {
  if (!next || next.sceneNumber === shot.sceneNumber) return "cut";
  return plan.scenes.find((scene) => scene.number === shot.sceneNumber)?.transition ?? "cut";
}

/** A match cut is a cut: only dissolves and fades overlap. */
function handleFrames(transition: Transition, fps: FrameRate): number {
  if (transition === "dissolve") return Math.round(DISSOLVE_SECONDS * fps);
  if (transition === "fade") return Math.round(FADE_SECONDS * fps);
  return 0;
}
