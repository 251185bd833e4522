import { box, glow, linear, oval, type Point, polygon, stroke } from "../brush";
import { css, lighten, mix, type Rgb } from "../colour";
import { lerp } from "../curves";
import { type PaintedLayer, painted, type Scenery } from "../elements";
import type { Random } from "../noise";
import { type Brush, createSurface } from "../surface";
import type { World } from "../world";
import { drawSkyline } from "./parts/buildings";
import { cloudLayer } from "./parts/clouds";
import { skyLayer } from "./parts/sky";

/** Share of the layer's height on which the street vanishes. */
const EYE = 0.6;
const LAMPS = 5;

/** A street in one-point perspective: houses, lamps and wet asphalt that close up towards the light. */
export function street(world: World): Scenery {
  return {
    layers: [
      skyLayer(world, { horizon: EYE + 0.04 }),
      cloudLayer(world, { top: 0.02, bottom: 0.44, depth: 0.03 }),
      farTown(world),
      ...BLOCKS.map((block) => houses(world, block)),
      road(world),
      lamps(world),
    ],
    subjectDepth: 0.74,
    ground: 0.89,
    closeness: 1.15,
  };
}

/** A point of the street: `side` -1 (left) to 1, `near` 0 (vanishing) to 1 (beside the camera), `lift` in storeys. */
function streetPoint(world: World, side: number, near: number, lift: number): Point {
  const reach = near * world.unit;
  return [vanishingX(world) + side * reach * 0.92, world.height * EYE + reach * (0.34 - lift * 0.3)];
}

function vanishingX(world: World): number {
  return world.across(lerp(0.5, world.light.x, 0.4));
}

function farTown(world: World): PaintedLayer {
  const { width, height, unit, palette, light } = world;
  const surface = createSurface(width, height);
  const body = mix(palette.far, palette.fog, 0.35);
  drawSkyline(
    surface.brush,
    {
      width,
      base: height * (EYE + 0.02),
      heights: [unit * 0.05, unit * 0.22],
      widths: [unit * 0.03, unit * 0.08],
      body,
      haze: palette.fog,
      lit: lerp(0.06, 0.35, light.lamps),
      roofs: true,
    },
    palette,
    world.random("far town"),
  );
  glow(
    surface.brush,
    [vanishingX(world), height * EYE],
    unit * 0.5,
    mix(palette.sun, palette.fog, 0.4),
    0.5 * light.glow,
  );
  return painted(surface, 0.12);
}

/** Rows of houses, far and near: how far the first one stands, how much each next one grows, and how many there are. */
const BLOCKS = [
  { from: 0.14, growth: 1.32, count: 5, depth: 0.34 },
  { from: 0.5, growth: 1.42, count: 6, depth: 0.6 },
] as const;

function houses(world: World, block: (typeof BLOCKS)[number]): PaintedLayer {
  const surface = createSurface(world.width, world.height);
  for (const side of [-1, 1] as const) {
    const random = world.random(`houses ${block.from} ${side}`);
    for (let index = 0; index < block.count; index++) {
      const far = block.from * block.growth ** index;
      facade(surface.brush, world, { side, far, near: far * block.growth, storeys: lerp(2.6, 4.6, random()) }, random);
    }
  }
  return painted(surface, block.depth);
}

type House = { side: -1 | 1; far: number; near: number; storeys: number };

function facade(brush: Brush, world: World, house: House, random: Random): void {
  const { palette, light } = world;
  const { side, far, near, storeys } = house;
  const nearness = Math.min(1, far / 1.1);
  const tints = [palette.accent, palette.sky[1], palette.fog];
  const tint = mix(palette.far, tints[Math.floor(random() * tints.length)] ?? palette.far, 0.3);
  const gloom = lerp(0.2, lerp(0.82, 0.6, light.day), nearness ** 0.7);
  const wall = mix(mix(tint, palette.fog, 0.45 * (1 - nearness)), palette.near, gloom);
  const at: HousePoint = (along, lift) => streetPoint(world, side, lerp(far, near, along), lift);
  const top = at(0, storeys)[1];
  const plaster = linear(
    brush,
    [0, top],
    [0, at(1, 0)[1]],
    [
      [0, lighten(wall, side === -light.side ? 0.03 : -0.02)],
      [1, mix(wall, palette.near, 0.3)],
    ],
  );
  const eaves = [at(0, storeys), at(-0.02, storeys + 0.14), at(1.02, storeys + 0.14), at(1, storeys)];
  polygon(brush, [at(0, -0.02), at(0, storeys), at(1, storeys), at(1, -0.02)], plaster);
  polygon(brush, eaves, css(lighten(wall, -0.06)));
  for (let storey = 1; storey < Math.floor(storeys); storey++) windowRow(brush, world, at, { storey, wall }, random);
  shopFront(brush, world, at, { wall, bright: random() < 0.35 + light.lamps });
}

/** A point of a house: 0 is its far edge and 1 its near one; lift in storeys. */
type HousePoint = (along: number, lift: number) => Point;

function windowRow(
  brush: Brush,
  { palette, light }: World,
  at: HousePoint,
  row: { storey: number; wall: Rgb },
  random: Random,
): void {
  for (let column = 0; column < 3; column++) {
    const from = 0.12 + column * 0.29;
    const lamp = mix(palette.accent, palette.sun, 0.3 * random());
    const isLit = random() < light.lamps * 0.55;
    const pane = isLit ? lamp : mix(row.wall, palette.sky[1], 0.35);
    const low = row.storey + 0.24;
    const high = row.storey + 0.78;
    const middle = from + 0.085;
    const bar = [at(middle - 0.006, low), at(middle - 0.006, high), at(middle + 0.006, high), at(middle + 0.006, low)];
    polygon(brush, [at(from, low), at(from, high), at(from + 0.17, high), at(from + 0.17, low)], css(pane, 0.9));
    polygon(brush, bar, css(row.wall, 0.85));
  }
}

