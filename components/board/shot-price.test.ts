import { describe, expect, it } from "vitest";
import { priceWords, shotPrice, shotsPrice } from "@/components/board/shot-price";
import type { JobView } from "@/lib/domain/job-view";

const line = (code: string | null, amountMicros: number) => ({ code, amountMicros });
const jobWith = (quote: object, version = 1) => ({ quote, plan: { version } }) as unknown as JobView;

const quote = {
  planVersion: 1,
  spentMicros: 0,
  lines: [line("SC01-SH010", 300_000), line("SC01-SH020", 100_000), line(null, 50_000)],
  interval: { p10Micros: 400_000, p50Micros: 560_000, p90Micros: 800_000 },
};

describe("the price of a shot", () => {
  it("is its share of the film's range, by what its lines come to", () => {
    const price = shotPrice(jobWith(quote), "SC01-SH010");
    expect(price).toEqual({ likelyMicros: 420_000, lowMicros: 300_000, highMicros: 600_000, isOld: false });
    expect(price && priceWords(price)).toBe("$0.42 (0.30–0.60)");
  });

  it("is old once the board has changed since the quote, and unknown for a shot that is newer than it", () => {
    expect(shotPrice(jobWith(quote, 2), "SC01-SH010")?.isOld).toBe(true);
    expect(shotPrice(jobWith(quote, 2), "SC01-SH015")).toBeNull();
  });

  it("of several shots is their sum, and unknown as soon as one of them is", () => {
    const both = ["SC01-SH010", "SC01-SH020"];
    expect(shotsPrice(jobWith(quote), both)).toMatchObject({ likelyMicros: 560_000, highMicros: 800_000 });
    expect(shotsPrice(jobWith(quote), [...both, "SC01-SH015"])).toBeNull();
  });

  it("is free when nothing can be charged", () => {
    const free = { ...quote, lines: [line("SC01-SH010", 0)], interval: { p10Micros: 0, p50Micros: 0, p90Micros: 0 } };
    const price = shotPrice(jobWith(free), "SC01-SH010");
    expect(price && priceWords(price)).toBe("Free");
  });
});
