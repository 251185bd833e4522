/** What a key asks of a player. */
export type PlayerCommand =
  | { kind: "toggle" }
  /** Back (-1) or forward (1); again in the same direction is faster. */
  | { kind: "shuttle"; direction: -1 | 1 }
  | { kind: "step"; frames: number }
  | { kind: "skip"; seconds: number }
  | { kind: "shot"; direction: -1 | 1 }
  | { kind: "mark"; end: "in" | "out" }
  | { kind: "clear-marks" }
  | { kind: "loop" }
  | { kind: "fullscreen" }
  | { kind: "mute" };

type Press = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

const PLAIN: Readonly<Record<string, PlayerCommand>> = {
  " ": { kind: "toggle" },
  k: { kind: "toggle" },
  j: { kind: "shuttle", direction: -1 },
  l: { kind: "shuttle", direction: 1 },
  arrowleft: { kind: "step", frames: -1 },
  arrowright: { kind: "step", frames: 1 },
  arrowup: { kind: "shot", direction: -1 },
  arrowdown: { kind: "shot", direction: 1 },
  i: { kind: "mark", end: "in" },
  o: { kind: "mark", end: "out" },
  "/": { kind: "clear-marks" },
  f: { kind: "fullscreen" },
  m: { kind: "mute" },
};
const WITH_SHIFT: Readonly<Record<string, PlayerCommand>> = {
  arrowleft: { kind: "skip", seconds: -1 },
  arrowright: { kind: "skip", seconds: 1 },
};

/** The map of an editing suite; null for keys that mean nothing here. */
export function commandOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Press): PlayerCommand | null {
  const pressed = key.toLowerCase();
  if (altKey) return null;
  if (ctrlKey || metaKey) return pressed === "l" && !shiftKey ? { kind: "loop" } : null;
  // On many keyboards "/" itself needs Shift.
  return (shiftKey && pressed !== "/" ? WITH_SHIFT : PLAIN)[pressed] ?? null;
}

const SHUTTLE_SPEEDS = [1, 2, 4, 8] as const;

/** The speed after J or L: from rest or the other direction it starts at one, and each press doubles it up to eight. */
export function shuttleSpeed(speed: number, direction: -1 | 1): number {
  if (Math.sign(speed) !== direction) return direction;
  const faster = SHUTTLE_SPEEDS.find((candidate) => candidate > Math.abs(speed));
  return direction * (faster ?? 8);
}
