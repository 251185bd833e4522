import { describe, expect, it } from "vitest";
import { wrapText } from "./wrap-text";

const upTo = (length: number) => (line: string) => line.length <= length;

describe("wrapText", () => {
  it("keeps a short text in one line", () => {
    expect(wrapText("A quiet sea", 2, upTo(20))).toEqual(["A quiet sea"]);
  });

  it("breaks between words and keeps punctuation with its word", () => {
    expect(wrapText("A quiet sea, then a storm", 2, upTo(13))).toEqual(["A quiet sea,", "then a storm"]);
  });

  it("cuts what does not fit off the last line, with an ellipsis", () => {
    expect(wrapText("one two three four five", 2, upTo(8))).toEqual(["one two", "three f…"]);
  });

  it("breaks a language without spaces", () => {
    const lines = wrapText("夜明けの灯台が見える場所で海を見つめる", 2, upTo(11));
    expect(lines).toHaveLength(2);
    expect(lines.join("")).toBe("夜明けの灯台が見える場所で海を見つめる");
  });

  it("cuts a single word that is too long", () => {
    expect(wrapText("unbelievable", 1, upTo(6))).toEqual(["unbel…"]);
  });
});
