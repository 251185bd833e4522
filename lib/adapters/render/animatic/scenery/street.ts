import { box, glow, linear, type Point, polygon, stroke } from "../brush";
import { css, lighten, mix, type Rgb } from "../colour";
import { lerp } from "../curves";
import { type LiveLayer, live, type PaintedLayer, painted, type Scenery } from "../elements";
import type { Random } from "../noise";
import { type Brush, createSurface } from "../surface";
import type { World } from "../world";
import { drawSkyline } from "./parts/buildings";
import { cloudLayer } from "./parts/clouds";
import { skyLayer } from "./parts/sky";

/** Share of the layer's height on which the street vanishes. */
const EYE = 0.6;
const HOUSES = 6;
const LAMPS = 5;

/** A street in one-point perspective: houses, lamps and wet asphalt that close up towards the light. */
export function street(world: World): Scenery {
  return {
    layers: [
      skyLayer(world, { horizon: EYE + 0.04 }),
      cloudLayer(world, { top: 0.02, bottom: 0.44, depth: 0.03 }),
      farTown(world),
      houses(world, 1),
      houses(world, 0),
      road(world),
      lamps(world),
      lampLight(world),
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

/** One side of the street: the near half stands in front of the far half. */
function houses(world: World, half: 0 | 1): PaintedLayer {
  const surface = createSurface(world.width, world.height);
  for (const side of [-1, 1] as const) {
    const random = world.random(`houses ${half} ${side}`);
    for (let house = 0; house < HOUSES; house++) {
      const far = half ? 0.14 * 1.32 ** house : 0.5 * 1.42 ** house;
      const near = half ? far * 1.32 : far * 1.42;
      if (half && far > 0.55) break;
      facade(surface.brush, world, { side, far, near, storeys: lerp(2.6, 4.6, random()) }, random);
    }
  }
  return painted(surface, half ? 0.34 : 0.6);
}

type House = { side: -1 | 1; far: number; near: number; storeys: number };

function facade(brush: Brush, world: World, house: House, random: Random): void {
  const { palette, light } = world;
  const { side, far, near, storeys } = house;
  const nearness = Math.min(1, far / 1.1);
  const tint = mix(
    palette.far,
    [palette.accent, palette.sky[1], palette.fog][Math.floor(random() * 3)] ?? palette.far,
    0.3,
  );
  const wall = mix(
    mix(tint, palette.fog, 0.45 * (1 - nearness)),
    palette.near,
    lerp(0.2, lerp(0.82, 0.6, light.day), nearness ** 0.7),
  );
  const at = (along: number, lift: number) => streetPoint(world, side, lerp(far, near, along), lift);
  const lit = side === -world.light.side ? 0.03 : -0.02;
  const top = at(0, storeys)[1];
  polygon(
    brush,
    [at(0, -0.02), at(0, storeys), at(1, storeys), at(1, -0.02)],
    linear(
      brush,
      [0, top],
      [0, at(1, 0)[1]],
      [
        [0, lighten(wall, lit)],
        [1, mix(wall, palette.near, 0.3)],
      ],
    ),
  );
  polygon(
    brush,
    [at(0, storeys), at(-0.02, storeys + 0.14), at(1.02, storeys + 0.14), at(1, storeys)],
    css(lighten(wall, -0.06)),
  );
  const pane = (open: boolean): Rgb =>
    open ? mix(palette.accent, palette.sun, 0.3 * random()) : mix(wall, palette.sky[1], 0.35);
  for (let storey = 1; storey < Math.floor(storeys); storey++) {
    for (let column = 0; column < 3; column++) {
      const from = 0.12 + column * 0.29;
      const colour = pane(random() < light.lamps * 0.55);
      polygon(
        brush,
        [
          at(from, storey + 0.24),
          at(from, storey + 0.78),
          at(from + 0.17, storey + 0.78),
          at(from + 0.17, storey + 0.24),
        ],
        css(colour, 0.9),
      );
    }
  }
  shopFront(brush, world, at, { wall, bright: random() < 0.35 + light.lamps });
}

function shopFront(
  brush: Brush,
  { palette, light }: World,
  at: (along: number, lift: number) => Point,
  front: { wall: Rgb; bright: boolean },
): void {
  const glass = front.bright ? mix(palette.accent, palette.sun, 0.35) : mix(front.wall, palette.sky[2], 0.3);
  polygon(
    brush,
    [at(0.1, 0.12), at(0.1, 0.72), at(0.62, 0.72), at(0.62, 0.12)],
    css(glass, lerp(0.6, 0.92, light.lamps)),
  );
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
    box(
      brush,
      x,
      top,
      unit * lerp(0.005, 0.02, random()),
      long,
      linear(
        brush,
        [0, top],
        [0, top + long],
        [
          [0, lamp, wet * lerp(0.04, 0.2, light.lamps)],
          [1, lamp, 0],
        ],
      ),
    );
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

function lamps(world: World): PaintedLayer {
  const surface = createSurface(world.width, world.height);
  const ink = css(mix(world.palette.near, world.palette.far, 0.08));
  for (const { foot, head, size } of lampPosts(world)) {
    const bend: Point = [foot[0], head[1]];
    stroke(
      surface.brush,
      [foot, [bend[0], bend[1] + size * 0.05], [(bend[0] + head[0]) / 2, bend[1] - size * 0.02], head],
      size * 0.013,
      ink,
    );
    box(surface.brush, head[0] - size * 0.03, head[1], size * 0.06, size * 0.022, ink);
  }
  return painted(surface, 0.64);
}

/** Street lamps shine when it is dark, with a faint tremble. */
function lampLight(world: World): LiveLayer {
  const posts = lampPosts(world);
  const { accent } = world.palette;
  const strength = 0.12 + 0.68 * world.light.lamps;
  return live(0.641, (brush, { seconds }) => {
    for (const [index, { head, size }] of posts.entries()) {
      if (size > world.unit * 0.9) continue;
      glow(
        brush,
        [head[0], head[1] + size * 0.02],
        size * 0.3,
        accent,
        strength * (0.96 + 0.04 * Math.sin(seconds * 9 + index * 3)),
      );
    }
  });
}
