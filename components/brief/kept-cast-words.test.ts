import { describe, expect, it } from "vitest";
import { keptCast } from "@/components/brief/kept-cast-words";

const character = (name: string) => ({
  reference: { kind: "character" as const, name, appearance: "about sixty", wardrobe: "a raincoat", movement: "slow" },
});
const office = {
  reference: { kind: "place", name: "Harbour", location: "an office", timeOfDay: "dusk", weather: "rain" } as const,
};

describe("the kept cast of a prompt", () => {
  it("is whoever it names as a word of its own, with what they look like", () => {
    const assets = [character("Mara"), character("Jonas"), character("Mar")];
    expect(keptCast("At dawn mara lights the lamp.", assets)).toEqual([
      { name: "Mara", words: "about sixty; a raincoat" },
    ]);
  });

  it("has no places, which are chosen on the board", () => {
    expect(keptCast("The Harbour at dawn.", [office])).toEqual([]);
  });
});
