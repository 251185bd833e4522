import { linear, oval, type Point, polygon, stroke } from "../brush";
import { css, lighten, mix, type Rgb, WHITE } from "../colour";
import { lerp } from "../curves";
import { type LiveLayer, live, type PaintedLayer, painted, type Scenery } from "../elements";
import { type Brush, blurred, createSurface } from "../surface";
import type { World } from "../world";
import { cloudLayer } from "./parts/clouds";
import { birdLayer } from "./parts/flock";
import { rockTexture } from "./parts/ridges";
import { skyLayer } from "./parts/sky";
import { glintLayer, paintSea } from "./parts/water";

const HORIZON = 0.5;
const SHORE = 0.68;

/** Sand, a parasol and a deck chair, waves that run up the shore, and palm leaves overhead. */
export function beach(world: World): Scenery {
  const { height } = world;
  const sea = createSurface(world.width, height);
  paintSea(sea, world, height * HORIZON, height * (SHORE + 0.06));
  return {
    layers: [
      skyLayer(world, { horizon: HORIZON }),
      cloudLayer(world, { top: 0.02, bottom: 0.4, depth: 0.03 }),
      birdLayer(world, 5),
      painted(sea, 0.2),
      glintLayer(world, height * HORIZON, height * SHORE, 0.22),
      surf(world),
      sand(world),
      parasol(world),
      palmLeaves(world),
    ],
    subjectDepth: 0.78,
    ground: 0.87,
    waterline: 0.6,
  };
}

function sandColours({ palette, light }: World): { dry: Rgb; wet: Rgb } {
  const dry = mix(mix(palette.fog, palette.sun, 0.35), palette.near, lerp(0.6, 0.1, light.day));
  return { dry: mix(dry, palette.accent, 0.12), wet: mix(mix(dry, palette.far, 0.45), palette.near, 0.12) };
}

function shoreLine(world: World, lift: number): Point[] {
  const { width, height, unit } = world;
  return Array.from({ length: 41 }, (_, index): Point => {
    const x = (width * index) / 40;
    return [
      x,
      height * SHORE + lift + Math.sin((x / unit) * 3.1 + 1) * unit * 0.014 + Math.sin((x / unit) * 7.3) * unit * 0.005,
    ];
  });
}

/** Lines of foam that run up and draw back. */
function surf(world: World): LiveLayer {
  const { unit, palette } = world;
  const foam = css(mix(palette.fog, WHITE, 0.6));
  const lines = [0, 1, 2].map((row) => ({ points: shoreLine(world, -row * unit * 0.028), row }));
  return live(0.34, (brush, { seconds }) => {
    for (const { points, row } of lines) {
      const run = Math.sin(seconds * 0.9 - row * 1.1) * unit * 0.008;
      brush.globalAlpha = 0.75 - row * 0.2;
      brush.save();
      brush.translate(Math.sin(seconds * 0.4 + row) * unit * 0.01, run);
      stroke(brush, points, unit * (0.006 - row * 0.0014), foam);
      brush.restore();
    }
  });
}

function sand(world: World): PaintedLayer {
  const { width, height, unit, palette, seed } = world;
  const surface = createSurface(width, height);
  const { brush } = surface;
  const { dry, wet } = sandColours(world);
  const edge = shoreLine(world, unit * 0.012);
  polygon(
    brush,
    [[0, height], ...edge, [width, height]],
    linear(
      brush,
      [0, height * SHORE],
      [0, height],
      [
        [0, wet],
        [0.22, mix(wet, dry, 0.6)],
        [0.4, dry],
        [1, mix(dry, palette.near, 0.3)],
      ],
    ),
  );
  brush.globalCompositeOperation = "source-atop";
  brush.globalAlpha = 0.35;
  brush.fillStyle = brush.createPattern(rockTexture(seed, mix(dry, palette.near, 0.5), 0.6, 14).canvas, "repeat");
  brush.fillRect(0, 0, width, height);
  brush.globalAlpha = 1;
  const random = world.random("footprints");
  for (let print = 0; print < 16; print++) {
    const along = print / 15;
    const x = width * lerp(0.12, 0.9, along) + (print % 2) * unit * 0.012;
    oval(
      brush,
      x,
      height * (lerp(0.76, 0.95, along) + 0.01 * random()),
      unit * 0.009,
      unit * 0.0042,
      css(lighten(wet, -0.08), 0.5),
    );
  }
  return painted(surface, 0.6);
}

