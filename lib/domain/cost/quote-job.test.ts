import { describe, expect, it } from "vitest";
import { DEFAULT_PRICE_LIST } from "@/lib/domain/cost/default-price-list";
import { quoteSchema } from "@/lib/domain/cost/quote";
import { type QuoteInput, quoteJob } from "@/lib/domain/cost/quote-job";
import { modelsOnRoutes, RENDER_MODELS } from "@/lib/domain/cost/render-model";
import {
  NO_KEYS,
  sampleAvailability,
  sampleBrief,
  samplePlan,
  seededRandom,
} from "@/lib/domain/cost/testing/sample-plan";
import { sumMicros, usd } from "@/lib/domain/money";
import type { Transition } from "@/lib/domain/picture";

/** Lengths that every backend sells as they are. */
const FIVES = samplePlan([
  [5, 5],
  [5, 5],
]);
const input = (overrides: Partial<QuoteInput> = {}): QuoteInput => ({
  plan: samplePlan([
    [5, 5],
    [4, 6],
  ]),
  planVersion: 1,
  planDigest: "sha256:abc",
  brief: sampleBrief({ durationSeconds: 20, budgetUsd: 20 }),
  availability: sampleAvailability(),
  priceList: DEFAULT_PRICE_LIST,
  models: modelsOnRoutes(RENDER_MODELS, {}),
  passHistory: {},
  now: "2026-11-22T10:00:00Z",
  ...overrides,
});

function randomInput(random: () => number): QuoteInput {
  const upTo = (limit: number) => Math.floor(random() * limit);
  const oneOf = <T>(items: readonly [T, ...T[]]): T => items[upTo(items.length)] ?? items[0];
  const scenes = Array.from({ length: 1 + upTo(6) }, () =>
    Array.from({ length: 1 + upTo(5) }, () => (50 + upTo(751)) / 100),
  );
  const takes = upTo(100);
  return input({
    plan: samplePlan(scenes, oneOf<Transition>(["cut", "dissolve", "fade"])),
    brief: sampleBrief({
      budgetUsd: 0.1 + 99 * random(),
      fps: oneOf([24, 30, 60]),
      resolution: oneOf(["720p", "1080p"]),
      preferences: { qualityFloor: 10 * random(), voice: random() < 0.5 },
    }),
    availability: sampleAvailability(random() < 0.3 ? NO_KEYS : {}),
    passHistory: { veo3: { takes, passed: upTo(takes + 1) } },
  });
}

