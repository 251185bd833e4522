import { actsOf, isOneImage } from "@/lib/adapters/ai/planner/board/acts";
import { allocateSeconds } from "@/lib/adapters/ai/planner/board/allocate-seconds";
import { arcSegments } from "@/lib/adapters/ai/planner/board/arc";
import { mergeSegments, partLongSegments, weightOf } from "@/lib/adapters/ai/planner/board/fit-segments";
import type { Reading } from "@/lib/adapters/ai/planner/reading/read-brief";
import type { Segment } from "@/lib/adapters/ai/planner/reading/segment";

/** A scene before it has a look: what happens and for how long. */
export type SceneDraft = Segment & { durationSeconds: number };

const MIN_SCENE_SECONDS = 1;

/**
 * One to ten scenes whose lengths add up to the film's exactly. Screenplays and lists keep their order and their
 * scenes; prose is grouped by place and time; one image gets acts; an explanation gets its arc.
 */
export function composeScenes(reading: Reading, durationSeconds: number): SceneDraft[] {
  const segments = shape(reading, durationSeconds);
  const isActs = isOneImage(reading);
  const seconds = allocateSeconds(
    durationSeconds,
    segments.map((segment) => ({
      weight: isActs ? 1 : weightOf(segment),
      fixed: segment.seconds ?? fixedByBeats(segment),
    })),
    { minSeconds: MIN_SCENE_SECONDS, maxSeconds: durationSeconds },
  );
  return segments.map((segment, index) => ({ ...segment, durationSeconds: seconds[index] ?? durationSeconds }));
}

function shape(reading: Reading, durationSeconds: number): Segment[] {
  if (isOneImage(reading)) return actsOf(reading, durationSeconds);
  const isProse = reading.form === "prose";
  const arc = arcSegments(reading);
  if (arc) return arc;
  const merged = mergeSegments(reading.segments, { durationSeconds, isProse, language: reading.language });
  return isProse ? partLongSegments(merged, durationSeconds) : merged;
}

/** When every beat says how long it lasts, the scene does too. */
function fixedByBeats(segment: Segment): number | null {
  const seconds = segment.beats.map((beat) => beat.seconds);
  return seconds.every((one) => one !== null) ? seconds.reduce<number>((sum, one) => sum + (one ?? 0), 0) : null;
}
