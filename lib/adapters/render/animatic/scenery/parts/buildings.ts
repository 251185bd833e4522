import { box, linear, polygon } from "../../brush";
import { css, lighten, mix, type Rgb } from "../../colour";
import { clamp, lerp } from "../../curves";
import type { Random } from "../../noise";
import type { Palette } from "../../palette";
import type { Brush } from "../../surface";

export type SkylineRow = {
  width: number;
  /** Where the houses stand, in pixels. */
  base: number;
  heights: readonly [number, number];
  widths: readonly [number, number];
  body: Rgb;
  /** Colour at the foot, where the haze lies. */
  haze: Rgb;
  /** Share of windows that are lit. */
  lit: number;
  /** Aerials and water tanks on the roofs. */
  roofs: boolean;
};

/** A row of buildings from side to side, each with its own width, height, roof and windows. */
export function drawSkyline(brush: Brush, row: SkylineRow, palette: Palette, random: Random): void {
  let x = -row.widths[1] * random();
  while (x < row.width) {
    const width = lerp(row.widths[0], row.widths[1], random());
    const tower = random() < 0.18 ? 1.35 : 1;
    const height = lerp(row.heights[0], row.heights[1], random() ** 1.3) * tower;
    drawBuilding(brush, { x, width, height }, row, palette, random);
    x += width * (random() < 0.25 ? 1.12 : 0.98);
  }
}

type Building = { x: number; width: number; height: number };

function drawBuilding(brush: Brush, house: Building, row: SkylineRow, palette: Palette, random: Random): void {
  const { x, width, height } = house;
  const top = row.base - height;
  const deep = row.base + height;
  const wall = linear(
    brush,
    [0, top],
    [0, row.base],
    [
      [0, lighten(row.body, 0.03 * (random() - 0.3))],
      [1, mix(row.body, row.haze, 0.75)],
    ],
  );
  const form = random();
  if (form < 0.2) stepped(brush, house, top, deep, wall);
  else if (form < 0.32) pointed(brush, house, top, deep, wall);
  else box(brush, x, top, width, deep - top, wall);
  if (row.roofs) {
    const roof = css(row.body);
    if (random() < 0.4)
      box(brush, x + width * 0.48, top - height * 0.12, Math.max(1.5, width * 0.02), height * 0.14, roof);
    if (random() < 0.4) box(brush, x + width * 0.15, top - height * 0.025, width * 0.28, height * 0.03, roof);
  }
  const edge = Math.max(1, width * 0.02);
  box(brush, x + width - edge, top + height * 0.12, edge, height, css(mix(palette.sun, palette.fog, 0.5), 0.16));
  drawWindows(brush, house, row, palette, random);
}

type Fill = Parameters<typeof box>[5];

function stepped(brush: Brush, { x, width, height }: Building, top: number, deep: number, fill: Fill): void {
  box(brush, x, top + height * 0.12, width, deep - top, fill);
  box(brush, x + width * 0.25, top, width * 0.5, height * 0.2, fill);
}

function pointed(brush: Brush, { x, width, height }: Building, top: number, deep: number, fill: Fill): void {
  polygon(
    brush,
    [
      [x, deep],
      [x, top + height * 0.1],
      [x + width / 2, top - height * 0.06],
      [x + width, top + height * 0.1],
      [x + width, deep],
    ],
    fill,
  );
}

function drawWindows(brush: Brush, house: Building, row: SkylineRow, palette: Palette, random: Random): void {
  const across = Math.max(3, row.widths[0] / 9);
  const down = across * 1.35;
  const share = row.lit * (0.4 + random() * 0.9);
  const top = row.base - house.height;
  for (let y = top + house.height * 0.15; y < row.base; y += down * 1.5) {
    const fade = 1 - clamp((y - top) / house.height) * 0.55;
    for (let x = house.x + across * 0.8; x < house.x + house.width - across * 1.2; x += across * 1.6) {
      if (random() >= share) continue;
      const lamp = random() < 0.8 ? palette.accent : palette.sun;
      box(brush, x, y, across * 0.8, down * 0.8, css(mix(lamp, row.body, 0.1 + 0.5 * random()), fade * 0.9));
    }
  }
}
