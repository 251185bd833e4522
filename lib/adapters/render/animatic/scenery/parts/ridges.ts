import { linear, type Point, trace } from "../../brush";
import type { Rgb } from "../../colour";
import { clamp } from "../../curves";
import { fractalAt, tileableNoise } from "../../noise";
import { createSurface, type Surface } from "../../surface";

export type Skyline = readonly Point[];

export type RidgeShape = {
  /** Height of the middle line in pixels from the top, and how far peaks rise above it. */
  y: number;
  rise: number;
  /** Peaks in the width of the layer. */
  frequency: number;
  octaves: number;
  seed: number;
  form: "peaks" | "hills";
};

/** Width of a layer, in heights, for which `frequency` is meant: 16:9 with a little overscan. */
const REFERENCE_WIDTH = 1.85;

/** The upper edge of a range of mountains or hills, point by point from left to right. */
export function ridgeLine(width: number, height: number, shape: RidgeShape): Skyline {
  const points: Point[] = [];
  const step = Math.max(2, width / 700);
  const frequency = (shape.frequency * width) / Math.min(height, width * 0.8) / REFERENCE_WIDTH;
  for (let x = -4; x <= width + 4; x += step) {
    const value = fractalAt((x / width) * frequency + 3.3, shape.seed, shape.octaves);
    const height01 = shape.form === "peaks" ? 1 - Math.abs(2 * value - 1) * 1.55 : value;
    points.push([x, shape.y - shape.rise * (height01 - 0.35)]);
  }
  return points;
}

/** The land below a skyline as a closed outline. */
export function landBelow(skyline: Skyline, width: number, height: number): Point[] {
  return [[0, height], ...skyline, [width, height]];
}

type RidgeFill = { top: Rgb; foot: Rgb /** Where the foot colour is reached, in pixels. */; footY: number };

/** Fills the land below a skyline: it pales towards its foot, where the haze lies. */
export function fillRidge(surface: Surface, skyline: Skyline, fill: RidgeFill): void {
  const { brush, width, height } = surface;
  const highest = Math.min(...skyline.map(([, y]) => y));
  trace(brush, landBelow(skyline, width, height));
  brush.fillStyle = linear(
    brush,
    [0, highest],
    [0, Math.max(highest + 1, fill.footY)],
    [
      [0, fill.top],
      [1, fill.foot],
    ],
  );
  brush.fill();
}

/** A repeating sheet of blotches in one colour, for rock, plaster and ground. */
export function rockTexture(seed: number, colour: Rgb, opacity: number, cells = 6): Surface {
  const surface = createSurface(256, 128);
  const field = tileableNoise(surface.width, surface.height, { seed, cells, octaves: 5, gain: 0.6 });
  const image = surface.brush.createImageData(surface.width, surface.height);
  for (const [index, value] of field.entries()) {
    image.data.set(colour, index * 4);
    image.data[index * 4 + 3] = 255 * opacity * clamp((value - 0.42) * 3.2);
  }
  surface.brush.putImageData(image, 0, 0);
  return surface;
}
