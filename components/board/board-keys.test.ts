import { describe, expect, it } from "vitest";
import { keyCommand } from "@/components/board/board-keys";

const press = (key: string, modifiers: Partial<KeyboardEvent> = {}) =>
  keyCommand({ key, altKey: false, shiftKey: false, ctrlKey: false, metaKey: false, ...modifiers });

describe("a key on a card", () => {
  it("goes along the film, extends the range with Shift, and moves the shot with Alt", () => {
    expect(press("ArrowRight")).toEqual({ kind: "go", direction: "right", extends: false });
    expect(press("ArrowDown", { shiftKey: true })).toEqual({ kind: "go", direction: "down", extends: true });
    expect(press("ArrowLeft", { altKey: true })).toEqual({ kind: "move", step: -1 });
  });

  it("edits the shot with one letter, small or large", () => {
    expect(press("s")).toEqual({ kind: "split" });
    expect(press("S", { shiftKey: true })).toEqual({ kind: "split" });
    expect(press("]")).toEqual({ kind: "lengthen", bySeconds: 0.5 });
    expect(press("[", { altKey: true })).toEqual({ kind: "lengthen", bySeconds: -0.5 });
  });

  it("rewrites the shot's prompt, and with Shift its scene", () => {
    expect(press("r")).toEqual({ kind: "rewrite-prompt" });
    expect(press("R", { shiftKey: true })).toEqual({ kind: "rewrite-scene" });
  });

  it("leaves the browser's own keys alone", () => {
    expect(press("r", { ctrlKey: true })).toBeNull();
    expect(press("s", { ctrlKey: true })).toBeNull();
    expect(press("m", { metaKey: true })).toBeNull();
    expect(press("i", { altKey: true })).toBeNull();
    expect(press("Tab")).toBeNull();
  });
});