/** On the other side of the frame than the subject. */
function parasol(world: World): PaintedLayer {
  const { width, height, unit, palette, light } = world;
  const surface = createSurface(width, height);
  const { brush } = surface;
  const x = world.across(world.subjectX > 0.5 ? 0.24 : 0.76);
  const foot = height * 0.835;
  const size = unit * 0.3;
  const dim = lerp(0.6, 0.06, light.day);
  const pole = css(mix(mix(palette.sun, palette.far, 0.5), palette.near, dim));
  oval(brush, x + size * 0.1, foot + size * 0.02, size * 0.55, size * 0.06, css(palette.near, 0.35));
  stroke(
    brush,
    [
      [x, foot],
      [x + size * 0.07, foot - size * 1.02],
    ],
    size * 0.028,
    pole,
  );
  const stripes = [
    mix(palette.accent, palette.near, dim),
    mix(mix(palette.sun, WHITE, 0.4), palette.near, dim),
  ] as const;
  canopy(brush, [x + size * 0.07, foot - size * 0.72], size * 0.62, stripes);
  deckChair(brush, [x + size * 0.5 * (world.subjectX > 0.5 ? 1 : -1), foot + size * 0.1], size * 0.5, {
    wood: pole,
    cloth: css(stripes[0]),
  });
  return painted(surface, 0.68);
}

function canopy(brush: Brush, [x, y]: Point, reach: number, stripes: readonly [Rgb, Rgb]): void {
  const panels = 8;
  for (let panel = 0; panel < panels; panel++) {
    const from = Math.cos(Math.PI * (1 - panel / panels)) * reach;
    const to = Math.cos(Math.PI * (1 - (panel + 1) / panels)) * reach;
    const shade = (panel / panels - 0.5) * 0.1;
    brush.fillStyle = css(lighten(stripes[panel % 2 ? 1 : 0], -shade));
    brush.beginPath();
    brush.moveTo(x, y - reach * 0.52);
    brush.quadraticCurveTo(x + from * 0.75, y - reach * 0.46, x + from, y);
    brush.quadraticCurveTo(x + (from + to) / 2, y - reach * 0.09, x + to, y);
    brush.quadraticCurveTo(x + to * 0.75, y - reach * 0.46, x, y - reach * 0.52);
    brush.fill();
  }
}

function deckChair(brush: Brush, [x, y]: Point, size: number, inks: { wood: string; cloth: string }): void {
  stroke(
    brush,
    [
      [x - size * 0.4, y],
      [x + size * 0.42, y - size * 0.62],
    ],
    size * 0.04,
    inks.wood,
  );
  stroke(
    brush,
    [
      [x + size * 0.4, y],
      [x - size * 0.3, y - size * 0.4],
    ],
    size * 0.04,
    inks.wood,
  );
  stroke(
    brush,
    [
      [x - size * 0.36, y - size * 0.32],
      [x + size * 0.02, y - size * 0.2],
      [x + size * 0.42, y - size * 0.62],
    ],
    size * 0.085,
    inks.cloth,
  );
}

function palmLeaves(world: World): PaintedLayer {
  const { width, height, unit, palette } = world;
  const surface = createSurface(width, height);
  const { brush } = surface;
  const random = world.random("palm");
  const left = world.subjectX > 0.5;
  brush.fillStyle = css(lighten(palette.near, -0.01));
  for (let leaf = 0; leaf < 6; leaf++) {
    const angle = lerp(0.05, 1.25, leaf / 5) + random() * 0.1;
    const length = unit * lerp(0.35, 0.6, random());
    const tipX = Math.cos(angle) * length;
    const tipY = Math.sin(angle) * length * 0.8;
    brush.save();
    brush.translate(left ? 0 : width, height * 0.03);
    brush.scale(left ? 1 : -1, 1);
    brush.beginPath();
    brush.moveTo(-unit * 0.03, -unit * 0.02);
    brush.quadraticCurveTo(tipX * 0.55, tipY * 0.1 - unit * 0.05, tipX, tipY);
    for (let tooth = 9; tooth >= 0; tooth--) {
      const t = tooth / 10;
      const inward = 2 * t * (1 - t);
      const spineX = inward * tipX * 0.55 + t * t * tipX;
      const spineY = inward * (tipY * 0.1 - unit * 0.05) + t * t * tipY;
      brush.lineTo(spineX - unit * 0.02, spineY + unit * 0.085 * Math.sin(Math.PI * (0.15 + t * 0.8)));
      brush.lineTo(spineX, spineY + unit * 0.012);
    }
    brush.fill();
    brush.restore();
  }
  return painted(blurred(surface, unit * 0.004), 1.05);
}
