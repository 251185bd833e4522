import { describe, expect, it } from "vitest";
import { storable } from "@/lib/domain/storable";

describe("storable", () => {
  it.each([
    ["a \ud800 b", "a  b"],
    ["a \udc00 b", "a  b"],
    ["a\u0000b", "ab"],
    ["😀 語 שלום e\u0301", "😀 語 שלום e\u0301"],
    [{ "k\ud800": ["\udfff", { "\u0000n": "x\u0000" }] }, { k: ["", { n: "x" }] }],
  ])("keeps all of %j that a database keeps", (value, kept) => expect(storable(value)).toEqual(kept));

  it.each([null, undefined, 0, 1.5, true])("leaves %s as it is", (value) => expect(storable(value)).toBe(value));

  it("can't be talked into another prototype", () => {
    const value = storable(JSON.parse('{"__proto__":{"role":"admin"}}'));
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(JSON.stringify(value)).toBe('{"__proto__":{"role":"admin"}}');
  });
});
