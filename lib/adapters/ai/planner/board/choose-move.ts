import { type CameraPlace, isSpokenInPicture } from "@/lib/adapters/ai/planner/board/camera-place";
import type { Slot } from "@/lib/adapters/ai/planner/board/slots";
import type { CameraMove, Framing, Mood, Subject } from "@/lib/domain/picture";

type Shot = { slot: Slot; framing: Framing; place: CameraPlace };
type Rule = { when: (shot: Shot) => boolean; moves: readonly CameraMove[] };

/** Things that gain by being gone around. */
const THINGS: readonly Subject[] = [
  "product",
  "bottle",
  "phone",
  "laptop",
  "cup",
  "plate",
  "car",
  "book",
  "robot",
  "flower",
];

/** The first rule that fits says which moves suit a shot, the best first; the mood's own moves follow. */
const RULES: readonly Rule[] = [
  { when: ({ place, framing }) => place.isLastOfFilm && framing === "close-up", moves: ["static", "dolly-out"] },
  { when: ({ place }) => place.isLastOfFilm, moves: ["dolly-out", "static", "crane-up"] },
  { when: ({ slot }) => slot.act === "close", moves: ["dolly-out", "crane-up", "static"] },
  { when: ({ slot }) => isSpokenInPicture(slot), moves: ["static", "dolly-in", "handheld"] },
  {
    when: ({ slot, framing }) => slot.sight.cues.has("travel") && framing !== "insert",
    moves: ["truck-right", "truck-left"],
  },
  {
    when: ({ slot }) => slot.sight.cues.has("reveal") || slot.act === "turn",
    moves: ["crane-up", "tilt-up", "dolly-in", "orbit"],
  },
  {
    when: ({ framing }) => framing === "establishing",
    moves: ["pan-right", "crane-down", "static", "dolly-in", "crane-up"],
  },
  {
    when: ({ place, framing }) => THINGS.includes(place.subject) && framing !== "wide",
    moves: ["orbit", "dolly-in", "static", "tilt-up"],
  },
  { when: ({ framing }) => framing === "insert", moves: ["static", "dolly-in", "tilt-down"] },
  { when: ({ framing }) => framing === "close-up", moves: ["dolly-in"] },
];

const CALM: readonly CameraMove[] = ["static", "dolly-in", "pan-right", "tilt-up", "truck-left"];
const STEADY: readonly CameraMove[] = ["dolly-in", "static", "pan-right", "truck-left", "tilt-down"];
const QUICK: readonly CameraMove[] = ["handheld", "truck-right", "dolly-in", "pan-right", "crane-up"];
const MOVES_OF_MOOD: Readonly<Record<Mood, readonly CameraMove[]>> = {
  calm: CALM,
  melancholy: CALM,
  romantic: CALM,
  hopeful: STEADY,
  joyful: STEADY,
  mysterious: STEADY,
  playful: STEADY,
  energetic: QUICK,
  tense: QUICK,
  luxurious: ["orbit", "dolly-in", "static", "tilt-up"],
  technological: ["orbit", "dolly-in", "crane-up", "static"],
  dramatic: ["crane-up", "dolly-in", "truck-right", "static"],
};

/**
 * How the camera moves: as the text asks; else as the action, the framing and the mood suggest, unlike the two shots
 * before where that is possible. Two neighbours never share both framing and move.
 */
export function chooseMove(slot: Slot, framing: Framing, place: CameraPlace): CameraMove {
  const last = place.before.at(-1);
  const isFree = (move: CameraMove) => !(last?.framing === framing && last.move === move);
  if (slot.sight.move && isFree(slot.sight.move)) return slot.sight.move;
  const rule = RULES.find((one) => one.when({ slot, framing, place }));
  const wanted = [...(rule?.moves ?? []), ...MOVES_OF_MOOD[place.mood]];
  const recent = place.before.slice(-2).map((camera) => camera.move);
  return wanted.find((move) => !recent.includes(move)) ?? wanted.find(isFree) ?? "static";
}
