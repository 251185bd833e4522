import { describe, expect, it } from "vitest";
import { fitBeats } from "@/lib/adapters/ai/planner/board/part-beats";
import { readBeats } from "@/lib/adapters/ai/planner/reading/read-beats";

const TOLD =
  "She runs along the long road behind the house at noon. The dog follows her through all the fields. He barks. Closing shot: a gate.";

describe("fitBeats", () => {
  it("joins others before a shot that the brief asks for by itself", () => {
    for (const count of [2, 3]) {
      const texts = fitBeats(readBeats(TOLD, "en"), count, "en").map((beat) => beat.text);
      expect(texts).toHaveLength(count);
      expect(texts.at(-1)).toBe("A gate.");
    }
  });

  it("joins everything where there is room for one shot only", () => {
    expect(fitBeats(readBeats(TOLD, "en"), 1, "en")).toHaveLength(1);
  });
});
