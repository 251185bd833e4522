import { describe, expect, it } from "vitest";
import { defaultBackoffMs, delayMs, MAX_DELAY_MS, retryAfterMs } from "./time";

const NOW = Date.parse("2026-11-23T10:00:00Z");

describe("delayMs", () => {
  it.each([
    ["", 0],
    ["1s", 1000],
    ["1h30m", 5_400_000],
    ["2.5d", 216_000_000],
    ["250ms", 250],
    ["1w", 604_800_000],
    ["2026-11-23T10:00:05.000Z", 5000],
    ["2026-11-23T09:00:00.000Z", 0],
    ["400d", MAX_DELAY_MS],
  ])("of %j is %i", (time, ms) => {
    expect(delayMs(time, NOW)).toBe(ms);
  });

  it("refuses what is neither a duration nor a date", () => {
    expect(() => delayMs("soon")).toThrow('"soon" is neither a duration nor a date');
    expect(() => delayMs("1h and a bit")).toThrow(RangeError);
  });
});

describe("retries", () => {
  it("wait longer from attempt to attempt, up to 2 h and 30 s", () => {
    for (const [attempt, seconds] of [15, 30, 60, 120, 300, 600, 1200, 2400, 3600, 7200, 7200].entries()) {
      const ms = defaultBackoffMs(attempt);
      expect(ms).toBeGreaterThanOrEqual(seconds * 1000);
      expect(ms).toBeLessThan((seconds + 30) * 1000);
    }
  });

  it.each([
    ["90", 90_000],
    ["0", 1000],
    ["999999", 86_400_000],
    ["2026-11-23T10:01:00Z", 60_000],
    ["2026-11-22T10:00:00Z", 1000],
    ["nonsense", 1000],
  ])("asked for by retry-after: %s wait %i ms, never under 1 s or over 24 h", (header, ms) => {
    expect(retryAfterMs(header, NOW)).toBe(ms);
  });
});
