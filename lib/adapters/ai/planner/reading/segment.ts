import type { Beat } from "@/lib/adapters/ai/planner/reading/read-beats";
import type { TimeOfDay, Transition } from "@/lib/domain/picture";

/** A stretch of the story that plays in one place. Null: the text doesn't say. */
export type Segment = {
  heading: string | null;
  /** The place as a screenplay's heading names it. */
  place: string | null;
  time: TimeOfDay | null;
  beats: Beat[];
  seconds: number | null;
  transition: Transition | null;
};

export function emptySegment(): Segment {
  return { heading: null, place: null, time: null, beats: [], seconds: null, transition: null };
}
