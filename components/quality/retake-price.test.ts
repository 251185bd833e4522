import { describe, expect, it } from "vitest";
import { failedShots } from "@/components/quality/failed-shots";
import { retakePrice } from "@/components/quality/retake-price";
import { sampleTakeView } from "@/components/render/testing/sample-take-view";
import type { JobView } from "@/lib/domain/job-view";
import { usd } from "@/lib/domain/money";

type Job = Parameters<typeof retakePrice>[0];
type Lines = NonNullable<JobView["quote"]>["lines"];

const line = (code: string | null, amount: number): Lines[number] => ({
  code,
  label: "",
  backend: "veo3",
  quantity: 1,
  unit: "take",
  unitMicros: usd(amount),
  amountMicros: usd(amount),
  order: null,
});

const job = (lines: Lines, overrides: Partial<Job> = {}): Job => ({
  quote: { lines } as NonNullable<JobView["quote"]>,
  takes: [],
  capMicros: usd(5),
  spentMicros: usd(3),
  reservedMicros: 0,
  ...overrides,
});

describe("retakePrice", () => {
  const lines = [line("SC01-SH010", 0.4), line("SC01-SH020", 0.8), line(null, 9)];

  it("adds up the lines of exactly these shots", () => {
    expect(retakePrice(job(lines), ["SC01-SH010", "SC01-SH020"])).toBe(
      "Costs $1.20; $2.00 of the approved cap is left.",
    );
  });

  it("says when the cap does not allow it, counting what is reserved", () => {
    const text = retakePrice(job(lines, { reservedMicros: usd(1.5) }), ["SC01-SH020"]);
    expect(text).toContain("more than the $0.50 left of the approved cap. The price has to be approved first");
  });

  it("takes the last take of a finished shot for its price, where the quote orders it no more", () => {
    const takes = [1, 2].map((number) => sampleTakeView({ number, ceilingMicros: usd(number / 10) }));
    expect(retakePrice(job([line(null, 3)], { takes }), ["SC01-SH010"])).toContain("Costs $0.20");
    expect(retakePrice(job([line(null, 3)], { takes }), ["SC01-SH020"])).toContain("isn't known yet");
  });

  it("says when it is free", () => {
    expect(retakePrice(job([line("SC01-SH010", 0)]), ["SC01-SH010"])).toContain("Costs nothing");
  });
});

describe("failedShots", () => {
  it("names failing shots in the order of the cut, and never the film itself", () => {
    const shots = ["SC01-SH010", "SC01-SH020", "SC02-SH010"].map((code) => ({ code }));
    const reports = [
      { code: "SC02-SH010", verdict: "fail" },
      { code: null, verdict: "fail" },
      { code: "SC01-SH010", verdict: "fail" },
      { code: "SC01-SH020", verdict: "warn" },
    ];
    const view = { plan: { shots }, reports } as unknown as Parameters<typeof failedShots>[0];
    expect(failedShots(view)).toEqual(["SC01-SH010", "SC02-SH010"]);
  });
});
