import { linear } from "../brush";
import { css, mix } from "../colour";
import { lerp } from "../curves";
import { type PaintedLayer, painted, type Scenery } from "../elements";
import { createSurface } from "../surface";
import type { World } from "../world";
import { foregroundLeaves } from "./parts/foreground";
import { fillRidge, ridgeLine } from "./parts/ridges";
import { skyLayer } from "./parts/sky";
import { drawConifer, drawTrunk } from "./parts/trees";

/** Trees per layer, far to near, in the width of a 16:9 frame: firs first, then trunks that leave the picture. */
const STANDS = [60, 46, 30, 9, 4];
const FIRST_TRUNKS = 3;

/** Rows of trees that fade into the mist, with shafts of light between them. */
export function forest(world: World): Scenery {
  return {
    layers: [
      skyLayer(world, { horizon: 0.8 }),
      ...STANDS.map((_, row) => treeRow(world, row)),
      ...foregroundLeaves(world),
    ],
    subjectDepth: 0.72,
    ground: 0.9,
    rays: world.light.glow > 0.5,
    dust: true,
  };
}

function treeRow(world: World, row: number): PaintedLayer {
  const { width, height, unit, palette, seed } = world;
  const random = world.random(`trees ${row}`);
  const nearness = row / (STANDS.length - 1);
  const colour = mix(mix(palette.fog, palette.far, 0.5), palette.near, nearness ** 0.75);
  const base = height * lerp(0.68, 0.93, nearness);
  const surface = createSurface(width, height);
  const { brush } = surface;
  const floor = ridgeLine(width, height, {
    y: base,
    rise: unit * 0.07,
    frequency: 3,
    octaves: 4,
    seed: seed + row * 13,
    form: "hills",
  });
  fillRidge(surface, floor, {
    top: colour,
    foot: mix(colour, palette.fog, 0.3 * (1 - nearness)),
    footY: base + unit * 0.2,
  });
  const count = Math.max(3, Math.round(((STANDS[row] ?? 0) * width) / unit / 1.84));
  for (let tree = 0; tree < count; tree++) {
    const x = (width * (tree + random())) / count;
    const tall = unit * lerp(0.32, 0.95, nearness) * lerp(0.75, 1.2, random());
    if (row < FIRST_TRUNKS) drawConifer(brush, x, base + unit * 0.03, tall * 0.85, css(colour));
    else {
      if (row === STANDS.length - 1 && Math.abs(x - world.across(world.subjectX)) < unit * 0.2) continue;
      const thick = unit * lerp(0.016, 0.034, nearness) * lerp(0.7, 1.3, random());
      drawTrunk(brush, { x, foot: base + unit * 0.2, rise: tall, width: thick }, colour, random);
    }
  }
  if (row < FIRST_TRUNKS) layMist(world, surface, base + unit * 0.08);
  return painted(surface, lerp(0.1, 0.86, nearness));
}

/** Mist gathers at the foot of the far trees. */
function layMist(world: World, { brush, width, height }: ReturnType<typeof createSurface>, foot: number): void {
  brush.globalCompositeOperation = "source-atop";
  brush.fillStyle = linear(
    brush,
    [0, height * 0.3],
    [0, foot],
    [
      [0, world.palette.fog, 0],
      [1, world.palette.fog, 0.5],
    ],
  );
  brush.fillRect(0, 0, width, height);
}
