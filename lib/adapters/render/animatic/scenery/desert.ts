import { linear, stroke, trace } from "../brush";
import { css, mix, type Rgb } from "../colour";
import { clamp, lerp, smooth } from "../curves";
import { type PaintedLayer, painted, type Scenery } from "../elements";
import { hashAt, noiseAt } from "../noise";
import { type Brush, blurred, createSurface } from "../surface";
import type { World } from "../world";
import { cloudLayer } from "./parts/clouds";
import { fillRidge, landBelow, type Skyline } from "./parts/ridges";
import { lightPoint, skyLayer } from "./parts/sky";

const DUNES = 5;
const HORIZON = 0.66;

/** Dunes one behind the other, lit on one side and rippled by the wind. */
export function desert(world: World): Scenery {
  return {
    layers: [
      skyLayer(world, { horizon: HORIZON }),
      cloudLayer(world, { top: 0.04, bottom: 0.36, depth: 0.03 }),
      ...Array.from({ length: DUNES }, (_, index) => dune(world, index)),
    ],
    subjectDepth: 0.82,
    ground: 0.87,
    dust: true,
  };
}

function dune(world: World, index: number): PaintedLayer {
  const { width, height, unit, palette } = world;
  const nearness = index / (DUNES - 1);
  const sand = mix(palette.fog, palette.accent, 0.3);
  const lit = mix(mix(sand, palette.fog, 0.65 * (1 - nearness)), palette.far, nearness * 0.35);
  const shade = mix(mix(palette.far, palette.fog, 0.55 * (1 - nearness)), palette.near, nearness * 0.72);
  const crest = duneLine(world, index, nearness);
  const surface = createSurface(width, height);
  fillRidge(surface, crest, {
    top: lit,
    foot: mix(lit, shade, 0.35),
    footY: height * lerp(0.58, 0.9, nearness) + unit * 0.22,
  });
  const { brush } = surface;
  brush.save();
  trace(brush, landBelow(crest, width, height));
  brush.clip();
  const shadows = createSurface(width / 2, height / 2);
  shadows.brush.scale(0.5, 0.5);
  shadeSlopes(shadows.brush, crest, { world, shade, nearness });
  brush.drawImage(blurred(shadows, unit * 0.005).canvas, 0, 0, width, height);
  stroke(brush, crest, Math.max(1, unit * 0.0022), css(mix(palette.sun, lit, 0.3), 0.55));
  ripple(brush, crest, unit, css(shade, 0.16));
  brush.restore();
  return painted(surface, lerp(0.12, 0.8, nearness));
}

function duneLine(world: World, index: number, nearness: number): Skyline {
  const { width, height, unit, seed } = world;
  const base = height * lerp(0.58, 0.9, nearness);
  const rise = unit * lerp(0.07, 0.2, nearness);
  const frequency = (lerp(2.1, 0.8, nearness) * width) / unit / 1.84;
  const line: [number, number][] = [];
  for (let x = -4; x <= width + 4; x += width / 500) {
    const at = x / width;
    const phase = at * frequency + hashAt(index, seed) * 3 + 0.25 * (noiseAt(at * 1.7, seed + index) - 0.5);
    const arch = 1 - Math.abs(2 * (phase - Math.floor(phase)) - 1) ** 1.35;
    line.push([x, base - rise * (arch * 0.9 + 0.35 * noiseAt(at * 2.3, seed + 40 + index) - 0.5)]);
  }
  return line;
}

type Shading = { world: World; shade: Rgb; nearness: number };

/** The lee side of a dune lies in shadow that melts away downhill. */
function shadeSlopes(brush: Brush, crest: Skyline, { world, shade, nearness }: Shading): void {
  const [sunX] = lightPoint(world, HORIZON);
  const step = world.width / 500 + 0.7;
  for (let index = 1; index < crest.length - 1; index++) {
    const before = crest[Math.max(0, index - 6)] ?? [0, 0];
    const after = crest[Math.min(crest.length - 1, index + 6)] ?? [1, 0];
    const [x, y] = crest[index] ?? [0, 0];
    const fall = (after[1] - before[1]) / (after[0] - before[0]);
    const away = smooth((fall * clamp((x - sunX) / (world.unit * 0.33), -1, 1) + 0.015) / 0.16);
    if (away < 0.02) continue;
    const depth = world.unit * lerp(0.1, 0.34, nearness) * (0.6 + 0.6 * away);
    brush.fillStyle = linear(
      brush,
      [0, y],
      [0, y + depth],
      [
        [0, shade, 0.8 * away],
        [0.45, shade, 0.5 * away],
        [1, shade, 0],
      ],
    );
    brush.fillRect(x, y - 1, step, depth);
  }
}

function ripple(brush: Brush, crest: Skyline, unit: number, ink: string): void {
  const coarse = crest.filter((_, index) => index % 6 === 0);
  for (let row = 0; row < 22; row++) {
    const drop = unit * 0.013 * (row + 1) * (1 + row * 0.06);
    stroke(
      brush,
      coarse.map(([x, y]) => [x, y + drop + Math.sin((x / unit) * 33 + row * 1.3) * unit * 0.0025]),
      Math.max(1, unit * 0.0014),
      ink,
    );
  }
}
