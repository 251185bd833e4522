import { disc, glow, linear, radial } from "../../brush";
import { css, mix, WHITE } from "../../colour";
import { lerp } from "../../curves";
import { type PaintedLayer, painted } from "../../elements";
import { type Brush, createSurface } from "../../surface";
import type { World } from "../../world";

export type SkyOptions = {
  /** Share of the layer's height where the lowest sky colour is reached. */
  horizon: number;
  /** Leaves out sun and moon when something else is meant to shine. */
  withoutDisc?: boolean;
};

/** Where the sun or moon stands in the pixels of a layer. */
export function lightPoint(world: World, horizon: number): readonly [number, number] {
  return [world.across(world.light.x), world.height * horizon * world.light.height];
}

/** The sky with its gradient, stars, and the sun or the moon. */
export function skyLayer(world: World, options: SkyOptions): PaintedLayer {
  const surface = createSurface(world.width, world.height);
  paintSky(surface.brush, world, { x: 0, y: 0, width: world.width, height: world.height }, options);
  return painted(surface, 0);
}

type Area = { x: number; y: number; width: number; height: number };

/** Paints a sky into a rectangle: the whole picture, or what is seen through a window. */
export function paintSky(brush: Brush, world: World, area: Area, options: SkyOptions): void {
  const { sky } = world.palette;
  const bottom = area.y + area.height * options.horizon;
  brush.save();
  brush.beginPath();
  brush.rect(area.x, area.y, area.width, area.height);
  brush.clip();
  brush.fillStyle = linear(
    brush,
    [0, area.y],
    [0, bottom],
    [
      [0, sky[0]],
      [0.34, sky[1]],
      [0.7, sky[2]],
      [1, sky[3]],
    ],
  );
  brush.fillRect(area.x, area.y, area.width, area.height);
  if (world.light.stars > 0) paintStars(brush, world, area, bottom);
  if (!options.withoutDisc) paintLight(brush, world, area, bottom);
  brush.restore();
}

function paintStars(brush: Brush, world: World, area: Area, bottom: number): void {
  const random = world.random("stars");
  const count = Math.round(420 * world.light.stars);
  for (let index = 0; index < count; index++) {
    const height = random() ** 1.4;
    const brightness = (0.25 + 0.75 * random()) * (1 - height) * world.light.stars;
    const kind = random();
    const size = (world.unit / 760) * (kind < 0.06 ? 1.9 : kind < 0.4 ? 1.1 : 0.7);
    disc(brush, area.x + area.width * random(), area.y + (bottom - area.y) * height, size, css(WHITE, brightness));
  }
}

function paintLight(brush: Brush, world: World, area: Area, bottom: number): void {
  const { light, palette } = world;
  const unit = Math.min(area.height, world.unit, area.width);
  const radius = unit * light.radius;
  const x = area.x + area.width / 2 + (light.x - 0.5) * area.width * (world.frame.width / world.width);
  const y = area.y + (bottom - area.y) * light.height;
  const halo = mix(palette.sun, palette.fog, 0.5);
  for (const [reach, alpha] of [
    [9, 0.3],
    [4.2, 0.38],
    [2, 0.5],
  ] as const) {
    const strength = alpha * light.glow;
    brush.fillStyle = radial(brush, [x, y], radius * reach, [
      [0, palette.sun, strength],
      [0.45, halo, strength * 0.35],
      [1, palette.fog, 0],
    ]);
    brush.fillRect(area.x, area.y, area.width, area.height);
  }
  if (light.disc <= 0) return;
  disc(brush, x, y, radius, css(palette.sun, light.disc));
  if (light.moon) paintCraters(brush, world, [x, y], radius);
  else glow(brush, [x, y], radius * 1.6, WHITE, 0.25 * light.disc);
}

function paintCraters(brush: Brush, world: World, [x, y]: readonly [number, number], radius: number): void {
  const random = world.random("craters");
  const fill = css(mix(world.palette.sun, world.palette.sky[1], 0.35), 0.45 * world.light.disc);
  for (let index = 0; index < 7; index++) {
    const angle = random() * 2 * Math.PI;
    const distance = radius * 0.7 * Math.sqrt(random());
    const size = radius * lerp(0.06, 0.2, random());
    disc(brush, x + distance * Math.cos(angle), y + distance * Math.sin(angle), size, fill);
  }
}
