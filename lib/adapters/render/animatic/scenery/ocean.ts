import { mix } from "../colour";
import { lerp, smooth } from "../curves";
import { type PaintedLayer, painted, type Scenery } from "../elements";
import { createSurface } from "../surface";
import type { World } from "../world";
import { cloudLayer } from "./parts/clouds";
import { birdLayer } from "./parts/flock";
import { fillRidge, ridgeLine, type Skyline } from "./parts/ridges";
import { lightPoint, skyLayer } from "./parts/sky";
import { lightSlopes } from "./parts/slopes";
import { glintLayer, paintSea } from "./parts/water";

const HORIZON = 0.6;

/** The open sea with a distant coast; a cliff for those who stand on land. */
export function ocean(world: World): Scenery {
  const top = world.height * HORIZON;
  const sea = createSurface(world.width, world.height);
  paintSea(sea, world, top, world.height);
  const ashore = world.stand === "ground" || world.stand === "surface";
  return {
    layers: [
      skyLayer(world, { horizon: HORIZON }),
      cloudLayer(world, { top: 0.08, bottom: 0.46, depth: 0.03 }),
      birdLayer(world, 9),
      painted(sea, 0.2),
      glintLayer(world, top, world.height, 0.23),
      coast(world),
      ...(ashore ? [cliff(world)] : []),
    ],
    subjectDepth: ashore ? 0.6 : 0.45,
    ground: 0.8,
    waterline: 0.74,
  };
}

function coast(world: World): PaintedLayer {
  const { width, height, unit, palette, seed, light } = world;
  const surface = createSurface(width, height);
  const side = light.side > 0 ? 0.06 : 0.94;
  const skyline: Skyline = ridgeLine(width, height, {
    y: height * HORIZON,
    rise: unit * 0.12,
    frequency: 2.4,
    octaves: 5,
    seed: seed + 71,
    form: "peaks",
  }).map(([x, y]) => [
    x,
    lerp(Math.min(y, height * HORIZON), height * HORIZON + 4, smooth(Math.abs(x / width - side) * 2.2)),
  ]);
  const colour = mix(palette.far, palette.near, 0.3);
  surface.brush.beginPath();
  surface.brush.rect(0, 0, width, height * (HORIZON + 0.002));
  surface.brush.clip();
  fillRidge(surface, skyline, { top: colour, foot: mix(colour, palette.fog, 0.5), footY: height * (HORIZON + 0.02) });
  const [sunX] = lightPoint(world, HORIZON);
  lightSlopes(surface, skyline, { palette, sunX, strength: 0.4, seed, unit });
  return painted(surface, 0.24);
}

/** A headland under the subject: steep towards the light, sloping away behind. */
function cliff(world: World): PaintedLayer {
  const { width, height, unit, palette, seed, light } = world;
  const surface = createSurface(width, height);
  const head = world.across(world.subjectX);
  const skyline: Skyline = ridgeLine(width, height, {
    y: height * 0.82,
    rise: unit * 0.03,
    frequency: 8,
    octaves: 5,
    seed: seed + 77,
    form: "hills",
  }).map(([x, y]) => {
    const ahead = ((x - head) * light.side) / unit;
    const drop = ahead > 0 ? unit * 0.34 * smooth((ahead - 0.1) / 0.26) : unit * 0.12 * smooth((-ahead - 0.12) / 0.7);
    return [x, y + drop];
  });
  fillRidge(surface, skyline, { top: mix(palette.near, palette.far, 0.12), foot: palette.near, footY: height });
  const [sunX] = lightPoint(world, HORIZON);
  lightSlopes(surface, skyline, { palette, sunX, strength: 0.3, seed: seed + 8, unit });
  return painted(surface, 0.58);
}
