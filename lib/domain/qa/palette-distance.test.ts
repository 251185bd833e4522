import { describe, expect, it } from "vitest";
import { paletteDistance } from "@/lib/domain/qa/palette-distance";

const DUSK = [
  { colour: "#261925", share: 0.5 },
  { colour: "#d49171", share: 0.5 },
];
const DUSK_LATER = [
  { colour: "#2c1f27", share: 0.6 },
  { colour: "#d4906f", share: 0.4 },
];
const SEA = [
  { colour: "#dae4d8", share: 0.5 },
  { colour: "#78a0ae", share: 0.5 },
];

describe("paletteDistance", () => {
  it("is nothing between a palette and itself, whatever the order", () => {
    expect(paletteDistance(DUSK, DUSK.toReversed())).toBeCloseTo(0);
  });

  it("is the lightness that separates black from white", () => {
    expect(paletteDistance([{ colour: "#000000", share: 1 }], [{ colour: "#ffffff", share: 1 }])).toBeCloseTo(1, 2);
  });

  it("is small inside a scene and large between scenes", () => {
    expect(paletteDistance(DUSK, DUSK_LATER)).toBeLessThan(0.12);
    expect(paletteDistance(DUSK, SEA)).toBeGreaterThan(0.24);
  });

  it("is the same in both directions", () => {
    expect(paletteDistance(DUSK, SEA)).toBeCloseTo(paletteDistance(SEA, DUSK) ?? 0);
  });

  it("is unknown when there are no colours", () => {
    expect(paletteDistance([], SEA)).toBeNull();
  });
});
