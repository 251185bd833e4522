import { box, linear } from "../brush";
import { css, lighten, mix } from "../colour";
import { lerp } from "../curves";
import { type PaintedLayer, painted, type Scenery } from "../elements";
import { createSurface, type Surface } from "../surface";
import type { World } from "../world";
import { drawSkyline } from "./parts/buildings";
import { cloudLayer } from "./parts/clouds";
import { skyLayer } from "./parts/sky";

const ROWS = 4;
const REFLECTIONS = 60;

/** A skyline in four rows behind a wet quay that mirrors its lights. */
export function city(world: World): Scenery {
  const layers = Array.from({ length: ROWS }, (_, row) => buildingRow(world, row));
  return {
    layers: [
      skyLayer(world, { horizon: 0.8 }),
      cloudLayer(world, { top: 0.02, bottom: 0.42, depth: 0.03 }),
      ...layers,
      quay(world),
    ],
    subjectDepth: 0.72,
    ground: 0.89,
  };
}

function buildingRow(world: World, row: number): PaintedLayer {
  const { width, height, unit, palette, light } = world;
  const nearness = row / (ROWS - 1);
  const body = mix(mix(palette.far, palette.fog, 0.4), palette.near, nearness ** 0.7 * 0.94);
  const surface = createSurface(width, height);
  drawSkyline(
    surface.brush,
    {
      width,
      base: height * lerp(0.8, 0.99, nearness),
      heights: [unit * lerp(0.14, 0.24, nearness), unit * lerp(0.46, 0.74, nearness)],
      widths: [unit * lerp(0.04, 0.155, nearness), unit * lerp(0.092, 0.27, nearness)],
      body,
      haze: mix(palette.fog, body, nearness),
      lit: lerp(0.08, 0.42, light.lamps) * lerp(0.7, 1.1, nearness),
      roofs: row > 0,
    },
    palette,
    world.random(`buildings ${row}`),
  );
  layHaze(world, surface, lerp(0.75, 0, nearness));
  return painted(surface, lerp(0.12, 0.62, nearness));
}

/** Haze lies over the further rows and lets them stand back. */
function layHaze({ palette }: World, { brush, width, height }: Surface, strength: number): void {
  brush.globalCompositeOperation = "source-atop";
  brush.fillStyle = linear(
    brush,
    [0, height * 0.45],
    [0, height],
    [
      [0, palette.fog, 0],
      [1, palette.fog, strength],
    ],
  );
  brush.fillRect(0, 0, width, height);
}

function quay(world: World): PaintedLayer {
  const { width, height, unit, palette, light } = world;
  const random = world.random("reflections");
  const surface = createSurface(width, height);
  const { brush } = surface;
  const top = height * 0.845;
  const stone = linear(
    brush,
    [0, top],
    [0, height],
    [
      [0, mix(palette.near, palette.fog, 0.28)],
      [0.25, palette.near],
      [1, lighten(palette.near, -0.03)],
    ],
  );
  box(brush, 0, top, width, height - top, stone);
  box(brush, 0, top, width, unit * 0.003, css(mix(palette.near, palette.accent, 0.5), 0.35));
  const strength = lerp(0.06, 0.3, light.lamps);
  for (let index = 0; index < REFLECTIONS; index++) {
    const lamp = random() < 0.7 ? palette.accent : palette.sun;
    const streak = linear(
      brush,
      [0, top],
      [0, top + unit * 0.12],
      [
        [0, lamp, strength],
        [1, lamp, 0],
      ],
    );
    box(brush, width * random(), top + unit * 0.004, unit * lerp(0.005, 0.022, random()), unit * 0.12, streak);
  }
  return painted(surface, 0.7);
}
