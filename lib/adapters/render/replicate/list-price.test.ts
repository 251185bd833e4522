import { describe, expect, it } from "vitest";
import { listPriceOf } from "./list-price";

const NOW = new Date("2026-11-22T12:00:00Z");

describe("listPriceOf", () => {
  it("is the listed price of the clip", () => {
    const wan = { model: "wan-video/wan-2.5-t2v", clipSeconds: 10, audio: false } as const;
    expect(listPriceOf({ ...wan, resolution: "720p" }, NOW)).toBe(1_000_000);
    expect(listPriceOf({ ...wan, resolution: "1080p" }, NOW)).toBe(1_500_000);
  });

  it("is never nought for a model that the list does not have", () => {
    expect(listPriceOf({ model: "google/veo-3.1", resolution: "1080p", clipSeconds: 8, audio: true }, NOW)).toBe(
      3_200_000,
    );
  });
});
