import { describe, expect, it } from "vitest";
import { proposedCap, readCap } from "@/components/gates/cap";
import { usd } from "@/lib/domain/money";

type Lines = Parameters<typeof readCap>[1]["lines"];

const line = (code: string | null, amount: number): Lines[number] => ({
  ...{ code, label: "", backend: "veo3", quantity: 1, unit: "second", order: null },
  ...{ unitMicros: usd(amount), amountMicros: usd(amount) },
});
const shotLine = (amount: number) => line("SC01-SH010", amount);
const allowance = (amount: number) => line(null, amount);
const quote = (lines: Lines, spentMicros = 0) => ({ interval, lines, spentMicros });

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
    expect(readCap(text, quote([]))).toMatchObject({ kind: "cap", micros });
  });

  it.each(["", "four", "-1", "4.555", "1e3", "4,50", "1,2,3.4"])("refuses “%s” instead of guessing", (text) => {
    expect(readCap(text, quote([])).kind).toBe("unreadable");
  });

  it("refuses a cap that does not hold one take of every shot, allowances aside", () => {
    const film = quote([shotLine(1), shotLine(1.5), allowance(9)]);
    expect(readCap("2.49", film)).toMatchObject({ problem: "At least $2.50: one take of every shot." });
    expect(readCap("2.50", film)).toMatchObject({ kind: "cap" });
  });

  it("refuses a cap that does not hold what is paid and what is still to be ordered", () => {
    const film = quote([allowance(2), shotLine(1)], usd(2));
    expect(readCap("2.99", film)).toMatchObject({
      problem: "At least $3.00: $2.00 that is paid, and one take of every missing shot.",
    });
    expect(readCap("3", film)).toMatchObject({ kind: "cap", micros: usd(3) });
  });

  it("says when a cap is likely to stop the film", () => {
    expect(readCap("3", quote([]))).toMatchObject({ caution: expect.stringContaining("More likely than not") });
    expect(readCap("5", quote([]))).toMatchObject({ caution: expect.stringContaining("Retakes may") });
    expect(readCap("7", quote([]))).toMatchObject({ caution: "" });
  });
});
