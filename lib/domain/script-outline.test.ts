import { describe, expect, it } from "vitest";
import { outlineOf } from "@/lib/domain/script-outline";

const SCRIPT = `Title: Rain

INT. KITCHEN - NIGHT

Rain on the window. ADA counts coins.

ADA (quietly)
It is enough.

BEN (O.S.)
Is it?

EXT. STREET - DAWN

Ada runs.
`;

describe("outlineOf", () => {
  it("finds the scenes of a screenplay with their lines, lengths and speakers", () => {
    const { scenes, characters } = outlineOf(SCRIPT);
    expect(scenes.map(({ heading, line, characters: own }) => [heading, line, own])).toEqual([
      ["INT. KITCHEN - NIGHT", 3, ["ADA", "BEN"]],
      ["EXT. STREET - DAWN", 13, []],
    ]);
    expect(characters).toEqual(["ADA", "BEN"]);
    expect(scenes[0]?.seconds).toBeGreaterThan(scenes[1]?.seconds ?? 0);
  });

  it("finds scenes that are listed", () => {
    const { scenes } = outlineOf("A film.\nScene 1: A car waits.\nFrost.\n\nScene 2: It drives.");
    expect(scenes.map(({ heading, line }) => [heading, line])).toEqual([
      ["Scene 1: A car waits.", 2],
      ["Scene 2: It drives.", 5],
    ]);
  });

  it("adds up to the seconds of its scenes", () => {
    const { scenes, seconds } = outlineOf(SCRIPT);
    expect(seconds).toBe(scenes.reduce((sum, scene) => sum + scene.seconds, 0));
  });

  it("has none for plain sentences, which a board divides itself", () => {
    expect(outlineOf("Dawn at the sea. A keeper lights the lamp.")).toEqual({ scenes: [], seconds: 0, characters: [] });
  });
});
