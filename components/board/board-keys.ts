/** What a key does to the shot that has the focus. */
export type KeyCommand =
  | { kind: "go"; direction: Direction; extends: boolean }
  | { kind: "move"; step: -1 | 1 }
  | { kind: "lengthen"; bySeconds: number }
  | { kind: "rewrite-prompt" | "rewrite-scene" }
  | { kind: "open" | "select" | "select-all" | "clear" | "split" | "merge" | "insert" | "delete" };

export type Direction = "left" | "right" | "up" | "down" | "first" | "last";

const STEP_SECONDS = 0.5;

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
};

const PLAIN: Readonly<Record<string, KeyCommand>> = {
  Enter: { kind: "open" },
  " ": { kind: "select" },
  Escape: { kind: "clear" },
  Delete: { kind: "delete" },
  Backspace: { kind: "delete" },
  s: { kind: "split" },
  m: { kind: "merge" },
  i: { kind: "insert" },
  r: { kind: "rewrite-prompt" },
  "[": { kind: "lengthen", bySeconds: -STEP_SECONDS },
  "]": { kind: "lengthen", bySeconds: STEP_SECONDS },
};

/** The same keys with Shift; one of them does something else then. */
const SHIFTED: Readonly<Record<string, KeyCommand>> = { ...PLAIN, r: { kind: "rewrite-scene" } };

type Key = Pick<KeyboardEvent, "key" | "altKey" | "shiftKey" | "ctrlKey" | "metaKey">;

/** The board's command for a key, or null: then the key is somebody else's. */
export function keyCommand({ key, altKey, shiftKey, ctrlKey, metaKey }: Key): KeyCommand | null {
  const direction = DIRECTIONS[key];
  if (ctrlKey || metaKey) return key.toLowerCase() === "a" ? { kind: "select-all" } : null;
  if (direction && altKey) return moveCommand(direction);
  if (direction) return { kind: "go", direction, extends: shiftKey };
  // On some keyboards the brackets themselves need Alt.
  const isBracket = key === "[" || key === "]";
  if (altKey && !isBracket) return null;
  return plainCommand(key, shiftKey ? SHIFTED : PLAIN);
}

function plainCommand(key: string, table: Readonly<Record<string, KeyCommand>>): KeyCommand | null {
  return table[key.length === 1 ? key.toLowerCase() : key] ?? null;
}

function moveCommand(direction: Direction): KeyCommand | null {
  if (direction === "left" || direction === "up") return { kind: "move", step: -1 };
  if (direction === "right" || direction === "down") return { kind: "move", step: 1 };
  return null;
}
