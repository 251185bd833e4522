import { describe, expect, it } from "vitest";
import { malformedAt } from "@/lib/server/malformed-at";

describe("malformedAt", () => {
  it.each([
    ["{a}", 1, 2],
    ["abc", 1, 1],
    ["[1,]", 1, 4],
    ['{"a":1,}', 1, 8],
    ['{"a":tru}', 1, 9],
    ['{"a" 1}', 1, 6],
    ['{"a":1} x', 1, 9],
    ["{'a':1}", 1, 2],
    ['{"a":"x\ny"}', 1, 8],
    ['{"a":"\\x"}', 1, 8],
    ['{\n  "a": 1,\n  "b": 01\n}', 3, 9],
    ['{\n  "title": "a",\n  "prompt": nope\n}', 3, 14],
    ["[1,2", 1, 5],
    ['{"a":"x', 1, 8],
    ["", 1, 1],
  ])("finds what is wrong with %j at line %i, column %i", (text, line, column) => {
    expect(malformedAt(text)).toEqual({ line, column });
  });

  it("finds it in a large text too", () => {
    const items = Array.from({ length: 20_000 }, (_, index) => `{"number":${index === 12_999 ? "?" : index}}`);
    expect(malformedAt(`[${items.join(",\n")}]`)).toEqual({ line: 13_000, column: 11 });
  });
});
