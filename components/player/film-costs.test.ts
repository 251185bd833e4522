import { describe, expect, it } from "vitest";
import { comparison } from "@/components/player/film-costs";
import { usd } from "@/lib/domain/money";

const QUOTED = { p10Micros: usd(2), p50Micros: usd(3), p90Micros: usd(5) };

describe("comparison", () => {
  it("says how far the charge is from the quote, and on which side of its range", () => {
    expect(comparison(usd(3), QUOTED)).toBe("Exactly as quoted, inside the range that was given.");
    expect(comparison(usd(2.5), QUOTED)).toBe("$0.50 below the quote, inside the range that was given.");
    expect(comparison(usd(5), QUOTED)).toBe("$2.00 above the quote, inside the range that was given.");
    expect(comparison(usd(5.01), QUOTED)).toBe("$2.01 above the quote, and above the range that was given.");
    expect(comparison(usd(1), QUOTED)).toBe("$2.00 below the quote, and below the range that was given.");
  });

  it("does not call a free film cheap", () => {
    expect(comparison(0, { p10Micros: 0, p50Micros: 0, p90Micros: 0 })).toBe("It was quoted as free, and it was.");
  });
});
