import { describe, expect, it } from "vitest";
import { readWish, type Wish } from "@/lib/adapters/ai/planner/rewrite/read-wish";

const NOTHING: Wish = {
  ...{ weather: null, timeOfDay: null, mood: null, place: null, framing: null, move: null, distance: null, pace: null },
  ...{ colours: [], isSilent: false, unwanted: [], unwantedWeathers: [], told: [], directions: [] },
};
const read = (note: string, language = "en") => readWish(note, { language, names: ["Mara"] });

describe("a note", () => {
  it.each<[note: string, wish: Partial<Wish>]>([
    ["make it rain, and slower", { weather: "rain", pace: "slower" }],
    ["melancholy and slow", { mood: "melancholy", pace: "slower" }],
    ["At night, please. Handheld!", { timeOfDay: "night", move: "handheld" }],
    ["set it in a forest at dusk", { timeOfDay: "dusk", place: { words: "Forest", setting: "forest" } }],
    ["less fog, more red", { unwanted: ["fog"], unwantedWeathers: ["fog"], colours: ["#c0392b"] }],
    ["no people, faster", { unwanted: ["people"], pace: "faster" }],
    ["without dialogue", { isSilent: true }],
    ["a wide shot and more contrast", { framing: "wide", directions: ["More contrast."] }],
    ["brighter", { directions: ["Brighter."] }],
  ])("“%s” is understood", (note, wish) => {
    expect(read(note)).toEqual({ ...NOTHING, ...wish });
  });

  it.each<[language: string, note: string, wish: Partial<Wish>]>([
    ["de", "mach es regnerisch und langsamer", { weather: "rain", pace: "slower" }],
    ["fr", "la nuit, plus lent", { timeOfDay: "night", pace: "slower" }],
    ["es", "más rápido, con nieve", { pace: "faster", weather: "snow" }],
    ["zh", "让它下雨，慢一点", { weather: "rain", pace: "slower" }],
  ])("is read in its own language: %s", (language, note, wish) => {
    expect(read(note, language)).toEqual({ ...NOTHING, ...wish });
  });

  it("tells what happens in one piece, as it was written, and asks for the rest", () => {
    expect(read("Mara and Tom shake hands, and it should be snowing")).toEqual({
      ...{ ...NOTHING, weather: "snow" },
      told: ["Mara and Tom shake hands."],
    });
  });

  it("that begins with the camera is for the camera, whoever it shows", () => {
    expect(read("closer on her face")).toEqual({
      ...{ ...NOTHING, distance: "closer" },
      directions: ["Closer on her face."],
    });
  });

  it.each(["please", "make it more", "…", "?!"])("of no meaning (“%s”) asks for nothing", (note) => {
    expect(read(note)).toEqual(NOTHING);
  });
});
