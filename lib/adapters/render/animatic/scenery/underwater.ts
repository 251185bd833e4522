import { linear, oval, polygon, stroke } from "../brush";
import { css, lighten, mix, type Rgb, WHITE } from "../colour";
import { lerp, wrap } from "../curves";
import { type LiveLayer, live, type PaintedLayer, painted, type Scenery } from "../elements";
import { hashAt } from "../noise";
import { type Brush, createSurface } from "../surface";
import type { World } from "../world";
import { fillRidge, ridgeLine } from "./parts/ridges";

const BUBBLES = 46;
const SMALL_FISH = 22;

/** Under the surface: light from above, a reef with weed that sways, a shoal and rising bubbles. */
export function underwater(world: World): Scenery {
  return {
    layers: [
      waterBody(world),
      surfaceLight(world),
      reef(world, 0),
      reef(world, 1),
      shoal(world),
      reef(world, 2),
      weed(world),
      bubbles(world),
    ],
    subjectDepth: 0.66,
    ground: 0.88,
    rays: true,
    dust: true,
    indoors: true,
  };
}

function waterColours({ palette, light }: World): { bright: Rgb; mid: Rgb; deep: Rgb } {
  const sea: Rgb = [24, 140, 170];
  const mid = mix(mix(palette.sky[1], sea, 0.72), palette.near, lerp(0.45, 0.12, light.day));
  return {
    bright: mix(mix(palette.sky[3], sea, 0.55), palette.sun, 0.2),
    mid,
    deep: mix(mix(palette.sky[0], mid, 0.4), palette.near, 0.45),
  };
}

function waterBody(world: World): PaintedLayer {
  const { width, height } = world;
  const { bright, mid, deep } = waterColours(world);
  const surface = createSurface(width, height);
  surface.brush.fillStyle = linear(
    surface.brush,
    [0, 0],
    [0, height],
    [
      [0, bright],
      [0.22, mix(bright, mid, 0.65)],
      [0.5, mid],
      [1, deep],
    ],
  );
  surface.brush.fillRect(0, 0, width, height);
  return painted(surface, 0);
}

/** The underside of the waves: bright lenses that slide over one another. */
function surfaceLight(world: World): LiveLayer {
  const { width, height, unit, palette, seed } = world;
  const colour = css(mix(palette.sun, WHITE, 0.3));
  return live(0.1, (brush, { seconds }) => {
    brush.globalCompositeOperation = "screen";
    brush.fillStyle = colour;
    for (let lens = 0; lens < 34; lens++) {
      const depth = hashAt(lens, seed);
      const x = wrap(hashAt(lens, seed + 1) + seconds * 0.012 * (lens % 2 ? 1 : -1), 1) * width;
      brush.globalAlpha = (1 - depth) * (0.16 + 0.1 * Math.sin(seconds * 1.4 + lens * 2));
      brush.beginPath();
      brush.ellipse(
        x,
        height * (0.015 + 0.13 * depth),
        unit * lerp(0.14, 0.05, depth),
        unit * lerp(0.014, 0.004, depth),
        0,
        0,
        7,
      );
      brush.fill();
    }
  });
}

/** Rows of the sea bed with rocks and corals, the nearest darkest. */
function reef(world: World, row: number): PaintedLayer {
  const { width, height, unit, palette, seed } = world;
  const random = world.random(`reef ${row}`);
  const { mid, deep } = waterColours(world);
  const nearness = row / 2;
  const colour = mix(mix(mid, deep, 0.35 + 0.4 * nearness), palette.near, nearness * 0.62);
  const surface = createSurface(width, height);
  const y = height * lerp(0.7, 0.91, nearness);
  const line = ridgeLine(width, height, {
    y,
    rise: unit * lerp(0.2, 0.1, nearness),
    frequency: 2 + row,
    octaves: 5,
    seed: seed + row * 19,
    form: "hills",
  });
  fillRidge(surface, line, { top: lighten(colour, 0.04), foot: mix(colour, deep, 0.4), footY: y + unit * 0.25 });
  const corals = Math.round((12 * width) / unit / 1.84);
  for (let coral = 0; coral < corals; coral++) {
    const [x, foot] = line[Math.floor(random() * line.length)] ?? [0, 0];
    const size = unit * lerp(0.03, 0.09, nearness) * lerp(0.6, 1.4, random());
    const tint = coral % 3 === 0 ? mix(colour, palette.accent, 0.45 - 0.1 * nearness) : lighten(colour, -0.05);
    if (coral % 2) branchCoral(surface.brush, x, foot + size * 0.2, size, css(tint));
    else brainCoral(surface.brush, x, foot + size * 0.25, size, tint);
  }
  return painted(surface, lerp(0.24, 0.82, nearness));
}

