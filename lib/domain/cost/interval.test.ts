import { describe, expect, it } from "vitest";
import { costInterval, ENOUGH_TAKES, passRateOf } from "@/lib/domain/cost/interval";
import { seededRandom } from "@/lib/domain/cost/testing/sample-plan";

describe("passRateOf", () => {
  it("states the prior until there are enough takes", () => {
    const prior = { passRate: 1 / 1.35, basis: "prior: 1.35 takes a shot" };
    expect(passRateOf(undefined)).toEqual(prior);
    expect(passRateOf({ takes: ENOUGH_TAKES - 1, passed: 29 })).toEqual(prior);
  });

  it("counts past takes as soon as there are enough", () => {
    expect(passRateOf({ takes: 48, passed: 24 })).toEqual({ passRate: 0.5, basis: "from your last 48 takes" });
  });

  it("never believes in certainty nor in hopelessness", () => {
    expect(passRateOf({ takes: 30, passed: 30 }).passRate).toBeLessThan(1);
    expect(passRateOf({ takes: 1000, passed: 0 }).passRate).toBe(0.05);
  });
});

describe("costInterval", () => {
  it("is exactly zero for free clips", () => {
    expect(costInterval([0, 0, 0], 0.5)).toEqual({ p10Micros: 0, p50Micros: 0, p90Micros: 0 });
  });

  it("is the price itself when every take passes", () => {
    expect(costInterval([100, 300], 1)).toEqual({ p10Micros: 400, p50Micros: 400, p90Micros: 400 });
  });

  it("matches the geometric distribution for one clip", () => {
    // P(takes ≤ 1) = .5, P(takes ≤ 3) = .875, P(takes ≤ 4) = .9375
    expect(costInterval([1000], 0.5)).toEqual({ p10Micros: 1000, p50Micros: 1000, p90Micros: 4000 });
  });

  it("stays finite for the longest film on the worst backend", () => {
    const { p10Micros, p90Micros } = costInterval(new Array(200).fill(4_000_000), 0.05);
    expect(p10Micros).toBeGreaterThan(0);
    expect(Number.isSafeInteger(p90Micros)).toBe(true);
  });

  it.each([
    ["six equal clips", new Array(6).fill(960_000), 0.74],
    ["twelve equal clips", new Array(12).fill(480_000), 0.5],
    ["clips of very different price", [3_200_000, 1_600_000, 800_000, 800_000, 400_000, 400_000, 400_000], 0.6],
  ])(
    "holds at least 80 of 100 simulated jobs with %s, and half of them on either side of P50",
    (_name, amounts, rate) => {
      const random = seededRandom(7);
      const { p10Micros, p50Micros, p90Micros } = costInterval(amounts, rate);
      let inside = 0;
      let belowOrAtMedian = 0;
      const jobs = 20_000;
      for (let job = 0; job < jobs; job += 1) {
        const cost = amounts.reduce((sum, amount) => sum + amount * takesUntilPass(random, rate), 0);
        if (p10Micros <= cost && cost <= p90Micros) inside += 1;
        if (cost <= p50Micros) belowOrAtMedian += 1;
      }
      expect(inside / jobs).toBeGreaterThan(0.78);
      expect(inside / jobs).toBeLessThan(0.97);
      expect(belowOrAtMedian / jobs).toBeGreaterThan(0.45);
      expect(belowOrAtMedian / jobs).toBeLessThan(0.75);
    },
  );
});

function takesUntilPass(random: () => number, passRate: number): number {
  let takes = 1;
  while (random() >= passRate) takes += 1;
  return takes;
}
