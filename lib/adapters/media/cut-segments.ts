import type { Chunk } from "@/lib/domain/chunks";
import type { CutClip } from "@/lib/pipeline/ports";

/** Frames of one clip's file. */
export type ClipPart = { clip: CutClip; fromFrame: number };

/** A stretch of the cut that shows one clip, or the tail of one giving way to the head of the next. */
export type CutSegment =
  | { kind: "plain"; frames: number; part: ClipPart }
  | { kind: "dissolve" | "fade"; frames: number; tail: ClipPart; head: ClipPart };

/**
 * What is to be seen between two frames of the cut, in order; the segments' frames add up to exactly that stretch.
 * A transition plays over the first frames of the next clip, with the handle of the one before; it is shortened to a
 * next clip that is shorter. A stretch may begin or end with a clip, not within a transition.
 * Without transitions every clip gives way by a hard cut.
 */
export function cutSegments(clips: readonly CutClip[], stretch: Chunk, withTransitions: boolean): CutSegment[] {
  let startFrame = 0;
  return clips.flatMap((clip, index) => {
    const first = Math.max(0, stretch.startFrame - startFrame);
    const end = Math.min(clip.lengthFrames, stretch.endFrame - startFrame);
    startFrame += clip.lengthFrames;
    const before = withTransitions && first === 0 ? clips[index - 1] : undefined;
    return end > first ? segmentsOfClip(clip, before, { first, end }) : [];
  });
}

function segmentsOfClip(
  clip: CutClip,
  before: CutClip | undefined,
  shown: { first: number; end: number },
): CutSegment[] {
  const mixed = before ? overlapFrames(before, clip) : 0;
  const fromFrame = shown.first + mixed;
  const frames = shown.end - fromFrame;
  const plain: CutSegment[] = frames > 0 ? [{ kind: "plain", frames, part: { clip, fromFrame } }] : [];
  return before && mixed > 0 ? [mix(before, clip, mixed), ...plain] : plain;
}

/** Frames of the whole cut. */
export function cutFrames(clips: readonly CutClip[]): number {
  return clips.reduce((frames, clip) => frames + clip.lengthFrames, 0);
}

/** Frames in which two clips are seen at once; 0 for a hard cut. */
export function overlapFrames(clip: CutClip, next: CutClip): number {
  const overlaps = clip.transition === "dissolve" || clip.transition === "fade";
  return overlaps ? Math.min(clip.handleFrames, next.lengthFrames) : 0;
}

function mix(before: CutClip, clip: CutClip, frames: number): CutSegment {
  const kind = before.transition === "fade" ? "fade" : "dissolve";
  return {
    kind,
    frames,
    tail: { clip: before, fromFrame: before.lengthFrames },
    head: { clip, fromFrame: 0 },
  };
}
