import { describe, expect, it } from "vitest";
import { retryAfterMs } from "./retry-after";

const NOW_MS = Date.parse("2026-11-22T12:00:00Z");
const read = (value: string) => retryAfterMs(new Headers({ "retry-after": value }), NOW_MS);

describe("retryAfterMs", () => {
  it("reads seconds and dates", () => {
    expect(read("30")).toBe(30_000);
    expect(read("1.5")).toBe(1500);
    expect(read("Sun, 22 Nov 2026 12:01:00 GMT")).toBe(60_000);
  });

  it("is nought for a date that has passed", () => {
    expect(read("Sun, 22 Nov 2026 11:00:00 GMT")).toBe(0);
  });

  it("is null when the header is missing or says nothing", () => {
    expect(read("soon")).toBeNull();
    expect(retryAfterMs(new Headers(), NOW_MS)).toBeNull();
    expect(retryAfterMs(undefined, NOW_MS)).toBeNull();
  });
});