function branchCoral(brush: Brush, x: number, y: number, size: number, ink: string): void {
  for (let arm = -2; arm <= 2; arm++) {
    const tip = x + arm * size * 0.42;
    const top = y - size * (1.5 - Math.abs(arm) * 0.28);
    stroke(
      brush,
      [
        [x, y],
        [x + arm * size * 0.16, y - size * 0.55],
        [tip, top],
      ],
      size * 0.13,
      ink,
    );
    stroke(
      brush,
      [
        [x + arm * size * 0.26, y - size * 0.82],
        [tip + size * 0.2, top + size * 0.2],
      ],
      size * 0.09,
      ink,
    );
  }
}

function brainCoral(brush: Brush, x: number, y: number, size: number, colour: Rgb): void {
  oval(
    brush,
    x,
    y,
    size * 0.85,
    size * 0.7,
    linear(
      brush,
      [0, y - size * 0.7],
      [0, y],
      [
        [0, lighten(colour, 0.07)],
        [1, colour],
      ],
    ),
  );
}

function shoal(world: World): LiveLayer {
  const { width, height, unit, seed, palette, light } = world;
  const ink = css(mix(palette.near, palette.accent, 0.35), 0.85);
  return live(0.5, (brush, { seconds }) => {
    for (let fish = 0; fish < SMALL_FISH; fish++) {
      const size = unit * lerp(0.012, 0.024, hashAt(fish, seed));
      const along = wrap(hashAt(fish, seed + 1) * 0.4 + seconds * 0.03, 1.2) - 0.1;
      const x = light.side > 0 ? along * width : (1 - along) * width;
      const y = height * (0.3 + 0.16 * hashAt(fish, seed + 2)) + Math.sin(seconds * 1.2 + fish) * unit * 0.01;
      const tail = Math.sin(seconds * 9 + fish) * size * 0.25;
      oval(brush, x, y, size, size * 0.36, ink);
      const back = x - light.side * size;
      polygon(
        brush,
        [
          [back + light.side * size * 0.3, y],
          [back - light.side * size * 0.55, y - size * 0.4 + tail],
          [back - light.side * size * 0.55, y + size * 0.4 + tail],
        ],
        ink,
      );
    }
  });
}

/** Long leaves in front that bend with the swell. */
function weed(world: World): LiveLayer {
  const { width, height, unit, seed, palette } = world;
  const ink = css(mix(palette.near, palette.far, 0.16));
  const count = Math.round((26 * width) / unit / 1.84);
  return live(0.9, (brush, { seconds }) => {
    for (let leaf = 0; leaf < count; leaf++) {
      const side = leaf % 2 ? 1 - hashAt(leaf, seed) * 0.3 : hashAt(leaf, seed) * 0.3;
      const x = side * width;
      const tall = unit * lerp(0.16, 0.42, hashAt(leaf, seed + 1));
      const bend = Math.sin(seconds * 0.9 + leaf * 0.7) * tall * 0.16;
      brush.fillStyle = ink;
      brush.beginPath();
      brush.moveTo(x - unit * 0.011, height);
      brush.bezierCurveTo(
        x - bend,
        height - tall * 0.4,
        x + bend * 1.2,
        height - tall * 0.7,
        x + bend * 1.6,
        height - tall,
      );
      brush.bezierCurveTo(
        x + bend * 1.2 + unit * 0.02,
        height - tall * 0.6,
        x - bend + unit * 0.022,
        height - tall * 0.35,
        x + unit * 0.012,
        height,
      );
      brush.fill();
    }
  });
}

function bubbles(world: World): LiveLayer {
  const { width, height, unit, seed } = world;
  const rim = css(mix(world.palette.sun, WHITE, 0.5), 0.55);
  return live(0.95, (brush, { seconds }) => {
    brush.strokeStyle = rim;
    for (let bubble = 0; bubble < BUBBLES; bubble++) {
      const size = unit * lerp(0.002, 0.009, hashAt(bubble, seed + 4) ** 2);
      const rise = wrap(hashAt(bubble, seed + 5) + seconds * lerp(0.05, 0.12, hashAt(bubble, seed + 6)), 1.05);
      const x =
        hashAt(bubble % 7, seed + 7) * width +
        Math.sin(seconds * 2 + bubble) * unit * 0.012 +
        hashAt(bubble, seed) * unit * 0.05;
      brush.lineWidth = Math.max(1, size * 0.25);
      brush.beginPath();
      brush.arc(x, height * (1 - rise), size, 0, 7);
      brush.stroke();
    }
  });
}
