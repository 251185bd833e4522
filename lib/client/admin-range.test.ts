import { describe, expect, it } from "vitest";
import { dayRange, rangeSchema } from "@/lib/client/admin-range";

describe("dayRange", () => {
  it("counts today as one of its days, across months", () => {
    expect(dayRange(7, new Date("2026-03-02T23:59:00Z"))).toEqual({ from: "2026-02-24", to: "2026-03-02" });
    expect(dayRange(1, new Date("2026-03-02T00:00:00Z"))).toEqual({ from: "2026-03-02", to: "2026-03-02" });
  });
});

describe("rangeSchema", () => {
  it.each([
    ["7", 7],
    ["0", 30],
    ["many", 30],
    [undefined, 30],
  ])("reads %s as %d days", (text, days) => expect(rangeSchema.parse({ days: text }).days).toBe(days));
});
