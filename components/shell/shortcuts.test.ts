import { describe, expect, it } from "vitest";
import { keyCommand } from "@/components/board/board-keys";
import { commandOf } from "@/components/player/player-keys";
import { SHORTCUT_PAGES, shortcutsFor } from "@/components/shell/shortcuts";

const MODIFIERS = ["Mod", "Shift", "Alt"];
const NAMES: Record<string, string> = {
  "←": "ArrowLeft",
  "→": "ArrowRight",
  "↑": "ArrowUp",
  "↓": "ArrowDown",
  Space: " ",
  Esc: "Escape",
};
/** These are heard by the page around the board. */
const UNDO = ["Z"];

const keysOf = (title: string) => SHORTCUT_PAGES.find((page) => page.title === title)?.shortcuts ?? [];

function presses(keys: readonly string[]) {
  const held = {
    ctrlKey: keys.includes("Mod"),
    metaKey: false,
    altKey: keys.includes("Alt"),
    shiftKey: keys.includes("Shift"),
  };
  return keys
    .filter((key) => !MODIFIERS.includes(key))
    .map((key) => ({ ...held, key: NAMES[key] ?? (key.length === 1 ? key.toLowerCase() : key) }));
}

describe("the shortcut sheet", () => {
  it("lists no key for the board that the board does not know", () => {
    const pressed = keysOf("Board")
      .filter(({ keys }) => !keys.some((key) => UNDO.includes(key)))
      .flatMap(({ keys }) => presses(keys));
    expect(pressed.length).toBeGreaterThan(12);
    expect(pressed.filter((press) => keyCommand(press) === null)).toEqual([]);
  });

  it("lists no key for the player that the player does not know", () => {
    const pressed = keysOf("Player").flatMap(({ keys }) => presses(keys));
    expect(pressed.length).toBeGreaterThan(12);
    expect(pressed.filter((press) => commandOf(press) === null)).toEqual([]);
  });

  it("puts the keys that work here before all others, and leaves none out", () => {
    const pages = shortcutsFor("/jobs/job_1", "board");
    expect(pages.slice(0, 2).map((page) => page.title)).toEqual(["Everywhere", "Board"]);
    expect(pages).toHaveLength(SHORTCUT_PAGES.length);
  });
});
