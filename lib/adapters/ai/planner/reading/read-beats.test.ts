import { describe, expect, it } from "vitest";
import { readBeats } from "@/lib/adapters/ai/planner/reading/read-beats";

const texts = (text: string, language = "en") => readBeats(text, language).map((beat) => beat.text);
const spoken = (text: string, language = "en") => readBeats(text, language).map((beat) => beat.spoken);

describe("readBeats", () => {
  it("reads one beat a sentence and keeps abbreviations, numbers and quotations whole", () => {
    expect(texts("Mr. Smith waits at 5.30 p.m. sharp. “Go. Now!” he says. He goes.")).toEqual([
      "Mr. Smith waits at 5.30 p.m. sharp.",
      "“Go. Now!” he says.",
      "He goes.",
    ]);
    expect(texts("少年が走って、「おはよう！」と叫ぶ。笑う。", "ja")).toEqual([
      "少年が走って、「おはよう！」と叫ぶ。",
      "笑う。",
    ]);
  });

  it("hears who speaks, where the line says so", () => {
    expect(spoken("Mara: “Bonjour.”")).toEqual([{ speaker: "Mara", text: "Bonjour." }]);
    expect(spoken("NARRATOR: It was late.")).toEqual([{ speaker: "Narrator", text: "It was late." }]);
    expect(spoken("Voix off : Tout commence ici.", "fr")).toEqual([
      { speaker: "Narrator", text: "Tout commence ici." },
    ]);
    expect(spoken("She whispers “come closer”")).toEqual([{ speaker: null, text: "come closer" }]);
  });

  it("takes a short quotation for a name and a label for words", () => {
    expect(spoken("A bottle called “Nimbus” stands there.")).toEqual([null]);
    expect(spoken("The plan: go home.")).toEqual([null]);
  });

  it("leaves out how a line is written", () => {
    expect(texts("- Shot 2: A hand.\n3. A door.\nClosing shot: two rings.")).toEqual([
      "A hand.",
      "A door.",
      "two rings.",
    ]);
  });

  it("reads emoji picture by picture and endless text in pieces", () => {
    expect(texts("🏔️🌊🌊🐕")).toEqual(["🏔️", "🌊", "🐕"]);
    const pieces = texts("word ".repeat(400));
    expect(pieces.length).toBeGreaterThan(9);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(600);
  });
});
