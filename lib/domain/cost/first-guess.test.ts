import { describe, expect, it } from "vitest";
import { DEFAULT_PRICE_LIST } from "@/lib/domain/cost/default-price-list";
import { firstGuess, type PriceSummary } from "@/lib/domain/cost/first-guess";
import { modelsOnRoutes, RENDER_MODELS } from "@/lib/domain/cost/render-model";
import { NO_KEYS, sampleAvailability, sampleBrief } from "@/lib/domain/cost/testing/sample-plan";

const NOW = "2026-11-28T00:00:00.000Z";
const summary = (overrides: Partial<PriceSummary> = {}): PriceSummary => ({
  priceList: DEFAULT_PRICE_LIST,
  models: modelsOnRoutes(RENDER_MODELS, {}),
  passHistory: {},
  availability: sampleAvailability(),
  ...overrides,
});
const runway = { allowedBackends: ["runway" as const], qualityFloor: 0 };

function paid(brief: Parameters<typeof sampleBrief>[0], given = summary()) {
  const guess = firstGuess(sampleBrief(brief), given, NOW);
  if (guess.kind !== "paid") throw new Error("A paid guess was expected.");
  return guess;
}

describe("firstGuess", () => {
  it("is a range whose middle is the list price with the prior of takes", () => {
    const { interval, backendLabel } = paid({ durationSeconds: 20, budgetUsd: 100, preferences: runway });
    expect(backendLabel).toBe("Runway Gen-4.5");
    expect(interval.p10Micros).toBeLessThan(interval.p50Micros);
    expect(interval.p90Micros).toBeGreaterThan(interval.p50Micros);
    expect(interval.p50Micros).toBeGreaterThan(20 * 120_000);
    expect(interval.p50Micros).toBeLessThan(2 * 20 * 120_000);
  });

  it("grows with the length of the film", () => {
    const [short, long] = [20, 60].map((durationSeconds) =>
      paid({ durationSeconds, budgetUsd: 100, preferences: runway }),
    );
    expect(long?.interval.p50Micros).toBeGreaterThan((short?.interval.p50Micros ?? 0) * 2);
  });

  it("follows the price rows it is given", () => {
    const doubled = DEFAULT_PRICE_LIST.map((row) => ({ ...row, microsPerSecond: row.microsPerSecond * 2 }));
    const brief = { durationSeconds: 20, budgetUsd: 100, preferences: runway };
    expect(paid(brief, summary({ priceList: doubled })).interval.p50Micros).toBe(2 * paid(brief).interval.p50Micros);
  });

  it("says by how much the dear end passes the budget", () => {
    const { interval, overBudgetMicros } = paid({ durationSeconds: 60, budgetUsd: 1, preferences: runway });
    expect(overBudgetMicros).toBe(interval.p90Micros - 1_000_000);
  });

  it("is a free preview when no paid backend can be used, and still names a price", () => {
    const guess = firstGuess(sampleBrief(), summary({ availability: sampleAvailability(NO_KEYS) }), NOW);
    expect(guess).toMatchObject({ kind: "preview", paid: { backend: "replicate" } });
  });

  it.each([10, 300])("prices a film of %i seconds", (durationSeconds) => {
    expect(paid({ durationSeconds, budgetUsd: 100 }).interval.p50Micros).toBeGreaterThan(0);
  });
});
