import { describe, expect, it } from "vitest";
import { giveUp } from "@/components/quote/give-up";
import type { BackendId } from "@/lib/domain/backend";
import { usd } from "@/lib/domain/money";

const offer = (backend: BackendId, expectedQuality: number, price: number, renderSeconds: number) => ({
  ...{ backend, expectedQuality, renderSeconds },
  interval: { p10Micros: usd(price), p50Micros: usd(price), p90Micros: usd(price) },
});
const cheap = offer("replicate", 7, 2, 400);
const best = offer("veo3", 9, 6, 120);

describe("giveUp", () => {
  it("names quality and waiting for the cheapest", () => {
    expect(giveUp(cheap, [cheap, best])).toEqual(["2.0 points of quality", "about 5 min more to wait"]);
  });

  it("names the price for the best, and no wait that nobody notices", () => {
    expect(giveUp(best, [cheap, best, offer("runway", 8, 3, 110)])).toEqual(["$4.00 more than the cheapest"]);
  });

  it("gives up nothing when it is the only one, or the best in every respect", () => {
    expect(giveUp(best, [best])).toEqual([]);
    expect(giveUp(offer("veo3", 9, 1, 10), [cheap, offer("veo3", 9, 1, 10)])).toEqual([]);
  });

  it("does not compare a backend with itself under another name", () => {
    expect(giveUp(cheap, [cheap, cheap])).toEqual([]);
  });
});
