import { currentTake, type ShotStatus, shotStatus } from "@/components/board/shot-status";
import type { FrameRateFraction } from "@/lib/domain/frame-time";
import { rateFraction } from "@/lib/domain/frame-time";
import type { JobView } from "@/lib/domain/job-view";
import { timelineOf, totalFrames } from "@/lib/domain/timeline";

/** One shot on the reel, in frames of the film. */
export type ReelShot = {
  code: string;
  startFrame: number;
  lengthFrames: number;
  status: ShotStatus;
  /** There is moving picture of this shot as the board has it now. */
  hasMedia: boolean;
  stillUrl: string | null;
  action: string;
  dialogue: string | null;
};

/** What a player shows: a film, or the stills of its shots for as long as there is none. */
export type Reel = {
  title: string;
  /** Written across the slate: "ANIMATIC – not final". Empty for a final film. */
  note: string;
  aspectRatio: string;
  rate: FrameRateFraction;
  frames: number;
  shots: readonly ReelShot[];
};

/** The film of a job's board as it is now. */
export function reelOf(job: JobView, note: string): Reel {
  const { plan, brief, title } = job;
  const clips = plan ? timelineOf(plan, brief.fps) : [];
  const shots = clips.map(({ code, startFrame, lengthFrames }, index): ReelShot => {
    const shot = plan?.shots[index];
    const hasMedia = code in job.previewUrls || Boolean(currentTake(job.takes, code)?.videoUrl);
    return {
      ...{ code, startFrame, lengthFrames, hasMedia, status: shotStatus(job, code) },
      stillUrl: job.stillUrls[code] ?? null,
      action: shot?.action ?? "",
      dialogue: shot?.dialogue ?? null,
    };
  });
  const frames = totalFrames(clips);
  return { title, note, aspectRatio: brief.aspectRatio, rate: rateFraction(brief.fps), frames, shots };
}

/** The shot on screen at a frame; null only for a film without shots. */
export function shotAt(shots: readonly ReelShot[], frame: number): ReelShot | null {
  return shots.findLast((shot) => shot.startFrame <= frame) ?? shots[0] ?? null;
}

/** First frame of the shot before or after. Back from inside a shot goes to its own beginning, as on a tape. */
export function shotStart(shots: readonly ReelShot[], frame: number, direction: -1 | 1): number {
  if (direction === 1) return shots.find((shot) => shot.startFrame > frame)?.startFrame ?? frame;
  return shots.findLast((shot) => shot.startFrame < frame)?.startFrame ?? 0;
}
