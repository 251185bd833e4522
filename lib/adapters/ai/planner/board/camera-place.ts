import type { Slot } from "@/lib/adapters/ai/planner/board/slots";
import { NARRATOR } from "@/lib/adapters/ai/planner/reading/read-beats";
import type { CameraMove, Framing, Mood, Subject } from "@/lib/domain/picture";

export type Camera = { framing: Framing; move: CameraMove };

/** Where a shot stands in the film, and the cameras before it. */
export type CameraPlace = {
  isFirstOfScene: boolean;
  opensPlace: boolean;
  isLastOfFilm: boolean;
  /** The film's last shot wants to be wide: the one before leaves it room. */
  isLastButOne: boolean;
  mood: Mood;
  subject: Subject;
  before: readonly Camera[];
};

/** True when somebody speaks in the picture; a narrator is only heard. */
export function isSpokenInPicture(slot: Slot): boolean {
  return slot.spoken !== null && slot.spoken.speaker !== NARRATOR;
}
