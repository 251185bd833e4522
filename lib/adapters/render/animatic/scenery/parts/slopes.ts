import { linear, trace } from "../../brush";
import { BLACK, mix } from "../../colour";
import { smooth } from "../../curves";
import { noiseAt } from "../../noise";
import type { Palette } from "../../palette";
import { type Brush, blurred, createSurface, type Surface } from "../../surface";
import { landBelow, rockTexture, type Skyline } from "./ridges";

type Light = { palette: Palette; sunX: number; strength: number; seed: number; unit: number };

/** Facets are painted at this scale and enlarged: light on rock has soft edges. */
const FACET_SCALE = 0.5;

/** Lights the slopes that face the sun and gives the rock a grain. */
export function lightSlopes(surface: Surface, skyline: Skyline, light: Light): void {
  const { brush, width, height } = surface;
  const facets = createSurface(width * FACET_SCALE, height * FACET_SCALE);
  facets.brush.scale(FACET_SCALE, FACET_SCALE);
  const spacing = (skyline[1]?.[0] ?? 1) - (skyline[0]?.[0] ?? 0);
  for (let index = 8; index < skyline.length - 8; index++) lightFacet(facets.brush, skyline, index, spacing, light);
  const rock = rockTexture(light.seed + 7, mix(light.palette.near, BLACK, 0.3), 0.5);
  brush.save();
  trace(brush, landBelow(skyline, width, height));
  brush.clip();
  brush.drawImage(blurred(facets, light.unit * 0.004).canvas, 0, 0, width, height);
  brush.globalAlpha = light.strength * 0.55;
  brush.fillStyle = brush.createPattern(rock.canvas, "repeat");
  brush.scale(light.unit / 500, light.unit / 500);
  brush.fillRect(0, 0, (width * 500) / light.unit, (height * 500) / light.unit);
  brush.restore();
}

function lightFacet(brush: Brush, skyline: Skyline, index: number, spacing: number, light: Light): void {
  const [x, top] = skyline[index] ?? [0, 0];
  const nextTop = skyline[index + 1]?.[1] ?? top;
  const towardsSun = x < light.sunX ? 1 : -1;
  const slope = ((levelAround(skyline, index + 7) - levelAround(skyline, index - 7)) / spacing / 2) * towardsSun;
  const facing = smooth((slope - 0.02) / 1.3);
  if (facing < 0.02) return;
  const depth = light.unit * (0.05 + 0.22 * facing) * (0.7 + 0.6 * noiseAt(x / (light.unit * 0.071), light.seed + 3));
  const skew = depth * 0.22 * towardsSun;
  const { sun, fog } = light.palette;
  const alpha = light.strength * facing * 0.8;
  trace(brush, [
    [x, top - 1],
    [x + spacing, nextTop - 1],
    [x + spacing + skew, top + depth],
    [x + skew, top + depth],
  ]);
  brush.fillStyle = linear(
    brush,
    [0, top],
    [0, top + depth],
    [
      [0, mix(sun, fog, 0.35), alpha],
      [0.55, fog, alpha * 0.55],
      [1, fog, 0],
    ],
  );
  brush.fill();
}

function levelAround(skyline: Skyline, index: number): number {
  const from = Math.max(0, Math.min(skyline.length - 1, index) - 4);
  let sum = 0;
  let count = 0;
  for (let at = from; at < Math.min(skyline.length, from + 9); at++) {
    sum += skyline[at]?.[1] ?? 0;
    count++;
  }
  return sum / count;
}
