import { css, type Rgb } from "./colour";
import type { Brush } from "./surface";

export type Point = readonly [x: number, y: number];
export type Stop = readonly [at: number, colour: Rgb, alpha?: number];

type Gradient = ReturnType<Brush["createLinearGradient"]>;

/** A gradient along the line from one point to another. */
export function linear(brush: Brush, from: Point, to: Point, stops: readonly Stop[]): Gradient {
  return withStops(brush.createLinearGradient(from[0], from[1], to[0], to[1]), stops);
}

/** A gradient from a centre outwards. */
export function radial(brush: Brush, centre: Point, radius: number, stops: readonly Stop[]): Gradient {
  return withStops(brush.createRadialGradient(centre[0], centre[1], 0, centre[0], centre[1], radius), stops);
}

function withStops(gradient: Gradient, stops: readonly Stop[]): Gradient {
  for (const [at, colour, alpha] of stops) gradient.addColorStop(at, css(colour, alpha));
  return gradient;
}

/** A soft round light that fades to nothing at its radius. */
export function glow(brush: Brush, centre: Point, radius: number, colour: Rgb, alpha: number): void {
  brush.fillStyle = radial(brush, centre, radius, [
    [0, colour, alpha],
    [0.4, colour, alpha * 0.36],
    [1, colour, 0],
  ]);
  brush.fillRect(centre[0] - radius, centre[1] - radius, 2 * radius, 2 * radius);
}

/** Starts a closed path through points. */
export function trace(brush: Brush, points: readonly Point[]): void {
  brush.beginPath();
  for (const [index, [x, y]] of points.entries()) {
    if (index === 0) brush.moveTo(x, y);
    else brush.lineTo(x, y);
  }
  brush.closePath();
}

type Fill = string | Gradient;

export function polygon(brush: Brush, points: readonly Point[], fill: Fill): void {
  trace(brush, points);
  brush.fillStyle = fill;
  brush.fill();
}

export function disc(brush: Brush, x: number, y: number, radius: number, fill: Fill): void {
  oval(brush, x, y, radius, radius, fill);
}

export function oval(brush: Brush, x: number, y: number, across: number, down: number, fill: Fill): void {
  brush.fillStyle = fill;
  brush.beginPath();
  brush.ellipse(x, y, Math.max(0, across), Math.max(0, down), 0, 0, 2 * Math.PI);
  brush.fill();
}

/** A rectangle by its top left corner, with rounded corners if asked. */
export function box(brush: Brush, x: number, y: number, width: number, height: number, fill: Fill, corner = 0): void {
  brush.fillStyle = fill;
  if (corner <= 0) {
    brush.fillRect(x, y, width, height);
    return;
  }
  brush.beginPath();
  brush.roundRect(x, y, width, height, corner);
  brush.fill();
}

/** An open line through points with round ends. */
export function stroke(brush: Brush, points: readonly Point[], width: number, colour: Fill): void {
  brush.strokeStyle = colour;
  brush.lineWidth = width;
  brush.lineCap = "round";
  brush.lineJoin = "round";
  brush.beginPath();
  for (const [index, [x, y]] of points.entries()) {
    if (index === 0) brush.moveTo(x, y);
    else brush.lineTo(x, y);
  }
  brush.stroke();
}

/** Draws with the brush's state put back afterwards. */
export function apart(brush: Brush, draw: () => void): void {
  brush.save();
  draw();
  brush.restore();
}
