import { describe, expect, it } from "vitest";
import { mainColoursOf } from "@/lib/adapters/media/main-colours";

function picture(...areas: [count: number, rgb: [number, number, number]][]): Uint8ClampedArray {
  return Uint8ClampedArray.from(areas.flatMap(([count, rgb]) => Array.from({ length: count }, () => rgb).flat()));
}

describe("mainColoursOf", () => {
  it("gives the areas of a picture with their shares, the biggest first", () => {
    const flag = picture([50, [255, 0, 0]], [30, [255, 255, 255]], [20, [0, 0, 255]]);
    expect(mainColoursOf(flag)).toEqual([
      { colour: "#ff0000", share: 0.5 },
      { colour: "#ffffff", share: 0.3 },
      { colour: "#0000ff", share: 0.2 },
    ]);
  });

  it("gives the mean of colours that lie close together", () => {
    const sky = picture([60, [100, 150, 200]], [60, [102, 150, 200]], ...distantColours());
    expect(mainColoursOf(sky)[0]).toEqual({ colour: "#6596c8", share: 120 / 160 });
  });

  it("has one colour for an even picture and none for no picture", () => {
    expect(mainColoursOf(picture([9, [1, 2, 3]]))).toEqual([{ colour: "#010203", share: 1 }]);
    expect(mainColoursOf(picture())).toEqual([]);
  });
});

function distantColours(): [number, [number, number, number]][] {
  return [
    [10, [255, 0, 0]],
    [10, [0, 255, 0]],
    [10, [255, 255, 0]],
    [10, [0, 0, 0]],
  ];
}
