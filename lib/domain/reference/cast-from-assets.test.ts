import { describe, expect, it } from "vitest";
import type { ConsistencyMarkers } from "@/lib/domain/plan";
import { castFromAssets, takenSentence } from "@/lib/domain/reference/cast-from-assets";
import type { KeptOf } from "@/lib/domain/reference/kept-reference";

const planned = (name: string) => ({ name, appearance: "planned", wardrobe: "planned", movement: "planned" });
const kept = (name: string): KeptOf<"character"> => ({
  kind: "character",
  name,
  appearance: `${name} as kept`,
  wardrobe: "a yellow raincoat",
  movement: "slow",
});
const markersWith = (...names: string[]): ConsistencyMarkers => ({
  visualStyle: { cinematography: "steady", palette: ["#112233", "#445566", "#778899"], lighting: "soft" },
  characters: names.map(planned),
  narrative: { pacing: "even", moodArc: ["calm"], beats: ["arrive"] },
});

describe("the cast of a planned film", () => {
  it("has exactly the kept words under the spelling that scenes and shots use", () => {
    const { markers, taken } = castFromAssets(markersWith("MARA"), [kept("Mara")]);
    expect(markers.characters).toEqual([
      { name: "MARA", appearance: "Mara as kept", wardrobe: "a yellow raincoat", movement: "slow" },
    ]);
    expect(taken).toEqual(["MARA"]);
  });

  it("leaves everybody else, the look and the story as they were planned", () => {
    const before = markersWith("Jonas", "Mara Lund");
    expect(castFromAssets(before, [kept("Mara"), kept("Jon")])).toEqual({ markers: before, taken: [] });
    const { characters, ...rest } = castFromAssets(before, [kept("jonas")]).markers;
    expect(characters[1]).toEqual(planned("Mara Lund"));
    expect({ ...rest, characters: before.characters }).toEqual(before);
  });

  it("adds nobody whom the film does not have", () => {
    expect(castFromAssets(markersWith(), [kept("Mara")]).markers.characters).toEqual([]);
  });
});

describe("the sentence about who was taken", () => {
  it.each([
    [[], ""],
    [["Mara"], " Mara is taken from Assets."],
    [["Mara", "Jonas"], " Mara and Jonas are taken from Assets."],
    [["Mara", "Jonas", "Bo"], " Mara, Jonas and Bo are taken from Assets."],
  ])("%j", (taken, sentence) => {
    expect(takenSentence(taken)).toBe(sentence);
  });
});
