import type { CameraMove, Framing, Transition } from "@/lib/domain/picture";

export const FRAMING_WORDS: Record<Framing, string> = {
  establishing: "Establishing",
  wide: "Wide",
  medium: "Medium",
  "close-up": "Close-up",
  insert: "Insert",
};

export const MOVE_WORDS: Record<CameraMove, string> = {
  static: "Static",
  "pan-left": "Pan left",
  "pan-right": "Pan right",
  "tilt-up": "Tilt up",
  "tilt-down": "Tilt down",
  "dolly-in": "Dolly in",
  "dolly-out": "Dolly out",
  "truck-left": "Truck left",
  "truck-right": "Truck right",
  "crane-up": "Crane up",
  "crane-down": "Crane down",
  orbit: "Orbit",
  handheld: "Handheld",
};

/** A plain cut is what everybody expects, so it is not mentioned. */
export const TRANSITION_WORDS: Record<Transition, string> = {
  cut: "",
  dissolve: "Dissolves into the next scene.",
  fade: "Fades into the next scene.",
  "match-cut": "Match cut to the next scene.",
};
