import type { Slot } from "@/lib/adapters/ai/planner/board/slots";
import type { Cue } from "@/lib/adapters/ai/planner/lexicon/film-words";
import { NARRATOR } from "@/lib/adapters/ai/planner/reading/read-beats";
import type { CameraMove, Framing, Mood, Subject } from "@/lib/domain/picture";

export type Camera = { framing: Framing; move: CameraMove };

type Place = {
  isFirstOfScene: boolean;
  opensPlace: boolean;
  isLastOfFilm: boolean;
  /** The film's last shot wants to be wide: the one before leaves it room. */
  isLastButOne: boolean;
  mood: Mood;
  subject: Subject;
  before: readonly Camera[];
};

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
const ANY_FRAMING: readonly Framing[] = ["medium", "close-up", "wide"];
const GRAPHIC: readonly Subject[] = ["shape", "product", "bottle", "phone", "laptop"];
const THINGS: readonly Subject[] = ["product", "bottle", "phone", "laptop", "cup", "plate", "car", "book", "robot", "flower"];

const CALM_MOVES: readonly CameraMove[] = ["static", "dolly-in", "pan-right", "tilt-up", "truck-left"];
const STEADY_MOVES: readonly CameraMove[] = ["dolly-in", "static", "pan-right", "truck-left", "tilt-down"];
const QUICK_MOVES: readonly CameraMove[] = ["handheld", "truck-right", "dolly-in", "pan-right", "crane-up"];
const MOVES_OF_MOOD: Partial<Record<Mood, readonly CameraMove[]>> = {
  calm: CALM_MOVES,
  melancholy: CALM_MOVES,
  romantic: CALM_MOVES,
  luxurious: ["orbit", "dolly-in", "static", "tilt-up"],
  technological: ["orbit", "dolly-in", "crane-up", "static"],
  energetic: QUICK_MOVES,
  tense: QUICK_MOVES,
  dramatic: ["crane-up", "dolly-in", "truck-right", "static"],
};

/**
 * Framing and move of a shot: what the text asks for; a scene opens wide; the action decides after that; the film
 * closes on a wide or held frame. No two neighbours share both framing and move.
 */
export function chooseCamera(slot: Slot, place: Place): Camera {
  const framing = chooseFraming(slot, place);
  return { framing, move: chooseMove(slot, framing, place) };
}

function chooseFraming(slot: Slot, place: Place): Framing {
  if (slot.sight.framing) return slot.sight.framing;
  if (place.isFirstOfScene && place.opensPlace) return "establishing";
  const last = place.before.at(-1)?.framing;
  const wanted = slot.detail ? [slot.detail.framing, ...ANY_FRAMING] : framingsFor(slot, place);
  const taken = [last, place.isLastButOne ? "wide" : undefined];
  return wanted.find((framing) => !taken.includes(framing)) ?? "medium";
}

function framingsFor(slot: Slot, place: Place): readonly Framing[] {
  const cue = slot.spoken && !isVoiceOver(slot) ? "speech" : CUES.find((one) => slot.sight.cues.has(one));
  if (place.isLastOfFilm && cue !== "emotion") {
    return GRAPHIC.includes(place.subject) ? ["medium", "close-up", "wide"] : ["wide", "medium", "close-up"];
  }
  if (slot.act === "close") return ["wide", "medium"];
  if (slot.act === "detail") return ["close-up", "insert", "medium"];
  if (place.isFirstOfScene && cue !== "handwork" && cue !== "emotion" && cue !== "speech") return ["wide", "medium", "close-up"];
  const framings = cue ? FRAMING_OF_CUE[cue] : place.subject === "crowd" ? (["wide", "medium"] as const) : ANY_FRAMING;
  return [...framings, ...ANY_FRAMING];
}

function chooseMove(slot: Slot, framing: Framing, place: Place): CameraMove {
  const last = place.before.at(-1);
  const isAllowed = (move: CameraMove) => !(last?.framing === framing && last.move === move);
  if (slot.sight.move && isAllowed(slot.sight.move)) return slot.sight.move;
  const recent = place.before.slice(-2).map((camera) => camera.move);
  const wanted = movesFor(slot, framing, place);
  return wanted.find((move) => !recent.includes(move)) ?? wanted.find(isAllowed) ?? (last?.move === "static" ? "dolly-in" : "static");
}

/** A narrator is not in the picture: the camera follows what is. */
function isVoiceOver(slot: Slot): boolean {
  return slot.spoken?.speaker === NARRATOR;
}

function movesFor(slot: Slot, framing: Framing, place: Place): readonly CameraMove[] {
  const general = MOVES_OF_MOOD[place.mood] ?? STEADY_MOVES;
  if (place.isLastOfFilm) return framing === "close-up" ? ["static", "dolly-out"] : ["dolly-out", "static", "crane-up"];
  if (slot.act === "close") return ["dolly-out", "crane-up", "static"];
  if (slot.spoken && !isVoiceOver(slot)) return ["static", "dolly-in", "handheld"];
  if (slot.sight.cues.has("travel") && framing !== "insert") return ["truck-right", "truck-left", ...general];
  if (slot.sight.cues.has("reveal") || slot.act === "turn") return ["crane-up", "tilt-up", "dolly-in", "orbit"];
  if (framing === "establishing") return ["pan-right", "crane-down", "static", "dolly-in", "crane-up"];
  if (THINGS.includes(place.subject) && framing !== "wide") return ["orbit", "dolly-in", "static", "tilt-up"];
  if (framing === "insert") return ["static", "dolly-in", "tilt-down"];
  if (framing === "close-up") return ["dolly-in", ...general];
  return general;
}
