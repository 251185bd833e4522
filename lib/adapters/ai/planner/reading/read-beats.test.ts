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
      "Two rings.",
    ]);
  });

  it("keeps what is asked for as a shot of its own apart, with a capital", () => {
    expect(readBeats("She leaves. Closing shot: the bottle on the table.", "en")).toEqual([
      { text: "She leaves.", seconds: null, spoken: null },
      { text: "The bottle on the table.", seconds: null, spoken: null, label: "Closing shot: " },
    ]);
    expect(readBeats("Schlussbild: die Uhr tickt.", "de")[0]?.label).toBe("Schlussbild: ");
    expect(readBeats("The final image shows two rings.", "en")[0]).toMatchObject({
      text: "Two rings.",
      label: "The final image: ",
    });
  });

  it("hears the full stops of those who type no capitals", () => {
    expect(texts("a cat sleeps on a roof. it wakes up. it jumps, e.g. over a pipe.")).toEqual([
      "a cat sleeps on a roof.",
      "it wakes up.",
      "it jumps, e.g. over a pipe.",
    ]);
  });

  it("reads emoji picture by picture and endless text in pieces", () => {
    expect(texts("🏔️🌊🌊🐕")).toEqual(["🏔️", "🌊", "🐕"]);
    const pieces = texts("word ".repeat(400));
    expect(pieces.length).toBeGreaterThan(9);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(600);
  });
});
