import { describe, expect, it } from "vitest";
import { titleFrom } from "@/lib/pipeline/stages/input-sanitizer/title-from";

describe("titleFrom", () => {
  it.each([
    ["A dog runs on the beach. Then it sleeps.", "A dog runs on the beach"],
    ["# Nimbus launch\n\nA bottle that thinks.", "Nimbus launch"],
    ["INT. KITCHEN - NIGHT\n\nMara waits.", "Mara waits"],
    ["夜明けの灯台。波が静かに寄せる。", "夜明けの灯台"],
    ["🏔️🌊🐕☕🚗🌙🏔️🌊🐕☕", "🏔️🌊🐕☕🚗🌙🏔️🌊🐕☕"],
    ["  spaced    out\twords  ", "spaced out words"],
  ])("reads %j as %j", (prompt, title) => {
    expect(titleFrom(prompt)).toBe(title);
  });

  it("cuts a long sentence between words and marks the cut", () => {
    const title = titleFrom("A slow and very patient film about an old fisherman who mends his nets every winter");
    expect(title).toBe("A slow and very patient film about an old fisherman who…");
  });

  it.each(["word".repeat(300), "字".repeat(300), "👨‍👩‍👧‍👦".repeat(40), "...", "#", "!!! !!! !!!"])(
    "never is empty or longer than sixty characters for %.12s",
    (prompt) => {
      const { length } = [...titleFrom(prompt)];
      expect(length).toBeGreaterThan(0);
      expect(length).toBeLessThanOrEqual(60);
    },
  );
});
