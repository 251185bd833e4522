import { describe, expect, it } from "vitest";
import { parseRange } from "@/lib/server/byte-range";

const part = (start: number, end: number) => ({ kind: "part", range: { start, end } });
const whole = { kind: "whole" };
const unsatisfiable = { kind: "unsatisfiable" };

describe("parseRange", () => {
  it.each([
    ["bytes=0-0", part(0, 0)],
    ["bytes=2-5", part(2, 5)],
    ["bytes=90-500", part(90, 99)],
    ["bytes=99-99", part(99, 99)],
    ["bytes=10-", part(10, 49)],
    ["bytes=95-", part(95, 99)],
    ["bytes=-5", part(95, 99)],
    ["bytes=-500", part(0, 99)],
    ["bytes=100-", unsatisfiable],
    ["bytes=100-200", unsatisfiable],
    ["bytes=-0", unsatisfiable],
    ["bytes=5-2", whole],
    ["bytes=-", whole],
    ["bytes=a-b", whole],
    ["bytes=0-1,5-6", whole],
    ["lines=0-5", whole],
    ["bytes=99999999999999999999-", unsatisfiable],
    [null, whole],
  ])("of 100 bytes, with open ends of 40, answers %s", (header, answer) => {
    expect(parseRange(header, 100, 40)).toEqual(answer);
  });

  it("has no part of an empty file to give", () => {
    expect(parseRange("bytes=0-", 0, 40)).toEqual(unsatisfiable);
    expect(parseRange("bytes=-5", 0, 40)).toEqual(unsatisfiable);
  });
});
