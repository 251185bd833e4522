import { describe, expect, it } from "vitest";
import { cameraAt } from "./camera";
import { cropLayers } from "./crop";
import { painted } from "./elements";
import { createSurface } from "./surface";

const FRAME = { width: 400, height: 200 };

function bar(top: number, bottom: number, depth: number, left = 0, right = 440) {
  const surface = createSurface(440, 220);
  surface.brush.fillStyle = "#345678";
  surface.brush.fillRect(left, top, right - left, bottom - top);
  return painted(surface, depth);
}

const still = { frame: FRAME, cameras: [cameraAt("static", 0, 0, 1)], subjectDepth: 0.7 };

describe("cropLayers", () => {
  it("keeps only the part that is painted", async () => {
    const [layer] = await cropLayers([bar(80, 120, 0.5, 100, 180)], still);
    expect(layer).toMatchObject({ top: expect.closeTo(77, -1), left: expect.closeTo(95, -1) });
    expect(layer?.surface.width).toBeLessThan(110);
  });

  it("drops the rows that an opaque nearer layer hides, and none above them", async () => {
    const [sky, land] = await cropLayers([bar(0, 220, 0), bar(110, 220, 0.6)], still);
    expect(sky?.surface.height).toBeGreaterThan(108);
    expect(sky?.surface.height).toBeLessThan(135);
    expect(land?.surface.height).toBeGreaterThan(90);
  });

  it("hides nothing behind a layer that can be seen through", async () => {
    const [sky] = await cropLayers([bar(0, 220, 0), { ...bar(110, 220, 0.6), alpha: 0.5 }], still);
    expect(sky?.surface.height).toBeGreaterThan(190);
  });
});
