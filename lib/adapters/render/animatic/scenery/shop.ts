import { box, disc, linear, stroke } from "../brush";
import { css, hex, lighten, mix, type Rgb } from "../colour";
import { lerp } from "../curves";
import { type PaintedLayer, painted, type Scenery } from "../elements";
import { type Brush, createSurface } from "../surface";
import type { World } from "../world";
import { drawPendant, drawPlant, drawShelf } from "./parts/furniture";
import { paintRoom, type Room } from "./parts/room";
import { paintWindow } from "./parts/window";

const COUNTER_TOP = 0.715;

/** A small shop: shelves of bright goods, an awning over the window, a counter with a till, bulbs on wires. */
export function shop(world: World): Scenery {
  const room = paintRoom(world, { floorPattern: "tiles", wallTint: world.palette.fog });
  const { left, width, top, metre, surface, colours } = room;
  paintWindow(world, room, {
    x: left + width * 0.36,
    y: top + 0.55 * metre,
    width: width * 0.28,
    height: 1.15 * metre,
    view: "city",
    columns: 2,
    rows: 1,
  });
  awning(surface.brush, world, room);
  const goods = goodsColours(world);
  for (const [index, at] of [0.02, 0.685].entries()) {
    drawShelf(
      surface.brush,
      { x: left + width * at, y: top + 0.32 * metre, width: width * 0.295, height: 2.3 * metre, boards: 5 },
      { frame: colours.wood, goods },
      world.random(`goods ${index}`),
    );
  }
  drawPlant(
    surface.brush,
    { x: left + width * 0.5, y: room.floor + 0.02 * metre, metre: metre * 0.8 },
    mix([84, 130, 86], colours.dark, 0.35),
    colours.wood,
  );
  return {
    layers: [painted(surface, 0.25), bulbs(world, room), counter(world)],
    subjectDepth: 0.7,
    ground: 0.9,
    surface: COUNTER_TOP,
    dust: true,
    indoors: true,
    closeness: 1.65,
  };
}

function goodsColours({ palette, light }: World): Rgb[] {
  const dim = lerp(0.45, 0.12, Math.max(light.day, 0.4));
  return [
    palette.accent,
    hex("#e8604c"),
    hex("#f2c14e"),
    hex("#5fa8a0"),
    palette.sky[1],
    palette.fog,
    hex("#a76cc0"),
  ].map((colour) => mix(mix(colour, palette.accent, 0.2), palette.near, dim));
}

function awning(brush: Brush, world: World, { left, width, top, metre, colours }: Room): void {
  const x = left + width * 0.335;
  const wide = width * 0.33;
  const stripes = 10;
  for (let stripe = 0; stripe < stripes; stripe++) {
    const from = x + (wide * stripe) / stripes;
    const colour = stripe % 2 ? colours.pale : mix(world.palette.accent, colours.dark, 0.15);
    box(
      brush,
      from,
      top + 0.34 * metre,
      wide / stripes,
      0.22 * metre,
      linear(
        brush,
        [0, top + 0.34 * metre],
        [0, top + 0.56 * metre],
        [
          [0, lighten(colour, -0.07)],
          [1, colour],
        ],
      ),
    );
    disc(brush, from + wide / stripes / 2, top + 0.56 * metre, wide / stripes / 2, css(colour));
  }
}

function bulbs(world: World, room: Room): PaintedLayer {
  const surface = createSurface(world.width, world.height);
  for (const [index, at] of [0.18, 0.4, 0.62, 0.84].entries()) {
    drawPendant(
      surface.brush,
      {
        x: world.across(at),
        ceiling: -10,
        drop: room.top + world.unit * (0.03 + 0.035 * (index % 2)),
        size: world.unit * 0.075,
      },
      world.palette,
      Math.max(0.5, world.light.lamps),
    );
  }
  return painted(surface, 0.5);
}

function counter(world: World): PaintedLayer {
  const { width, height, unit, palette } = world;
  const surface = createSurface(width, height);
  const { brush } = surface;
  const onIt = world.stand === "surface";
  const x = world.across(onIt ? world.subjectX : world.subjectX > 0.5 ? 0.22 : 0.78);
  const y = height * COUNTER_TOP;
  const half = unit * 0.4;
  const wood = mix(mix(palette.accent, palette.far, 0.4), palette.near, lerp(0.6, 0.36, world.light.day));
  box(
    brush,
    x - half * 0.95,
    y,
    half * 1.9,
    height - y,
    linear(
      brush,
      [0, y],
      [0, height],
      [
        [0, lighten(wood, -0.08)],
        [1, lighten(wood, -0.18)],
      ],
    ),
  );
  for (let panel = 0; panel < 5; panel++)
    box(
      brush,
      x - half * 0.9 + panel * half * 0.37,
      y + unit * 0.05,
      half * 0.31,
      height,
      css(lighten(wood, -0.03), 0.5),
      unit * 0.008,
    );
  box(brush, x - half, y - unit * 0.014, half * 2, unit * 0.04, css(wood), unit * 0.008);
  box(brush, x - half, y - unit * 0.014, half * 2, unit * 0.01, css(lighten(wood, 0.13)), unit * 0.005);
  till(brush, world, x + (onIt ? 0.55 : 0.1) * half, y - unit * 0.014);
  return painted(surface, onIt ? 0.69 : 0.8);
}

function till(brush: Brush, { unit, palette }: World, x: number, y: number): void {
  const body = css(mix(palette.near, palette.far, 0.25));
  box(brush, x - unit * 0.075, y - unit * 0.06, unit * 0.15, unit * 0.06, body, unit * 0.008);
  stroke(
    brush,
    [
      [x, y - unit * 0.06],
      [x, y - unit * 0.1],
    ],
    unit * 0.014,
    body,
  );
  box(brush, x - unit * 0.06, y - unit * 0.16, unit * 0.12, unit * 0.075, body, unit * 0.006);
  box(
    brush,
    x - unit * 0.05,
    y - unit * 0.151,
    unit * 0.1,
    unit * 0.055,
    css(mix(palette.accent, palette.sun, 0.3), 0.85),
  );
}
