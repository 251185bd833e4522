import { describe, expect, it } from "vitest";
import { costDrivers } from "@/components/quote/cost-drivers";
import type { BackendId } from "@/lib/domain/backend";
import type { QuoteLine } from "@/lib/domain/cost/quote";
import { samplePlan } from "@/lib/domain/cost/testing/sample-plan";
import { sumMicros, usd } from "@/lib/domain/money";

const plan = samplePlan([[3, 5, 8, 8]]);
const line = (code: string | null, backend: BackendId | null, seconds: number, price: number): QuoteLine => ({
  ...{ code, backend, label: "", order: null, quantity: seconds, unit: "second" },
  ...{ unitMicros: usd(price), amountMicros: usd(seconds * price) },
});
const LINES = [
  line("SC01-SH010", "runway", 5, 0.1),
  line("SC01-SH020", "veo3", 6, 0.4),
  line("SC01-SH030", "veo3", 8, 0.4),
  line("SC01-SH040", "veo3", 8, 0.4),
];
const driversOf = (lines: QuoteLine[], spentMicros = 0) =>
  costDrivers({ lines, spentMicros, intervalBasis: "prior" }, plan, 24);

describe("costDrivers", () => {
  it("splits the whole price into parts, the biggest first", () => {
    const lines = [line(null, null, 1, 2), ...LINES, line(null, "veo3", 1, 3)];
    const parts = driversOf(lines, usd(2)).filter(({ isPart }) => isPart);
    expect(parts.map(({ name }) => name)).toEqual([
      "3 shots by Veo",
      "Allowance for retakes",
      "Paid before",
      "1 shot by Runway",
    ]);
    expect(sumMicros(parts.map(({ micros }) => micros))).toBe(sumMicros(lines.map((one) => one.amountMicros)));
  });

  it("names what is ordered beyond the cut, in seconds and in money", () => {
    const unused = driversOf(LINES).find(({ name }) => name.startsWith("Seconds"));
    expect(unused).toMatchObject({ note: expect.stringContaining("3.0 s"), micros: usd(2 * 0.1 + 1 * 0.4) });
  });

  it("names the dearest shots only where there are more than three", () => {
    const names = (lines: QuoteLine[]) => driversOf(lines).map(({ name }) => name);
    expect(names(LINES)).toContain("The three dearest shots");
    expect(names(LINES.slice(0, 3))).not.toContain("The three dearest shots");
  });

  it("is empty for a film that costs nothing", () => {
    expect(driversOf([line("SC01-SH010", "animatic", 3, 0)])).toEqual([]);
  });
});