function shopFront(
  brush: Brush,
  { palette, light }: World,
  at: HousePoint,
  front: { wall: Rgb; bright: boolean },
): void {
  const glass = front.bright
    ? mix(mix(palette.accent, palette.sun, 0.25), front.wall, 0.3)
    : mix(front.wall, palette.sky[2], 0.3);
  const shine = lerp(0.6, 0.92, light.lamps);
  const display = linear(
    brush,
    [0, at(0.4, 0.72)[1]],
    [0, at(0.4, 0.12)[1]],
    [
      [0, lighten(glass, 0.04), shine],
      [1, mix(glass, front.wall, 0.55), shine],
    ],
  );
  polygon(brush, [at(0.1, 0.12), at(0.1, 0.72), at(0.62, 0.72), at(0.62, 0.12)], display);
  for (const from of [0.17, 0.34, 0.49]) {
    const goods = [
      at(from, 0.14),
      at(from, 0.3 + from * 0.2),
      at(from + 0.07, 0.3 + from * 0.2),
      at(from + 0.07, 0.14),
    ];
    polygon(brush, goods, css(mix(front.wall, palette.near, 0.4), 0.5));
  }
  polygon(brush, [at(0.7, 0), at(0.7, 0.74), at(0.88, 0.74), at(0.88, 0)], css(lighten(front.wall, -0.1)));
  polygon(
    brush,
    [at(0.06, 0.74), at(0.02, 0.9), at(0.7, 0.9), at(0.66, 0.74)],
    css(mix(palette.accent, front.wall, 0.45)),
  );
}

function road(world: World): PaintedLayer {
  const { width, height, unit, palette, light } = world;
  const surface = createSurface(width, height);
  const { brush } = surface;
  const horizon = height * EYE;
  const asphalt = mix(mix(palette.near, palette.far, 0.28), palette.fog, 0.06);
  const paving = mix(asphalt, palette.fog, 0.16);
  const side = (x: number, near: number): Point => streetPoint(world, x, near, 0);
  polygon(brush, [side(-1, 0.05), side(1, 0.05), side(1, 4), side(-1, 4)], css(lighten(paving, -0.02)));
  polygon(
    brush,
    [side(-0.66, 0.05), side(0.66, 0.05), side(0.66, 4), side(-0.66, 4)],
    linear(
      brush,
      [0, horizon],
      [0, height],
      [
        [0, mix(asphalt, palette.fog, 0.4)],
        [0.3, asphalt],
        [1, lighten(asphalt, -0.06)],
      ],
    ),
  );
  for (let dash = 0; dash < 9; dash++) {
    const from = 0.12 * 1.45 ** dash;
    polygon(
      brush,
      [side(-0.016, from), side(0.016, from), side(0.016, from * 1.2), side(-0.016, from * 1.2)],
      css(mix(palette.sun, asphalt, 0.3), 0.7),
    );
  }
  for (const kerb of [-0.66, 0.66])
    stroke(brush, [side(kerb, 0.06), side(kerb, 3)], unit * 0.004, css(mix(palette.fog, asphalt, 0.35), 0.6));
  const random = world.random("puddles");
  const wet = world.picture.weather === "rain" || world.picture.weather === "storm" ? 1.6 : 1;
  for (let streak = 0; streak < 34; streak++) {
    const x = vanishingX(world) + (random() - 0.5) * unit * 1.7;
    const top = horizon + unit * lerp(0.07, 0.3, random());
    const long = unit * lerp(0.06, 0.2, random());
    const lamp = random() < 0.6 ? palette.accent : palette.sun;
    const shine = wet * lerp(0.03, 0.16, light.lamps);
    const streak = linear(
      brush,
      [0, top],
      [0, top + long],
      [
        [0, lamp, 0],
        [0.25, lamp, shine],
        [1, lamp, 0],
      ],
    );
    box(brush, x, top, unit * lerp(0.004, 0.012, random()), long, streak);
  }
  return painted(surface, 0.62);
}

type Lamp = { foot: Point; head: Point; size: number };

function lampPosts(world: World): Lamp[] {
  return Array.from({ length: LAMPS * 2 }, (_, index) => {
    const side = index % 2 ? 0.74 : -0.74;
    const near = 0.17 * 1.62 ** Math.floor(index / 2);
    return {
      foot: streetPoint(world, side, near, 0),
      head: streetPoint(world, side * 0.9, near, 1.75),
      size: near * world.unit,
    };
  });
}

/** Posts, and the light they give when it is dark. */
function lamps(world: World): PaintedLayer {
  const surface = createSurface(world.width, world.height);
  const { palette, unit } = world;
  const ink = css(mix(palette.near, palette.far, 0.08));
  const strength = 0.1 + 0.42 * world.light.lamps;
  for (const { foot, head, size } of lampPosts(world)) {
    const bend: Point = [foot[0], head[1]];
    const arm: Point = [(bend[0] + head[0]) / 2, bend[1] - size * 0.02];
    stroke(surface.brush, [foot, [bend[0], bend[1] + size * 0.05], arm, head], size * 0.013, ink);
    box(surface.brush, head[0] - size * 0.03, head[1], size * 0.06, size * 0.022, ink);
    oval(surface.brush, head[0], head[1] + size * 0.022, size * 0.024, size * 0.007, css(palette.sun, strength + 0.4));
    if (size < unit * 0.9) glow(surface.brush, [head[0], head[1] + size * 0.02], size * 0.3, palette.accent, strength);
  }
  return painted(surface, 0.64);
}
