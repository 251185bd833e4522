import { describe, expect, it } from "vitest";
import { STARTING_VALUES } from "@/components/brief/brief-values";
import { guessOf, guessWords } from "@/components/brief/guess-of";
import { DEFAULT_PRICE_LIST } from "@/lib/domain/cost/default-price-list";
import { modelsOnRoutes, RENDER_MODELS } from "@/lib/domain/cost/render-model";
import { NO_KEYS, sampleAvailability } from "@/lib/domain/cost/testing/sample-plan";

const NOW = "2026-11-28T00:00:00.000Z";
const prices = {
  priceList: DEFAULT_PRICE_LIST,
  models: modelsOnRoutes(RENDER_MODELS, {}),
  passHistory: {},
  availability: sampleAvailability(),
};
const guess = (changes: Partial<typeof STARTING_VALUES>, given = prices) =>
  guessOf({ ...STARTING_VALUES, ...changes }, given, NOW);

describe("guessOf", () => {
  it("is there before a word is written, and is a range in words", () => {
    const first = guess({});
    expect(first?.kind).toBe("paid");
    expect(first && guessWords(first)).toMatch(/^\$\d+\.\d\d–\d+\.\d\d$/);
  });

  it("waits while a number can't be read, and where prices are unknown", () => {
    expect(guess({ durationSeconds: "half a minute" })).toBeNull();
    expect(guess({ durationSeconds: "5000" })).toBeNull();
    expect(guessOf(STARTING_VALUES, null, NOW)).toBeNull();
  });

  it("heeds the backends that are allowed", () => {
    expect(guess({ allowedBackends: "replicate" })).toMatchObject({ backendLabel: "Replicate Wan 2.5" });
  });

  it("calls a film that nothing paid can make a free preview", () => {
    const preview = guess({}, { ...prices, availability: sampleAvailability(NO_KEYS) });
    expect(preview && guessWords(preview)).toBe("free preview");
  });
});
