import { box, disc, glow, oval, polygon, stroke } from "../../brush";
import { css, lighten, mix, type Rgb } from "../../colour";
import { lerp } from "../../curves";
import type { Random } from "../../noise";
import type { Palette } from "../../palette";
import type { Brush } from "../../surface";

/** Where a piece stands: the middle of its foot, and how many pixels a metre measures there. */
export type Spot = { x: number; y: number; metre: number };

/** A table with a thick top and two trestles: 0.75 m high. */
export function drawTable(brush: Brush, { x, y, metre }: Spot, lengthMetres: number, colour: Rgb): void {
  const half = (lengthMetres * metre) / 2;
  const top = y - 0.75 * metre;
  const leg = css(lighten(colour, -0.06));
  for (const side of [-1, 1]) box(brush, x + side * half * 0.86 - 0.03 * metre, top, 0.06 * metre, 0.75 * metre, leg);
  box(brush, x - half, top, half * 2, 0.06 * metre, css(colour), 0.01 * metre);
  box(brush, x - half, top, half * 2, 0.016 * metre, css(lighten(colour, 0.09)));
}

/** A lamp on a wire from the ceiling, with the light that it gives. */
export function drawPendant(
  brush: Brush,
  lamp: { x: number; ceiling: number; drop: number; size: number },
  palette: Palette,
  brightness: number,
): void {
  const { x, ceiling, drop, size } = lamp;
  const y = ceiling + drop;
  const shade = css(mix(palette.near, palette.accent, 0.12));
  stroke(
    brush,
    [
      [x, ceiling],
      [x, y],
    ],
    size * 0.04,
    shade,
  );
  glow(brush, [x, y + size * 0.4], size * lerp(1.4, 3.4, brightness), palette.accent, lerp(0.12, 0.5, brightness));
  oval(brush, x, y + size * 0.36, size * 0.36, size * 0.1, css(mix(palette.sun, palette.accent, 0.35)));
  brush.fillStyle = shade;
  brush.beginPath();
  brush.moveTo(x - size * 0.5, y + size * 0.36);
  brush.bezierCurveTo(
    x - size * 0.46,
    y - size * 0.05,
    x - size * 0.12,
    y - size * 0.02,
    x - size * 0.08,
    y - size * 0.14,
  );
  brush.lineTo(x + size * 0.08, y - size * 0.14);
  brush.bezierCurveTo(
    x + size * 0.12,
    y - size * 0.02,
    x + size * 0.46,
    y - size * 0.05,
    x + size * 0.5,
    y + size * 0.36,
  );
  brush.fill();
}

/** A lamp on a stand: 1.6 m high. */
export function drawFloorLamp(brush: Brush, { x, y, metre }: Spot, palette: Palette, brightness: number): void {
  const ink = css(mix(palette.near, palette.far, 0.12));
  const top = y - 1.6 * metre;
  box(brush, x - 0.02 * metre, top, 0.04 * metre, 1.6 * metre, ink);
  oval(brush, x, y, 0.17 * metre, 0.035 * metre, ink);
  glow(brush, [x, top + 0.1 * metre], metre * lerp(0.7, 1.7, brightness), palette.accent, lerp(0.15, 0.55, brightness));
  polygon(
    brush,
    [
      [x - 0.25 * metre, top + 0.22 * metre],
      [x - 0.15 * metre, top - 0.16 * metre],
      [x + 0.15 * metre, top - 0.16 * metre],
      [x + 0.25 * metre, top + 0.22 * metre],
    ],
    css(mix(palette.accent, palette.sun, 0.3 + 0.4 * brightness)),
  );
}

/** A plant in a pot, about 1.1 m high. */
export function drawPlant(brush: Brush, { x, y, metre }: Spot, leaf: Rgb, pot: Rgb): void {
  polygon(
    brush,
    [
      [x - 0.19 * metre, y - 0.36 * metre],
      [x + 0.19 * metre, y - 0.36 * metre],
      [x + 0.14 * metre, y],
      [x - 0.14 * metre, y],
    ],
    css(pot),
  );
  for (let index = 0; index < 9; index++) {
    const angle = lerp(-2.75, -0.4, index / 8);
    const length = metre * (0.5 + 0.28 * Math.sin(index * 2.1) ** 2);
    const tipX = x + Math.cos(angle) * length * 0.72;
    const tipY = y - 0.34 * metre + Math.sin(angle) * length;
    brush.fillStyle = css(lighten(leaf, (index % 3) * 0.03 - 0.03));
    brush.beginPath();
    brush.moveTo(x, y - 0.34 * metre);
    brush.quadraticCurveTo(x + (tipX - x) * 0.15 - metre * 0.09, tipY + length * 0.3, tipX, tipY);
    brush.quadraticCurveTo(x + (tipX - x) * 0.75 + metre * 0.07, tipY + length * 0.42, x, y - 0.34 * metre);
    brush.fill();
  }
}

export type Shelf = { x: number; y: number; width: number; height: number; boards: number };

/** Shelves full of books or goods; `x` and `y` are the upper left corner. */
export function drawShelf(
  brush: Brush,
  shelf: Shelf,
  colours: { frame: Rgb; goods: readonly Rgb[] },
  random: Random,
): void {
  const { x, y, width, height, boards } = shelf;
  const board = height / boards;
  box(brush, x, y, width, height, css(lighten(colours.frame, -0.1)));
  for (let row = 0; row < boards; row++) {
    const floor = y + board * (row + 1) - board * 0.08;
    let at = x + board * 0.1;
    while (at < x + width - board * 0.26) {
      const thick = board * lerp(0.1, 0.26, random());
      const tall = board * lerp(0.45, 0.8, random());
      const good = colours.goods[Math.floor(random() * colours.goods.length)] ?? colours.frame;
      if (random() < 0.86) box(brush, at, floor - tall, thick * 0.9, tall, css(lighten(good, -0.04 * random())));
      at += thick;
    }
    box(brush, x, floor, width, board * 0.08, css(colours.frame));
  }
  for (const side of [x, x + width - board * 0.06]) box(brush, side, y, board * 0.06, height, css(colours.frame));
}

/** A framed picture of hills under a sun. */
export function drawPicture(
  brush: Brush,
  x: number,
  y: number,
  size: number,
  colours: { frame: Rgb; sky: Rgb; hill: Rgb; sun: Rgb },
): void {
  box(brush, x - size * 0.5, y - size * 0.36, size, size * 0.72, css(colours.frame));
  brush.save();
  brush.beginPath();
  brush.rect(x - size * 0.43, y - size * 0.29, size * 0.86, size * 0.58);
  brush.clip();
  box(brush, x - size, y - size, size * 2, size * 2, css(colours.sky));
  disc(brush, x + size * 0.14, y - size * 0.04, size * 0.11, css(colours.sun));
  oval(brush, x - size * 0.24, y + size * 0.32, size * 0.5, size * 0.26, css(colours.hill));
  oval(brush, x + size * 0.3, y + size * 0.36, size * 0.45, size * 0.24, css(lighten(colours.hill, -0.06)));
  brush.restore();
}
