import { box, glow, polygon, trace } from "../brush";
import { css, lighten, mix, type Rgb, WHITE } from "../colour";
import { lerp } from "../curves";
import { type LiveLayer, live, type PaintedLayer, painted, type Scenery } from "../elements";
import { fractalAt } from "../noise";
import { type Brush, createSurface } from "../surface";
import type { World } from "../world";
import { cloudLayer } from "./parts/clouds";
import { fillRidge, ridgeLine, type Skyline } from "./parts/ridges";
import { lightPoint, skyLayer } from "./parts/sky";
import { lightSlopes } from "./parts/slopes";
import { drawConifer } from "./parts/trees";

const DRIFTS = 4;

/** Snow-covered hills with laden firs and a cabin whose windows are lit. */
export function snowfield(world: World): Scenery {
  const horizon = world.horizon;
  const drifts = Array.from({ length: DRIFTS }, (_, index) => drift(world, index));
  return {
    layers: [
      skyLayer(world, { horizon: horizon + 0.08 }),
      cloudLayer(world, { top: 0.04, bottom: 0.42 }),
      ...drifts,
      smoke(world),
    ],
    subjectDepth: 0.82,
    ground: 0.875,
  };
}

/** Snow takes the colour of the light: warm where it is lit, the sky's where it is not. */
function snowColours({ palette, light }: World, nearness: number): { lit: Rgb; shade: Rgb } {
  const bright = mix(mix(palette.sun, WHITE, 0.5), palette.fog, 0.25);
  const dim = lerp(0.62, 0.06, light.day);
  return {
    lit: mix(mix(bright, palette.fog, 0.4 * (1 - nearness)), palette.sky[1], dim),
    shade: mix(mix(palette.sky[1], palette.fog, 0.45 * (1 - nearness) + 0.2), palette.near, dim * 0.45),
  };
}

function drift(world: World, index: number): PaintedLayer {
  const { width, height, unit, palette, seed } = world;
  const nearness = index / (DRIFTS - 1);
  const y = height * lerp(world.horizon, 0.83, nearness ** 1.1);
  const { lit, shade } = snowColours(world, nearness);
  const surface = createSurface(width, height);
  const line = ridgeLine(width, height, {
    y,
    rise: unit * lerp(0.34, 0.08, nearness),
    frequency: lerp(2.2, 1.8, nearness),
    octaves: index === 0 ? 6 : 3,
    seed: seed + index * 31,
    form: index === 0 ? "peaks" : "hills",
  });
  fillRidge(surface, line, {
    top: index === 0 ? mix(lit, shade, 0.55) : lit,
    foot: shade,
    footY: y + unit * lerp(0.24, 0.3, nearness),
  });
  const [sunX] = lightPoint(world, world.horizon + 0.08);
  lightSlopes(surface, line, {
    palette: { ...palette, fog: lit, near: shade },
    sunX,
    strength: lerp(0.75, 0.3, nearness),
    seed,
    unit,
  });
  if (index > 0) plantFirs(world, surface.brush, line, { index, nearness, snow: lit });
  if (index === 2) cabin(surface.brush, world, line, lit);
  return painted(surface, lerp(0.12, 0.8, nearness));
}

type Grove = { index: number; nearness: number; snow: Rgb };

function plantFirs(world: World, brush: Brush, line: Skyline, { index, nearness, snow }: Grove): void {
  const random = world.random(`firs ${index}`);
  const { palette, unit, width } = world;
  const green = css(
    mix(mix(palette.near, palette.far, 0.25 * (1 - nearness) + 0.1), palette.fog, 0.3 * (1 - nearness)),
  );
  const count = Math.round(((index === 3 ? 7 : 70) * width) / unit / 1.84);
  for (let tree = 0; tree < count; tree++) {
    const [x, y] = line[Math.floor(random() * line.length)] ?? [0, 0];
    const height = unit * lerp(0.03, 0.24, nearness ** 1.4) * lerp(0.6, 1.25, random());
    const crowded = fractalAt((x / unit) * 3.4, world.seed + index, 3) > 0.45;
    const blocks = index === 3 && Math.abs(x - world.across(world.subjectX)) < unit * 0.3;
    if (!crowded || blocks) continue;
    drawConifer(brush, x, y + height * 0.08, height, green);
    ladenWithSnow(brush, x, y + height * 0.08, height, css(snow, 0.85), world.light.side);
  }
}

/** Snow lies on the side of the branches that faces the light. */
function ladenWithSnow(brush: Brush, x: number, foot: number, height: number, fill: string, side: number): void {
  for (let tier = 1; tier <= 5; tier++) {
    const y = foot - height + (height * 0.94 * tier) / 6;
    const reach = height * 0.19 * (tier / 6) ** 0.85 * side;
    polygon(
      brush,
      [
        [x, y - height * 0.13],
        [x + reach * 0.95, y - height * 0.006],
        [x + reach * 0.3, y - height * 0.045],
      ],
      fill,
    );
  }
}

/** Where the cabin stands: on the light's side, away from the subject. */
function cabinPoint(world: World): { x: number; y: number; size: number } {
  const { light, height, unit } = world;
  return { x: world.across(light.side > 0 ? 0.76 : 0.24), y: height * 0.745, size: unit * 0.075 };
}

function cabin(brush: Brush, world: World, line: Skyline, snow: Rgb): void {
  const { palette } = world;
  const { x, size } = cabinPoint(world);
  const ground = line.find(([at]) => at >= x)?.[1] ?? world.height * 0.74;
  const y = ground + size * 0.25;
  const wood = mix(palette.near, palette.accent, 0.16);
  box(brush, x - size, y - size * 0.85, size * 2, size * 0.95, css(wood));
  trace(brush, [
    [x - size * 1.25, y - size * 0.78],
    [x, y - size * 1.7],
    [x + size * 1.25, y - size * 0.78],
  ]);
  brush.fillStyle = css(lighten(snow, 0.02));
  brush.fill();
  box(brush, x + size * 0.45, y - size * 1.75, size * 0.22, size * 0.6, css(wood));
  for (const at of [-0.7, 0.2]) {
    box(brush, x + at * size, y - size * 0.62, size * 0.48, size * 0.4, css(mix(palette.accent, palette.sun, 0.25)));
    glow(brush, [x + (at + 0.24) * size, y - size * 0.4], size * 0.9, palette.accent, 0.4);
  }
}

/** Smoke rises from the chimney and thins out. */
function smoke(world: World): LiveLayer {
  const { x, y, size } = cabinPoint(world);
  const colour = css(mix(world.palette.fog, WHITE, 0.3));
  return live(0.61, (brush, { seconds }) => {
    brush.fillStyle = colour;
    for (let puff = 0; puff < 8; puff++) {
      const age = (seconds * 0.22 + puff / 8) % 1;
      brush.globalAlpha = 0.2 * (1 - age);
      brush.beginPath();
      brush.arc(
        x + size * (0.56 + age * 1.1 + 0.1 * Math.sin(seconds + puff)),
        y - size * (1.8 + age * 2.6),
        size * (0.12 + age * 0.5),
        0,
        7,
      );
      brush.fill();
    }
  });
}
