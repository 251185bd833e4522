import { type Point, polygon } from "../../brush";
import { css, type Rgb } from "../../colour";
import { lerp } from "../../curves";
import type { Random } from "../../noise";
import type { Brush } from "../../surface";

const TIERS = 6;

/** A fir: its foot at (x, y). */
export function drawConifer(brush: Brush, x: number, y: number, height: number, fill: string): void {
  const right: Point[] = [];
  for (let tier = 1; tier <= TIERS; tier++) {
    const at = y - height + (height * 0.94 * tier) / TIERS;
    const reach = height * 0.19 * (tier / TIERS) ** 0.85;
    right.push([x + reach, at]);
    if (tier < TIERS) right.push([x + reach * 0.5, at - height * 0.012]);
  }
  right.push([x + height * 0.02, y - height * 0.05], [x + height * 0.02, y + height * 0.04]);
  const left = right.map(([px, py]): Point => [2 * x - px, py]).reverse();
  polygon(brush, [[x, y - height], ...right, ...left], fill);
}

/** A round-crowned tree: its foot at (x, y). */
export function drawBroadleaf(brush: Brush, x: number, y: number, height: number, fill: string, random: Random): void {
  const trunk = height * 0.045;
  polygon(
    brush,
    [
      [x - trunk, y + height * 0.03],
      [x - trunk * 0.55, y - height * 0.55],
      [x + trunk * 0.55, y - height * 0.55],
      [x + trunk, y + height * 0.03],
    ],
    fill,
  );
  for (let blob = 0; blob < 9; blob++) {
    const angle = (blob / 9) * 2 * Math.PI;
    const reach = height * lerp(0.12, 0.22, random());
    brush.beginPath();
    brush.arc(
      x + Math.cos(angle) * height * 0.17,
      y - height * 0.66 + Math.sin(angle) * height * 0.17,
      reach,
      0,
      2 * Math.PI,
    );
    brush.fill();
  }
}

/** A tall trunk that leaves the picture at the top, with a few bare branches. */
export function drawTrunk(
  brush: Brush,
  at: { x: number; foot: number; rise: number; width: number },
  colour: Rgb,
  random: Random,
): void {
  const { x, foot, rise, width } = at;
  brush.fillStyle = css(colour);
  brush.beginPath();
  brush.moveTo(x - width * 1.1, foot);
  brush.quadraticCurveTo(x - width * 0.6, foot - rise * 0.4, x - width * 0.55, -10);
  brush.lineTo(x + width * 0.55, -10);
  brush.quadraticCurveTo(x + width * 0.6, foot - rise * 0.4, x + width * 1.15, foot);
  brush.fill();
  for (let branch = 0; branch < 3; branch++) {
    const y = foot * lerp(0.05, 0.5, random());
    const side = random() < 0.5 ? -1 : 1;
    const reach = width * lerp(2.5, 6, random());
    const tipX = x + side * reach;
    const tipY = y - reach * lerp(0.2, 0.55, random());
    brush.beginPath();
    brush.moveTo(x, y - width * 0.22);
    brush.quadraticCurveTo(x + side * reach * 0.5, y - reach * 0.05, tipX, tipY);
    brush.quadraticCurveTo(x + side * reach * 0.5, y + reach * 0.03, x, y + width * 0.3);
    brush.fill();
  }
}
