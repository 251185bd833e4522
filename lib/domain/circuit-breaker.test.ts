import { describe, expect, it } from "vitest";
import { BREAKER_REST_MS, BREAKER_WINDOW_MS, breakerState } from "@/lib/domain/circuit-breaker";

const NOW = 10_000_000;
/** "x" is trouble and "." is well, a second apart, the last one a second ago. */
const outcomes = (marks: string) =>
  [...marks].map((mark, index) => ({ ok: mark === ".", atMs: NOW - 1000 * (marks.length - index) }));

describe("the breaker of a backend", () => {
  it.each([
    ["", "closed"],
    ["xxx", "closed"],
    ["..xx", "closed"],
    [".xxx", "open"],
    ["xxxx", "open"],
    ["xxxxxxx.", "closed"],
  ])("after %j is %s", (marks, kind) => {
    expect(breakerState(outcomes(marks), NOW).kind).toBe(kind);
  });

  it("lets one probe through once it has rested for a minute", () => {
    expect(breakerState(outcomes("xxxx"), NOW - 1000 + BREAKER_REST_MS - 1).kind).toBe("open");
    expect(breakerState(outcomes("xxxx"), NOW - 1000 + BREAKER_REST_MS).kind).toBe("half-open");
  });

  it("forgets what is older than five minutes", () => {
    expect(breakerState(outcomes("xxxx"), NOW + BREAKER_WINDOW_MS).kind).toBe("closed");
  });
});
