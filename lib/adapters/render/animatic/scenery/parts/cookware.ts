import { box, disc, linear, stroke } from "../../brush";
import { css, lighten, mix } from "../../colour";
import { lerp } from "../../curves";
import type { Brush } from "../../surface";
import type { World } from "../../world";
import type { Spot } from "./furniture";
import type { Room } from "./room";

/** A stove with a steaming pot on it; `y` is the top of the counter. */
export function drawStove(brush: Brush, world: World, { x, y, metre }: Spot): void {
  const dark = css(mix(world.palette.near, world.palette.far, 0.1));
  const steel = mix(world.palette.far, world.palette.near, 0.35);
  box(brush, x - 0.32 * metre, y + 0.02 * metre, 0.64 * metre, 0.9 * metre, dark, 0.02 * metre);
  box(
    brush,
    x - 0.25 * metre,
    y + 0.3 * metre,
    0.5 * metre,
    0.38 * metre,
    css(mix(world.palette.near, world.palette.accent, 0.25)),
    0.02 * metre,
  );
  box(
    brush,
    x - 0.26 * metre,
    y - 0.2 * metre,
    0.34 * metre,
    0.2 * metre,
    linear(
      brush,
      [x - 0.26 * metre, 0],
      [x + 0.08 * metre, 0],
      [
        [0, lighten(steel, -0.08)],
        [0.4, lighten(steel, 0.12)],
        [1, lighten(steel, -0.12)],
      ],
    ),
    0.02 * metre,
  );
  stroke(
    brush,
    [
      [x + 0.08 * metre, y - 0.14 * metre],
      [x + 0.3 * metre, y - 0.17 * metre],
    ],
    0.028 * metre,
    dark,
  );
}

/** A row of jars on the counter. */
export function drawJars(brush: Brush, world: World, { x, y, metre }: Spot): void {
  const { accent, far, sky } = world.palette;
  for (const [index, colour] of [accent, far, sky[2], accent].entries()) {
    const tall = metre * (0.3 - 0.06 * Math.sin(index * 1.9) ** 2 - 0.03 * (index % 2));
    const at = x + index * 0.2 * metre;
    box(
      brush,
      at - 0.075 * metre,
      y - tall,
      0.15 * metre,
      tall,
      css(mix(colour, world.palette.near, 0.3)),
      0.03 * metre,
    );
    box(brush, at - 0.06 * metre, y - tall - 0.035 * metre, 0.12 * metre, 0.05 * metre, css(world.palette.near));
  }
}

/** Pans on a rail over the stove, the largest first. */
export function drawPanRail(world: World, room: Room): void {
  const { brush } = room.surface;
  const { left, width, floor, metre } = room;
  const ink = mix(world.palette.near, world.palette.accent, 0.22);
  const y = floor - 1.52 * metre;
  const from = left + width * 0.68;
  stroke(
    brush,
    [
      [from, y],
      [left + width * 0.96, y],
    ],
    0.02 * metre,
    css(world.palette.near),
  );
  for (let pan = 0; pan < 4; pan++) {
    const x = from + width * (0.035 + 0.072 * pan);
    const reach = metre * lerp(0.14, 0.085, pan / 3);
    stroke(
      brush,
      [
        [x, y],
        [x, y + 0.26 * metre],
      ],
      0.024 * metre,
      css(ink),
    );
    disc(brush, x, y + 0.26 * metre + reach, reach, css(lighten(ink, 0.03)));
    disc(brush, x, y + 0.26 * metre + reach, reach * 0.78, css(lighten(ink, -0.03)));
  }
}
