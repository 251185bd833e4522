import { box, disc, linear, oval, radial } from "../brush";
import { BLACK, css, lighten, mix, type Rgb } from "../colour";
import { lerp } from "../curves";
import { type PaintedLayer, painted, type Scenery } from "../elements";
import { type Brush, blurred, createSurface } from "../surface";
import type { World } from "../world";

const PLINTH_TOP = 0.76;
const SHAPES = 5;

/** A photographer's cyclorama with soft light, quiet shapes and a round plinth. */
export function studio(world: World): Scenery {
  const standsOnPlinth = world.stand === "surface";
  return {
    layers: [cyclorama(world), shapes(world), ...(standsOnPlinth ? [plinth(world)] : [])],
    subjectDepth: 0.7,
    ground: 0.86,
    surface: PLINTH_TOP + 0.005,
    plinth: true,
    dust: true,
    indoors: true,
    closeness: 1.7,
  };
}

function cyclorama(world: World): PaintedLayer {
  const { width, height, palette } = world;
  const { sky, fog, sun } = palette;
  const surface = createSurface(width, height);
  const { brush } = surface;
  brush.fillStyle = linear(
    brush,
    [0, 0],
    [0, height],
    [
      [0, lighten(sky[0], 0.02)],
      [0.58, mix(sky[1], sky[2], 0.35)],
      [0.68, mix(sky[1], sky[2], 0.55)],
      [1, lighten(sky[0], -0.02)],
    ],
  );
  brush.fillRect(0, 0, width, height);
  brush.fillStyle = radial(brush, [width / 2, height * 0.46], Math.max(height, width) * 0.6, [
    [0, mix(sun, fog, 0.35), 0.62],
    [0.4, fog, 0.24],
    [1, fog, 0],
  ]);
  brush.fillRect(0, 0, width, height);
  return painted(surface, 0.1);
}

function shapes(world: World): PaintedLayer {
  const { width, height, unit, palette } = world;
  const random = world.random("shapes");
  const surface = createSurface(width, height);
  const colours = [palette.far, palette.accent, palette.sky[2], palette.fog];
  for (let index = 0; index < SHAPES; index++) {
    const side = index % 2 ? 1 : -1;
    const x = width / 2 + side * unit * lerp(0.32, 0.72, random());
    const tall = unit * lerp(0.18, 0.5, random());
    const wide = unit * lerp(0.09, 0.18, random());
    const colour = mix(colours[index % colours.length] ?? palette.far, palette.sky[0], 0.45);
    drawShape(surface.brush, { x, floor: height * 0.74, tall, wide }, colour, index % 3 === 0);
  }
  return painted(blurred(surface, world.frame.height * 0.006), 0.4);
}

type Shape = { x: number; floor: number; tall: number; wide: number };

function drawShape(brush: Brush, { x, floor, tall, wide }: Shape, colour: Rgb, round: boolean): void {
  const reach = round ? tall * 0.35 : wide / 2;
  const body = linear(
    brush,
    [x - reach, 0],
    [x + reach, 0],
    [
      [0, lighten(colour, -0.12)],
      [0.35, lighten(colour, 0.08)],
      [1, lighten(colour, -0.18)],
    ],
  );
  if (round) {
    disc(brush, x, floor - reach, reach, body);
    return;
  }
  box(brush, x - reach, floor - tall, wide, tall, body, wide * 0.08);
  oval(brush, x, floor - tall, reach, wide * 0.1, css(lighten(colour, 0.14)));
}

function plinth(world: World): PaintedLayer {
  const { width, height, unit, palette } = world;
  const surface = createSurface(width, height);
  const { brush } = surface;
  const x = world.across(world.subjectX);
  const y = height * PLINTH_TOP;
  const reach = unit * 0.28;
  const tall = unit * 0.1;
  brush.save();
  brush.translate(x, y + tall);
  brush.scale(1, 0.2);
  oval(
    brush,
    0,
    0,
    reach * 1.7,
    reach * 1.7,
    radial(brush, [0, 0], reach * 1.7, [
      [0, BLACK, 0.55],
      [1, BLACK, 0],
    ]),
  );
  brush.restore();
  const stone = mix(palette.far, palette.near, 0.4);
  const body = linear(
    brush,
    [x - reach, 0],
    [x + reach, 0],
    [
      [0, lighten(stone, -0.14)],
      [0.35, lighten(stone, 0.14)],
      [1, lighten(stone, -0.2)],
    ],
  );
  oval(brush, x, y + tall, reach, reach * 0.14, body);
  box(brush, x - reach, y, reach * 2, tall, body);
  oval(brush, x, y, reach, reach * 0.14, css(lighten(stone, 0.16)));
  return painted(surface, 0.69);
}
