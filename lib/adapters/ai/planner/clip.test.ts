import { describe, expect, it } from "vitest";
import { clip } from "@/lib/adapters/ai/planner/clip";

describe("clip", () => {
  it("leaves short text alone and cuts long text between words, with a mark", () => {
    expect(clip("  short  ", 10)).toBe("short");
    expect(clip("one two three four", 12)).toBe("one two…");
  });

  it("never tears a sign apart and never grows", () => {
    for (const text of ["👨‍👩‍👧‍👦".repeat(50), "नमस्ते".repeat(80), "字".repeat(700), "e\u0301".repeat(400)]) {
      const cut = clip(text, 101);
      expect(cut.length).toBeLessThanOrEqual(101);
      expect(text.startsWith(cut.slice(0, -1))).toBe(true);
    }
  });
});
