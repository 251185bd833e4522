import { css, lighten, mix } from "../colour";
import { lerp } from "../curves";
import { type PaintedLayer, painted, type Scenery } from "../elements";
import { fractalAt } from "../noise";
import { createSurface } from "../surface";
import type { World } from "../world";
import { cloudLayer } from "./parts/clouds";
import { foregroundGrass } from "./parts/foreground";
import { fillRidge, ridgeLine, type Skyline } from "./parts/ridges";
import { lightPoint, skyLayer } from "./parts/sky";
import { lightSlopes } from "./parts/slopes";
import { drawConifer } from "./parts/trees";

const RIDGES = 4;

/** Ranges of mountains in the haze, firs on the nearer hills. */
export function mountains(world: World): Scenery {
  const skyHorizon = world.horizon + 0.08;
  const ridges = Array.from({ length: RIDGES }, (_, index) => ridgeLayer(world, index, skyHorizon));
  return {
    layers: [
      skyLayer(world, { horizon: skyHorizon }),
      cloudLayer(world, { top: 0.06, bottom: 0.46 }),
      ...ridges,
      foregroundGrass(world),
    ],
    subjectDepth: 0.8,
    ground: 0.86,
  };
}

function ridgeLayer(world: World, index: number, skyHorizon: number): PaintedLayer {
  const { width, height, unit, palette, seed } = world;
  const nearness = index / (RIDGES - 1);
  const y = height * lerp(world.horizon - 0.01, 0.8, nearness ** 1.1);
  const colour = mix(mix(palette.far, palette.fog, 0.35), palette.near, nearness ** 0.8 * 0.95);
  const surface = createSurface(width, height);
  const skyline = ridgeLine(width, height, {
    y,
    rise: unit * lerp(0.3, 0.13, nearness),
    frequency: lerp(2.2, 4.5, nearness),
    octaves: 6,
    seed: seed + index * 31,
    form: index < 2 ? "peaks" : "hills",
  });
  fillRidge(surface, skyline, {
    top: colour,
    foot: mix(colour, palette.fog, lerp(0.75, 0.06, nearness)),
    footY: Math.min(height, y + unit * 0.2),
  });
  if (index < RIDGES - 1) {
    const [sunX] = lightPoint(world, skyHorizon);
    lightSlopes(surface, skyline, { palette, sunX, strength: lerp(0.5, 0.22, nearness), seed: seed + index, unit });
  }
  if (index >= 2) plantFirs(world, surface.brush, skyline, { nearness, index, fill: css(lighten(colour, -0.035)) });
  return painted(surface, lerp(0.12, 0.78, nearness));
}

type Grove = { nearness: number; index: number; fill: string };

function plantFirs(world: World, brush: PaintedLayer["surface"]["brush"], skyline: Skyline, grove: Grove): void {
  const random = world.random(`firs ${grove.index}`);
  const count = Math.round((world.width / world.unit) * (grove.index === 2 ? 105 : 39));
  for (let tree = 0; tree < count; tree++) {
    const [x, y] = skyline[Math.floor(random() * skyline.length)] ?? [0, 0];
    const size = lerp(0.6, 1.25, random());
    if (fractalAt((x / world.unit) * 3.8, world.seed + 90 + grove.index, 3) < 0.42) continue;
    const height = world.unit * lerp(0.028, 0.1, grove.nearness) * size;
    drawConifer(brush, x, y + world.unit * 0.01, height, grove.fill);
  }
}