describe("quoteJob", () => {
  it("adds up to the micro-dollar and orders its percentiles, for any plan, brief and history", () => {
    const random = seededRandom(42);
    for (let round = 0; round < 400; round += 1) {
      const quote = quoteJob(randomInput(random));
      expect(sumMicros(quote.lines.map((line) => line.amountMicros))).toBe(quote.totalMicros);
      expect(quote.totalMicros).toBe(quote.interval.p50Micros);
      for (const interval of [quote.interval, ...quote.alternatives.map((alternative) => alternative.interval)]) {
        expect(interval.p10Micros).toBeLessThanOrEqual(interval.p50Micros);
        expect(interval.p50Micros).toBeLessThanOrEqual(interval.p90Micros);
      }
      for (const line of quote.lines) expect(line.amountMicros).toBe(Math.round(line.quantity * line.unitMicros));
      for (const saving of quote.savings) expect(saving.totalMicros).toBeLessThan(quote.totalMicros);
      expect(() => quoteSchema.parse(quote)).not.toThrow();
    }
  });

  it("with no key is a free preview that shows what the paid ones would cost and need", () => {
    const quote = quoteJob(input({ plan: FIVES, availability: sampleAvailability(NO_KEYS) }));
    expect(quote).toMatchObject({
      backend: "animatic",
      isPreview: true,
      totalMicros: 0,
      perMinuteMicros: 0,
      interval: { p10Micros: 0, p50Micros: 0, p90Micros: 0 },
      overBudgetMicros: 0,
      savings: [],
    });
    expect(quote.lines).toHaveLength(4);
    expect(quote.backendReason).toContain("Replicate Wan 2.5: needs REPLICATE_API_TOKEN");
    expect(quote.alternatives.map(({ kind, backend, note }) => ({ kind, backend, note }))).toEqual([
      { kind: "cheapest", backend: "replicate", note: "needs REPLICATE_API_TOKEN" },
      { kind: "balanced", backend: "runway", note: "needs RUNWAYML_API_SECRET" },
      { kind: "best", backend: "veo3", note: "needs GOOGLE_CLOUD_PROJECT" },
    ]);
    for (const { interval, available, renderSeconds } of quote.alternatives) {
      expect(interval.p50Micros).toBeGreaterThan(0);
      expect(renderSeconds).toBeGreaterThan(0);
      expect(available).toBe(false);
    }
  });

  it("prices the shots on the chosen backend and allows for retakes in a line of its own", () => {
    const quote = quoteJob(
      input({ brief: sampleBrief({ budgetUsd: 20 }), passHistory: { veo3: { takes: 98, passed: 49 } } }),
    );
    expect(quote.lines.at(-1)).toMatchObject({ code: null, label: "Allowance for retakes (from your last 98 takes)" });
    expect(quote).toMatchObject({ backend: "veo3", isPreview: false, intervalBasis: "from your last 98 takes" });
    expect(quote.lines.slice(0, -1).map((line) => line.quantity)).toEqual([6, 6, 4, 6]);
  });

  it("costs per minute what the total is for the film's length", () => {
    const quote = quoteJob(input());
    expect(quote.perMinuteMicros).toBe(quote.totalMicros * 3);
  });

  it("keeps to the backends and the quality that the brief allows", () => {
    const only = sampleBrief({ preferences: { allowedBackends: ["runway"] } });
    const quote = quoteJob(input({ plan: FIVES, brief: only }));
    expect(quote.backend).toBe("runway");
    expect(quote.alternatives.map((alternative) => alternative.note)).toEqual([
      "not allowed by this brief",
      "",
      "not allowed by this brief",
    ]);
    const picky = sampleBrief({ budgetUsd: 1, preferences: { qualityFloor: 8.5 } });
    expect(quoteJob(input({ brief: picky })).backend).toBe("veo3");
  });

  it("previews when only the animatic is allowed, although keys are there", () => {
    const quote = quoteJob(input({ brief: sampleBrief({ preferences: { allowedBackends: ["animatic"] } }) }));
    expect(quote).toMatchObject({ backend: "animatic", isPreview: true });
  });

  it("over budget shows the gap and prices every way to save", () => {
    const quote = quoteJob(
      input({
        brief: sampleBrief({ budgetUsd: 1, resolution: "1080p", preferences: { qualityFloor: 8.5 } }),
        gpu: {
          minutes: 1 / 3,
          complexity: 0.5,
          quantization: "fp16",
          gpu: "A100",
          batchSize: 1,
          gpuCount: 1,
          framework: "pytorch",
          spot: false,
        },
      }),
    );
    expect(quote.overBudgetMicros).toBe(quote.interval.p90Micros - usd(1));
    expect(quote.savings.map((saving) => saving.label)).toEqual([
      "Own GPUs (1 × A100), int8",
      "Own GPUs (1 × A100), int4",
      "Shorter clips: the film becomes 4.0 s shorter",
      "Animatic preview instead of a render",
    ]);
  });

  it("offers 720p and cheaper backends where they do cost less", () => {
    const cheap = sampleBrief({ budgetUsd: 0.5, resolution: "1080p", preferences: { allowedBackends: ["replicate"] } });
    expect(quoteJob(input({ brief: cheap })).savings.map((saving) => saving.label)).toContain("720p instead of 1080p");
  });

  it("says which list it was priced with", () => {
    expect(quoteJob(input()).priceListDate).toBe("2026-11-22");
  });

  it("refuses to quote with an empty price list, in words", () => {
    expect(() => quoteJob(input({ priceList: [] }))).toThrow("not even a preview can be quoted");
  });
});
