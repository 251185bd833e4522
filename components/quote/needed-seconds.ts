import type { FrameRate } from "@/lib/domain/brief";
import type { Plan } from "@/lib/domain/plan";
import { timelineOf } from "@/lib/domain/timeline";

/** What the cut needs of every shot, in seconds by its code: its own length, and the overlap of a transition after it. */
export function neededSeconds(plan: Plan, fps: FrameRate): Map<string, number> {
  const clips = timelineOf(plan, fps);
  return new Map(
    plan.shots.map((shot, index) => [shot.code, shot.durationSeconds + (clips[index]?.handleFrames ?? 0) / fps]),
  );
}
