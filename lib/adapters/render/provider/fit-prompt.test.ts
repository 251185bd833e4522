import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitPrompt } from "./fit-prompt";

describe("fitPrompt", () => {
  it("leaves a prompt that fits as it is", () => {
    expect(fitPrompt("  A hiker walks. The sun sets. ", 29)).toBe("A hiker walks. The sun sets.");
  });

  it("ends after the last whole sentence", () => {
    expect(fitPrompt("A hiker walks. The sun sets. A bird flies off.", 30)).toBe("A hiker walks. The sun sets.");
    expect(fitPrompt("A hiker walks. The sun sets. A bird flies off.", 28)).toBe("A hiker walks. The sun sets.");
    expect(fitPrompt("登山者が歩く。日が沈む。鳥が飛ぶ。", 14)).toBe("登山者が歩く。日が沈む。");
  });

  it("ends after the last whole word when a sentence would keep too little", () => {
    expect(fitPrompt("Go. A hiker walks along the ridge", 20)).toBe("Go. A hiker walks");
    expect(fitPrompt("A hiker walks along", 13)).toBe("A hiker walks");
  });

  it("never cuts a character in two", () => {
    expect(fitPrompt("😀😀😀", 3)).toBe("😀");
  });

  it("keeps to the limit and to the prompt's own beginning, whatever it is given", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", minLength: 1, maxLength: 200 }),
        fc.integer({ min: 2, max: 100 }),
        (text, limit) => {
          const fitted = fitPrompt(text, limit);
          expect(fitted.length).toBeLessThanOrEqual(limit);
          expect(text.trim().startsWith(fitted)).toBe(true);
          expect(fitted).not.toMatch(/[\uD800-\uDBFF]$/);
        },
      ),
    );
  });
});
