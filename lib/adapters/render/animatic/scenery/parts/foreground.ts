import { box } from "../../brush";
import { css, lighten } from "../../colour";
import { lerp } from "../../curves";
import { type PaintedLayer, painted } from "../../elements";
import type { Random } from "../../noise";
import { blurred, createSurface } from "../../surface";
import type { World } from "../../world";

/** Blades of grass right in front of the camera, out of focus. */
export function foregroundGrass(world: World, height = 0.17): PaintedLayer {
  const { width, height: tall, unit } = world;
  const random = world.random("grass");
  const surface = createSurface(width, tall);
  const { brush } = surface;
  const fill = css(lighten(world.palette.near, -0.015));
  box(brush, 0, tall * 0.985, width, tall * 0.02, fill);
  const blades = Math.round((width / unit) * 145);
  for (let blade = 0; blade < blades; blade++) {
    const x = width * random();
    const length = unit * lerp(0.05, height, random() ** 1.6);
    const lean = (random() - 0.5) * length * 0.7;
    brush.beginPath();
    brush.moveTo(x - unit * 0.004, tall);
    brush.quadraticCurveTo(x, tall - length * 0.6, x + lean, tall - length);
    brush.quadraticCurveTo(x + unit * 0.004, tall - length * 0.5, x + unit * 0.006, tall);
    brush.fill();
  }
  return painted(blurred(surface, unit * 0.006), 1);
}

/** Dark leaves that reach in from both sides, out of focus: a layer for each side. */
export function foregroundLeaves(world: World): PaintedLayer[] {
  const random = world.random("leaves");
  return [1, -1].map((side) => leavesFrom(world, side, random));
}

function leavesFrom(world: World, side: number, random: Random): PaintedLayer {
  const { width, height, unit } = world;
  const surface = createSurface(width, height);
  const { brush } = surface;
  brush.fillStyle = css(lighten(world.palette.near, -0.02));
  for (let twig = 0; twig < 2; twig++) {
    const x = side > 0 ? width * twig * 0.05 : width * (1 - twig * 0.05);
    const y = height * lerp(-0.02, 0.25, random());
    for (let leaf = 0; leaf < 16; leaf++) {
      const angle = (random() - 0.35) * 1.5;
      const length = unit * lerp(0.1, 0.34, random());
      const tipX = x + side * length * Math.cos(angle);
      const tipY = y + length * Math.sin(angle) + leaf * unit * 0.016;
      const root = y + leaf * unit * 0.014;
      brush.beginPath();
      brush.moveTo(x, root);
      brush.quadraticCurveTo((x + tipX) / 2, tipY - length * 0.35, tipX, tipY);
      brush.quadraticCurveTo((x + tipX) / 2, tipY + length * 0.16, x, root + unit * 0.02);
      brush.fill();
    }
  }
  return painted(blurred(surface, unit * 0.012), 1.1);
}
