import { describe, expect, it } from "vitest";
import { contradictEachOther, medianScores, needsMoreSamples, rangeOf } from "@/lib/domain/qa/combine-samples";
import type { DimensionScores } from "@/lib/domain/qa/score-answers";

const sample = (visual: number, others = 8): DimensionScores => ({
  "visual-quality": visual,
  "narrative-coherence": others,
  "technical-excellence": others,
  overall: others,
});

describe("samples", () => {
  it("are told by their median, which one odd look can't move", () => {
    expect(medianScores([sample(8), sample(2), sample(8.5)])).toEqual(sample(8));
    expect(medianScores([sample(6), sample(8)])).toEqual(sample(7));
    expect(() => medianScores([])).toThrow(RangeError);
  });

  it("lie as far apart as in the dimension in which they disagree most", () => {
    expect(rangeOf([sample(8), sample(6.4), sample(7)])).toBeCloseTo(1.6);
  });

  it("are not enough near the pass mark or far apart", () => {
    const close = [sample(8), sample(8), sample(8)];
    expect(needsMoreSamples(close, 6.4)).toBe(false);
    expect(needsMoreSamples(close, 6.5)).toBe(true);
    expect(needsMoreSamples(close, 7.5)).toBe(true);
    expect(needsMoreSamples(close, 7.6)).toBe(false);
    expect(needsMoreSamples([sample(8), sample(6.5)], 9)).toBe(false);
    expect(needsMoreSamples([sample(8), sample(6.4)], 9)).toBe(true);
  });

  it("are no verdict when they contradict each other", () => {
    expect(contradictEachOther([sample(8), sample(6)])).toBe(false);
    expect(contradictEachOther([sample(8), sample(5.9)])).toBe(true);
  });
});
