import { type Canvas, createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import { clamp } from "./curves";

export type Brush = SKRSContext2D;

/** A sheet to paint on, in pixels. */
export type Surface = { canvas: Canvas; brush: Brush; width: number; height: number };

/** An empty, transparent sheet; fractions of pixels are rounded up. */
export function createSurface(width: number, height: number): Surface {
  const canvas = createCanvas(Math.ceil(width), Math.ceil(height));
  return { canvas, brush: canvas.getContext("2d"), width: canvas.width, height: canvas.height };
}

/** A blurred copy. Wide blurs are made small and enlarged again, which costs a tenth and looks the same. */
export function blurred(surface: Surface, radius: number): Surface {
  if (radius < 0.5) return surface;
  const scale = clamp(3 / radius, 0.1, 1);
  const small = createSurface(surface.width * scale, surface.height * scale);
  small.brush.filter = `blur(${radius * scale}px)`;
  small.brush.drawImage(surface.canvas, 0, 0, small.width, small.height);
  const large = createSurface(surface.width, surface.height);
  large.brush.imageSmoothingQuality = "high";
  large.brush.drawImage(small.canvas, 0, 0, large.width, large.height);
  return large;
}

/** Gives the memory of a sheet back at once. It is empty afterwards. */
export function discard(surface: Surface): void {
  surface.canvas.width = 1;
  surface.canvas.height = 1;
}
