import { describe, expect, it } from "vitest";
import { promptNotes } from "@/components/brief/prompt-notes";

const scenes = (count: number, words = 4) =>
  Array.from({ length: count }, (_, index) => `INT. ROOM ${index} - DAY\n\n${"word ".repeat(words)}`).join("\n\n");

describe("promptNotes", () => {
  it("counts words and characters as people do", () => {
    expect(promptNotes("  Rain 🌧 falls softly.  ", "20").counts).toBe("4 words, 20 of 2,000 characters");
  });

  it("says what is missing and what is too much", () => {
    expect(promptNotes("Rain", "20")).toMatchObject({ counts: "at least 10 characters", isTooLong: false });
    expect(promptNotes("x".repeat(2003), "20")).toMatchObject({ counts: "3 characters too long", isTooLong: true });
  });

  it("warns when a script needs more time than the film has", () => {
    expect(promptNotes(scenes(2, 100), "20").warnings).toEqual([expect.stringContaining("cut tight")]);
    expect(promptNotes(scenes(2, 100), "90").warnings).toEqual([]);
  });

  it("warns of more scenes than a board has", () => {
    expect(promptNotes(scenes(11), "300").warnings).toEqual([expect.stringContaining("11 scenes")]);
  });

  it("warns when prompt and field name different lengths", () => {
    const prompt = "A calm 30 second film about a lighthouse.";
    expect(promptNotes(prompt, "20").warnings).toEqual([expect.stringContaining("speaks of 30 seconds")]);
    expect(promptNotes(prompt, "30").warnings).toEqual([]);
    expect(promptNotes("After 30 seconds of rain the sun comes out.", "20").warnings).toEqual([]);
  });
});
