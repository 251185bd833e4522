import { describe, expect, it } from "vitest";
import { allocateSeconds } from "@/lib/adapters/ai/planner/board/allocate-seconds";

const open = (...weights: number[]) => weights.map((weight) => ({ weight, fixed: null }));
const total = (seconds: readonly number[]) => Math.round(seconds.reduce((sum, one) => sum + one, 0) * 1000) / 1000;

describe("allocateSeconds", () => {
  it("shares by weight, in half seconds where the total allows it", () => {
    expect(allocateSeconds(20, open(1, 1, 2), { minSeconds: 2, maxSeconds: 20 })).toEqual([5, 5, 10]);
    expect(allocateSeconds(10, open(1, 1, 1), { minSeconds: 2, maxSeconds: 8 })).toEqual([3.5, 3.5, 3]);
  });

  it("keeps fixed lengths as long as the others have room", () => {
    const shares = [{ weight: 1, fixed: 5 }, ...open(1, 1)];
    expect(allocateSeconds(30, shares, { minSeconds: 1, maxSeconds: 30 })).toEqual([5, 12.5, 12.5]);
  });

  it("stretches fixed lengths that don't add up", () => {
    const shares = [4, 6].map((fixed) => ({ weight: 1, fixed }));
    expect(allocateSeconds(20, shares, { minSeconds: 1, maxSeconds: 20 })).toEqual([8, 12]);
  });

  it("adds up to the millisecond and respects the longest clip, whatever the numbers", () => {
    for (let round = 1; round <= 300; round += 1) {
      const seconds = 10 + ((round * 7919) % 290_000) / 1000;
      const count = Math.ceil(seconds / 8) + (round % 7);
      const shares = open(...Array.from({ length: count }, (_, index) => 1 + ((index * round) % 9)));
      const parts = allocateSeconds(seconds, shares, { minSeconds: 2, maxSeconds: 8 });
      expect(total(parts)).toBe(Math.round(seconds * 1000) / 1000);
      expect(Math.max(...parts)).toBeLessThanOrEqual(8);
      expect(Math.min(...parts)).toBeGreaterThan(0);
    }
  });
});
