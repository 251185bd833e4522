import { disc, radial } from "../brush";
import { css, hex, mix, type Rgb, WHITE } from "../colour";
import { type PaintedLayer, painted, type Scenery } from "../elements";
import { createSurface } from "../surface";
import type { World } from "../world";
import { cloudTexture } from "./parts/clouds";
import { rockTexture } from "./parts/ridges";

const DEEP: Rgb = hex("#02030a");
const STARS = 1100;

/** Stars and a nebula over the limb of a planet; a smaller moon keeps it company. */
export function space(world: World): Scenery {
  return {
    layers: [starfield(world), moonLayer(world), planet(world)],
    subjectDepth: 0.7,
    ground: 0.8,
    indoors: true,
  };
}

function starfield(world: World): PaintedLayer {
  const { width, height, unit, palette } = world;
  const random = world.random("stars");
  const surface = createSurface(width, height);
  const { brush } = surface;
  brush.fillStyle = css(DEEP);
  brush.fillRect(0, 0, width, height);
  const nebula = cloudTexture({ ...palette, fog: palette.far }, world.seed % 9973, {
    width: 640,
    height: 320,
    cover: 0.64,
    softness: 0.35,
    light: 0.1,
  });
  brush.save();
  brush.globalAlpha = 0.8;
  brush.translate(width / 2, height / 2);
  brush.rotate(-0.35);
  const reach = Math.max(width, height);
  brush.drawImage(nebula.canvas, -reach * 0.8, -reach * 0.42, reach * 1.6, reach * 0.84);
  brush.restore();
  for (let star = 0; star < STARS; star++) {
    const kind = random();
    const size = (unit / 800) * (kind < 0.03 ? 2.4 : kind < 0.3 ? 1.2 : 0.6);
    const tint = random() < 0.5 ? palette.accent : hex("#9fc4ff");
    const colour = css(mix(WHITE, tint, 0.5 * random()), 0.3 + 0.7 * random());
    disc(brush, width * random(), height * random(), size, colour);
  }
  return painted(surface, 0);
}

function moonLayer(world: World): PaintedLayer {
  const { width, height, unit, palette } = world;
  const surface = createSurface(width, height);
  const { brush } = surface;
  const x = world.across(world.light.side > 0 ? 0.8 : 0.2);
  const y = height * 0.26;
  const radius = unit * 0.075;
  const light = [x + radius * 0.4 * world.light.side, y - radius * 0.4] as const;
  const face = radial(brush, light, radius * 1.5, [
    [0, mix(palette.sun, palette.fog, 0.3)],
    [0.5, mix(palette.far, palette.fog, 0.3)],
    [1, mix(DEEP, palette.far, 0.15)],
  ]);
  disc(brush, x, y, radius, face);
  return painted(surface, 0.1);
}

function planet(world: World): PaintedLayer {
  const { width, height, unit, palette } = world;
  const { side } = world.light;
  const surface = createSurface(width, height);
  const { brush } = surface;
  const radius = Math.max(unit, width * 0.5) * 0.95;
  const x = width / 2 - side * width * 0.08;
  const y = height * 0.66 + radius;
  brush.fillStyle = radial(brush, [x, y], radius * 1.1, [
    [0.89, palette.accent, 0.55],
    [0.93, palette.accent, 0.16],
    [1, palette.accent, 0],
  ]);
  brush.fillRect(0, 0, width, height);
  const lit = [x + side * radius * 0.35, y - radius * 0.75] as const;
  const face = radial(brush, lit, radius * 1.5, [
    [0, mix(palette.sun, palette.far, 0.25)],
    [0.32, palette.far],
    [0.62, mix(palette.near, palette.far, 0.2)],
    [1, palette.near],
  ]);
  disc(brush, x, y, radius, face);
  brush.clip();
  brush.globalAlpha = 0.5;
  const land = rockTexture(world.seed, mix(palette.near, palette.far, 0.3), 0.9, 5);
  brush.drawImage(land.canvas, x - radius, y - radius, 2 * radius, radius * 1.5);
  brush.globalAlpha = 0.35;
  const cloud = rockTexture(world.seed + 5, mix(palette.sun, palette.fog, 0.4), 0.8, 9);
  brush.drawImage(cloud.canvas, x - radius, y - radius * 1.02, 2 * radius, radius * 0.85);
  return painted(surface, 0.3);
}
