import { describe, expect, it } from "vitest";
import { DEFAULT_PRICE_LIST } from "@/lib/domain/cost/default-price-list";
import { quoteJob } from "@/lib/domain/cost/quote-job";
import { modelsOnRoutes, RENDER_MODELS } from "@/lib/domain/cost/render-model";
import { sampleAvailability, sampleBrief, samplePlan } from "@/lib/domain/cost/testing/sample-plan";
import type { Plan } from "@/lib/domain/plan";
import { boardTable, quoteTable } from "@/scripts/film/tables";

/** Two shots, the second one pinned to Replicate, with the first paid for before where `doneCodes` says so. */
function priced(change: { doneCodes?: Set<string>; spentMicros?: number } = {}) {
  const [first, second] = samplePlan([[4, 4]]).shots;
  if (!first || !second) throw new Error("The sample plan has two shots.");
  const shots: Plan["shots"] = [first, { ...second, backend: "replicate" }];
  const plan = { ...samplePlan([[4, 4]]), shots, version: 1, digest: "digest" };
  const quote = quoteJob({
    plan,
    planVersion: 1,
    planDigest: "digest",
    brief: sampleBrief({ budgetUsd: 100 }),
    models: modelsOnRoutes(RENDER_MODELS, {}),
    availability: sampleAvailability(),
    priceList: DEFAULT_PRICE_LIST,
    passHistory: {},
    now: "2026-11-22",
    ...change,
  });
  return { plan, quote: { ...quote, id: "quot_1", digest: "digest" } };
}

const rowOf = (text: string, code: string) => text.split("\n").find((line) => line.startsWith(code)) ?? "";

describe("boardTable", () => {
  it("names the backend every shot is quoted on, and the pinned ones", () => {
    const text = boardTable(priced());
    expect(rowOf(text, "SC01-SH010")).toContain("Veo ");
    expect(rowOf(text, "SC01-SH020")).toContain("Replicate, pinned");
  });

  it("names pins before there is a quote, and never the backends of an old one", () => {
    const { plan, quote } = priced();
    for (const known of [null, { ...quote, planDigest: "an older plan" }]) {
      const text = boardTable({ plan, quote: known });
      expect(rowOf(text, "SC01-SH010")).toContain("the film's own");
      expect(rowOf(text, "SC01-SH020")).toContain("Replicate, pinned");
    }
  });
});

describe("quoteTable", () => {
  it("has a line for every shot: who makes it, the clip that is ordered, its price", () => {
    const text = quoteTable(priced());
    expect(rowOf(text, "SC01-SH010")).toMatch(/Veo +4\.0 s +\$0\.80/);
    expect(rowOf(text, "SC01-SH020")).toMatch(/Replicate +5\.0 s +\$0\.50/);
  });

  it("says what of the price is paid", () => {
    const text = quoteTable(priced({ doneCodes: new Set(["SC01-SH010"]), spentMicros: 800_000 }));
    expect(text).toContain("$0.80 of it is paid.");
    expect(rowOf(text, "SC01-SH010")).toBe("");
  });
});
