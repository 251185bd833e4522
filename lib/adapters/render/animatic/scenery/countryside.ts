import { box, polygon, stroke, trace } from "../brush";
import { css, hex, lighten, mix, type Rgb, tinted } from "../colour";
import { lerp } from "../curves";
import { type PaintedLayer, painted, type Scenery } from "../elements";
import { type Brush, createSurface } from "../surface";
import type { World } from "../world";
import { cloudLayer } from "./parts/clouds";
import { birdLayer } from "./parts/flock";
import { foregroundGrass } from "./parts/foreground";
import { fillRidge, landBelow, ridgeLine, type Skyline } from "./parts/ridges";
import { lightPoint, skyLayer } from "./parts/sky";
import { lightSlopes } from "./parts/slopes";
import { drawBroadleaf } from "./parts/trees";

const HILLS = 4;
const MEADOW = hex("#6f9a4a");
const WHEAT = hex("#d9b45a");

/** Rolling fields with hedges, lone trees, a farmhouse and a lane that winds away. */
export function countryside(world: World): Scenery {
  const horizon = world.horizon + 0.02;
  return {
    layers: [
      skyLayer(world, { horizon: horizon + 0.06 }),
      cloudLayer(world, { top: 0.05, bottom: 0.48 }),
      birdLayer(world, 5),
      ...Array.from({ length: HILLS }, (_, index) => hill(world, index, horizon)),
      foregroundGrass(world, 0.13),
    ],
    subjectDepth: 0.8,
    ground: 0.875,
  };
}

function hill(world: World, index: number, horizon: number): PaintedLayer {
  const { width, height, unit, palette, seed } = world;
  const nearness = index / (HILLS - 1);
  const y = height * lerp(horizon, 0.82, nearness);
  const colour = fieldColour(world, index, nearness);
  const surface = createSurface(width, height);
  const line = ridgeLine(width, height, {
    y,
    rise: unit * lerp(0.12, 0.1, nearness),
    frequency: lerp(3, 1.6, nearness),
    octaves: 3,
    seed: seed + index * 47,
    form: "hills",
  });
  fillRidge(surface, line, {
    top: lighten(colour, 0.03),
    foot: mix(colour, palette.near, 0.2 + 0.3 * nearness),
    footY: y + unit * 0.26,
  });
  furrows(surface.brush, line, { world, colour, index, nearness });
  const [sunX] = lightPoint(world, horizon);
  if (index < 2) lightSlopes(surface, line, { palette, sunX, strength: 0.3, seed: seed + index, unit });
  if (index === 2) lane(surface.brush, world, line);
  plantTrees(world, surface.brush, line, { index, nearness, colour });
  if (index === 1) farmhouse(surface.brush, world, line);
  return painted(surface, lerp(0.14, 0.78, nearness));
}

function fieldColour({ palette, light }: World, index: number, nearness: number): Rgb {
  const hue = index % 2 ? WHEAT : MEADOW;
  const plain = mix(mix(palette.far, palette.fog, 0.3), palette.near, nearness ** 0.9 * lerp(0.9, 0.62, light.day));
  return tinted(plain, hue, 0.2 + 0.45 * light.day, 0);
}

type Field = { world: World; colour: Rgb; index: number; nearness: number };

/** Lines of the plough follow the shape of the hill and close up with distance. */
function furrows(brush: Brush, line: Skyline, { world, colour, index, nearness }: Field): void {
  const { width, height, unit } = world;
  brush.save();
  trace(brush, landBelow(line, width, height));
  brush.clip();
  const coarse = line.filter((_, at) => at % 8 === 0);
  const ink = css(index % 2 ? lighten(colour, 0.05) : lighten(colour, -0.045), 0.55);
  for (let row = 1; row < 11; row++) {
    const drop = unit * lerp(0.008, 0.02, nearness) * row * (1 + row * 0.12);
    stroke(
      brush,
      coarse.map(([x, y]) => [x, y + drop]),
      Math.max(1, unit * lerp(0.0012, 0.003, nearness)),
      ink,
    );
  }
  brush.restore();
}

function lane(brush: Brush, world: World, line: Skyline): void {
  const { height, unit, palette } = world;
  const start = line[Math.floor(line.length * (world.light.side > 0 ? 0.62 : 0.38))] ?? [0, 0];
  const [x, y] = start;
  const sway = world.light.side * unit;
  brush.fillStyle = css(mix(palette.fog, palette.far, 0.3), 0.85);
  brush.beginPath();
  brush.moveTo(x - unit * 0.006, y - 1);
  brush.bezierCurveTo(x + sway * 0.12, y + unit * 0.06, x - sway * 0.22, y + unit * 0.1, x - sway * 0.06, height);
  brush.lineTo(x + sway * 0.12, height);
  brush.bezierCurveTo(x - sway * 0.1, y + unit * 0.12, x + sway * 0.17, y + unit * 0.06, x + unit * 0.006, y - 1);
  brush.fill();
}

type Planting = { index: number; nearness: number; colour: Rgb };

function plantTrees(world: World, brush: Brush, line: Skyline, { index, nearness, colour }: Planting): void {
  const random = world.random(`trees ${index}`);
  const ink = css(mix(lighten(colour, -0.1), world.palette.near, 0.35 + 0.3 * nearness));
  const count = Math.round(((index === 3 ? 4 : 16) * world.width) / world.unit / 1.84);
  for (let tree = 0; tree < count; tree++) {
    const [x, y] = line[Math.floor(random() * line.length)] ?? [0, 0];
    const size = world.unit * lerp(0.03, 0.2, nearness ** 1.6) * lerp(0.7, 1.2, random());
    if (index === 3 && Math.abs(x - world.across(world.subjectX)) < world.unit * 0.3) continue;
    drawBroadleaf(brush, x, y + size * 0.05, size, ink, random);
  }
}

function farmhouse(brush: Brush, world: World, line: Skyline): void {
  const { unit, palette, light } = world;
  const [x, top] = line[Math.floor(line.length * (light.side > 0 ? 0.3 : 0.7))] ?? [0, 0];
  const size = unit * 0.05;
  const y = top + size * 0.2;
  const wall = mix(mix(palette.sun, palette.far, 0.35), palette.near, lerp(0.4, 0.05, light.day));
  const roof = mix(palette.accent, palette.near, lerp(0.7, 0.4, light.day));
  box(brush, x - size, y - size * 0.8, size * 2, size * 0.9, css(wall));
  polygon(
    brush,
    [
      [x - size * 1.15, y - size * 0.78],
      [x - size * 0.6, y - size * 1.5],
      [x + size * 0.6, y - size * 1.5],
      [x + size * 1.15, y - size * 0.78],
    ],
    css(roof),
  );
  box(brush, x + size * 0.4, y - size * 1.85, size * 0.2, size * 0.5, css(roof));
  const pane = css(mix(palette.accent, palette.near, lerp(0.6, 0, light.lamps)));
  for (const at of [-0.65, -0.1, 0.45]) box(brush, x + at * size, y - size * 0.55, size * 0.26, size * 0.32, pane);
}
