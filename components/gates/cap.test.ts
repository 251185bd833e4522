import { describe, expect, it } from "vitest";
import { proposedCap, readCap } from "@/components/gates/cap";
import { usd } from "@/lib/domain/money";

const interval = { p10Micros: usd(3), p50Micros: usd(4), p90Micros: 6_001_200 };

describe("proposedCap", () => {
  it("is the P90, rounded up to the cent so that it never falls below it", () => {
    expect(proposedCap(interval, null)).toBe("6.01");
  });

  it("keeps a higher cap that was approved before", () => {
    expect(proposedCap(interval, usd(9))).toBe("9.00");
  });

  it("is nothing for a film that costs nothing", () => {
    expect(proposedCap({ p10Micros: 0, p50Micros: 0, p90Micros: 0 }, null)).toBe("0.00");
  });
});

describe("readCap", () => {
  it.each([
    ["4.5", usd(4.5)],
    [" $1,204.00 ", usd(1204)],
    ["0", 0],
  ])("reads %s", (text, micros) => {
    expect(readCap(text, interval, 0)).toMatchObject({ kind: "cap", micros });
  });

  it.each(["", "four", "-1", "4.555", "1e3", "4,50", "1,2,3.4"])("refuses “%s” instead of guessing", (text) => {
    expect(readCap(text, interval, 0).kind).toBe("unreadable");
  });

  it("refuses a cap below what is spent", () => {
    expect(readCap("1", interval, usd(2))).toMatchObject({ kind: "unreadable" });
  });

  it("says when a cap is likely to stop the film", () => {
    expect(readCap("3", interval, 0)).toMatchObject({ caution: expect.stringContaining("More likely than not") });
    expect(readCap("5", interval, 0)).toMatchObject({ caution: expect.stringContaining("Retakes may") });
    expect(readCap("7", interval, 0)).toMatchObject({ caution: "" });
  });
});
