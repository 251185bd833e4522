import { type CameraPlace, isSpokenInPicture } from "@/lib/adapters/ai/planner/board/camera-place";
import type { Slot } from "@/lib/adapters/ai/planner/board/slots";
import type { Cue } from "@/lib/adapters/ai/planner/lexicon/film-words";
import type { Framing, Subject } from "@/lib/domain/picture";

/** Framings that suit an action, the best first. */
const FRAMING_OF_CUE: Readonly<Record<Cue, readonly Framing[]>> = {
  speech: ["close-up", "medium"],
  emotion: ["close-up", "medium"],
  handwork: ["insert", "close-up", "medium"],
  travel: ["wide", "medium", "close-up"],
  reveal: ["wide", "medium", "close-up"],
  ending: ["wide", "medium"],
};
const CUES: readonly Cue[] = ["speech", "handwork", "emotion", "travel", "reveal", "ending"];
/** Actions that are seen from near even where a scene begins. */
const NEAR: readonly Cue[] = ["speech", "handwork", "emotion"];
const ANY: readonly Framing[] = ["medium", "close-up", "wide"];
/** What is left of a place from near by is a blur. */
const NOBODY_THERE: readonly Framing[] = ["medium", "wide", "insert"];
const FAR_FIRST: readonly Framing[] = ["wide", "medium", "close-up"];
/** Too small to close a film on a wide shot. */
const SMALL: readonly Subject[] = [
  "shape",
  "product",
  "bottle",
  "phone",
  "laptop",
  "book",
  "cup",
  "plate",
  "flower",
  "hands",
];

/**
 * How much of the world a shot shows: what the text asks for; a new place from afar; then what the action needs;
 * at the end of the film a wide frame, a face, or the thing it was about. Never twice the same in a row by choice.
 */
export function chooseFraming(slot: Slot, place: CameraPlace): Framing {
  if (slot.sight.framing) return slot.sight.framing;
  const isSmallEnd = place.isLastOfFilm && SMALL.includes(place.subject);
  if (place.isFirstOfScene && place.opensPlace && !isSmallEnd) return "establishing";
  const wanted = slot.detail ? [slot.detail.framing, ...ANY] : [...framingsOfAction(slot, place), ...ANY];
  const taken: readonly (Framing | undefined)[] = [
    place.before.at(-1)?.framing,
    place.isLastButOne ? "wide" : undefined,
  ];
  return wanted.find((framing) => !taken.includes(framing)) ?? "medium";
}

function framingsOfAction(slot: Slot, place: CameraPlace): readonly Framing[] {
  const cue = isSpokenInPicture(slot) ? "speech" : CUES.find((one) => slot.sight.cues.has(one));
  if (place.isLastOfFilm && cue !== "emotion")
    return SMALL.includes(place.subject) ? ["medium", "close-up", "wide"] : FAR_FIRST;
  if (slot.act === "close") return FAR_FIRST;
  if (slot.act === "detail") return ["close-up", "insert", "medium"];
  const isNear = cue !== undefined && NEAR.includes(cue);
  if (place.isFirstOfScene && !isNear) return FAR_FIRST;
  if (cue) return FRAMING_OF_CUE[cue];
  return framingsOfSubject(place.subject);
}

function framingsOfSubject(subject: Subject): readonly Framing[] {
  if (subject === "none") return NOBODY_THERE;
  return subject === "crowd" ? ["wide", "medium"] : ANY;
}
