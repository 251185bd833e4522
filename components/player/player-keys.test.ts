import { describe, expect, it } from "vitest";
import { commandOf, shuttleSpeed } from "@/components/player/player-keys";

const press = (key: string, held: Partial<Parameters<typeof commandOf>[0]> = {}) =>
  commandOf({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe("commandOf", () => {
  it.each([
    [" ", { kind: "toggle" }],
    ["K", { kind: "toggle" }],
    ["j", { kind: "shuttle", direction: -1 }],
    ["l", { kind: "shuttle", direction: 1 }],
    ["ArrowLeft", { kind: "step", frames: -1 }],
    ["ArrowRight", { kind: "step", frames: 1 }],
    ["ArrowUp", { kind: "shot", direction: -1 }],
    ["ArrowDown", { kind: "shot", direction: 1 }],
    ["i", { kind: "mark", end: "in" }],
    ["o", { kind: "mark", end: "out" }],
    ["/", { kind: "clear-marks" }],
    ["f", { kind: "fullscreen" }],
    ["m", { kind: "mute" }],
  ] as const)("knows %s", (key, command) => {
    expect(press(key)).toEqual(command);
  });

  it("goes a second with Shift, and loops with Ctrl or Command and L", () => {
    expect(press("ArrowRight", { shiftKey: true })).toEqual({ kind: "skip", seconds: 1 });
    expect(press("ArrowLeft", { shiftKey: true })).toEqual({ kind: "skip", seconds: -1 });
    expect(press("l", { ctrlKey: true })).toEqual({ kind: "loop" });
    expect(press("L", { metaKey: true })).toEqual({ kind: "loop" });
    expect(press("/", { shiftKey: true })).toEqual({ kind: "clear-marks" });
  });

  it("leaves the browser's own keys, digits and unknown keys alone", () => {
    for (const key of ["1", "9", "c", "g", "Enter", "Tab", "Escape"]) expect(press(key)).toBeNull();
    expect(press("k", { ctrlKey: true })).toBeNull();
    expect(press("f", { metaKey: true })).toBeNull();
    expect(press("ArrowLeft", { altKey: true })).toBeNull();
    expect(press("m", { shiftKey: true })).toBeNull();
  });
});

describe("shuttleSpeed", () => {
  it("gets faster with every press in the same direction, up to eight", () => {
    const speeds = [1, 2, 3, 4, 5].reduce<number[]>((all) => [...all, shuttleSpeed(all.at(-1) ?? 0, 1)], []);
    expect(speeds).toEqual([1, 2, 4, 8, 8]);
  });

  it("turns round at normal speed", () => {
    expect(shuttleSpeed(4, -1)).toBe(-1);
    expect(shuttleSpeed(-1, -1)).toBe(-2);
    expect(shuttleSpeed(-8, 1)).toBe(1);
  });
});
