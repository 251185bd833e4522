import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readClipSeconds, readDollars, typeDollars } from "@/lib/client/admin-amounts";

describe("readDollars", () => {
  it.each([
    ["4.50", 4_500_000],
    [" $1,204 ", 1_204_000_000],
    ["0.0125", 12_500],
    ["0.000001", 1],
    ["0", 0],
  ])("reads %s as %d micro-dollars", (text, micros) => expect(readDollars(text)).toBe(micros));

  it.each(["", "4,50", "-1", "1e3", "4.", ".5", "0.0000001", "NaN", "1 204"])("does not guess at “%s”", (text) =>
    expect(readDollars(text)).toBeNull(),
  );

  it("reads back every amount that typeDollars writes, to the micro-dollar", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_000_000 }), (micros) => {
        expect(readDollars(typeDollars(micros))).toBe(micros);
      }),
    );
  });
});

describe("typeDollars", () => {
  it("writes cents, and more only when there is more", () => {
    expect([4_500_000, 100_000, 12_500, 0].map(typeDollars)).toEqual(["4.50", "0.10", "0.0125", "0.00"]);
  });
});

describe("readClipSeconds", () => {
  it("takes commas, semicolons and spaces, and nothing for any length", () => {
    expect(readClipSeconds("4, 6;8 10")).toEqual([4, 6, 8, 10]);
    expect(readClipSeconds("  ")).toEqual([]);
  });

  it.each(["4.5", "four", "-4", "4-8"])("does not guess at “%s”", (text) => expect(readClipSeconds(text)).toBeNull());
});
