import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrate, errorOf, isInside, isOnTarget, type PastQuote } from "@/lib/domain/cost/calibration";

const quoted = (actualMicros: number, p50Micros = 1_000_000): PastQuote => ({
  backend: "veo3",
  interval: { p10Micros: p50Micros * 0.8, p50Micros, p90Micros: p50Micros * 1.6 },
  actualMicros,
});

describe("calibrate", () => {
  it("knows nothing without a quote: gaps, not zeros", () => {
    expect(calibrate([])).toEqual({ quotes: 0, inside: 0, onTarget: 0, meanError: null, medianError: null });
  });

  it("counts the films inside P10 to P90, with both ends inside", () => {
    const films = [quoted(800_000), quoted(1_600_000), quoted(799_999), quoted(1_600_001)];
    expect(calibrate(films)).toMatchObject({ quotes: 4, inside: 2 });
  });

  it("counts the films within 15 % of P50, exact at the limit", () => {
    const films = [quoted(850_000), quoted(1_150_000), quoted(849_999), quoted(1_150_001)];
    expect(calibrate(films).onTarget).toBe(2);
    expect(isOnTarget(quoted(345, 300))).toBe(true);
    expect(isOnTarget(quoted(346, 300))).toBe(false);
  });

  it("says which way quotes are wrong: the error is above zero when films cost more", () => {
    const dearer = calibrate([quoted(1_200_000), quoted(1_400_000), quoted(900_000)]);
    expect(dearer.meanError).toBeCloseTo(0.5 / 3, 12);
    expect(dearer.medianError).toBeCloseTo(0.2, 12);
    expect(calibrate([quoted(500_000)])).toMatchObject({ meanError: -0.5, medianError: -0.5 });
  });

  it("takes the middle of the two middle errors when their number is even, so that one outlier moves it little", () => {
    const films = [quoted(1_000_000), quoted(1_100_000), quoted(1_200_000), quoted(9_000_000)];
    expect(calibrate(films).medianError).toBeCloseTo(0.15, 12);
  });

  it("leaves free previews out, whatever they claim to have cost", () => {
    expect(errorOf(quoted(0, 0))).toBeNull();
    expect(calibrate([quoted(0, 0), quoted(1_000_000)])).toMatchObject({ quotes: 1, inside: 1, meanError: 0 });
  });

  it("counts no film twice and none that is not there, whatever the order", () => {
    const films = fc.array(fc.integer({ min: 0, max: 3_000_000 }).map((actual) => quoted(actual)));
    fc.assert(
      fc.property(films, (quotes) => {
        const result = calibrate(quotes);
        expect(result.quotes).toBe(quotes.length);
        expect(result.inside).toBe(quotes.filter(isInside).length);
        expect(result.onTarget).toBeLessThanOrEqual(result.inside);
        expect(calibrate(quotes.toReversed()).medianError).toBe(result.medianError);
        const errors = quotes.flatMap((quote) => errorOf(quote) ?? []);
        if (result.medianError !== null) {
          expect(result.medianError).toBeGreaterThanOrEqual(Math.min(...errors));
          expect(result.medianError).toBeLessThanOrEqual(Math.max(...errors));
        }
      }),
    );
  });
});
