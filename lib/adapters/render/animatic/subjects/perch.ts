import { box, glow, linear, oval } from "../brush";
import { css, lighten, mix } from "../colour";
import { lerp } from "../curves";
import { type PaintedLayer, painted, type Scenery } from "../elements";
import { createSurface } from "../surface";
import type { World } from "../world";

/** Foot point and size of the subject in pixels of a layer. */
type Resting = { x: number; y: number; width: number; height: number; isDistant: boolean };

/**
 * What a small thing rests on where the setting has nothing: a flat stone in the open, a table top right under the
 * camera in close framings. Null when the setting's own table or counter carries it.
 */
export function perchLayer(world: World, scenery: Scenery, thing: Resting): PaintedLayer | null {
  if (scenery.plinth) return null;
  if (!thing.isDistant) return tableTop(world, scenery, thing);
  return scenery.surface === undefined ? stone(world, scenery, thing) : null;
}

function tableTop(world: World, scenery: Scenery, thing: Resting): PaintedLayer {
  const { width, height, unit, palette, light } = world;
  const surface = createSurface(width, height);
  const { brush } = surface;
  const edge = thing.y - Math.max(unit * 0.05, thing.height * 0.09);
  const board = mix(
    mix(mix(palette.accent, palette.far, 0.5), palette.fog, 0.1),
    palette.near,
    lerp(0.68, 0.34, light.day),
  );
  box(
    brush,
    0,
    edge,
    width,
    height - edge,
    linear(
      brush,
      [0, edge],
      [0, height],
      [
        [0, lighten(board, 0.07)],
        [0.3, board],
        [1, lighten(board, -0.13)],
      ],
    ),
  );
  box(brush, 0, edge, width, unit * 0.004, css(lighten(board, 0.16), 0.8));
  const random = world.random("grain of the wood");
  for (let line = 0; line < 26; line++) {
    const y = lerp(edge, height, random() ** 1.4);
    oval(brush, width * random(), y, unit * lerp(0.1, 0.5, random()), unit * 0.0016, css(lighten(board, -0.07), 0.35));
  }
  brush.globalCompositeOperation = "source-atop";
  brush.translate(world.across(light.x), edge + unit * 0.08);
  brush.scale(1, 0.24);
  glow(brush, [0, 0], unit * 0.75, palette.sun, 0.2);
  return painted(surface, scenery.subjectDepth + 1e-3);
}

function stone(world: World, scenery: Scenery, thing: Resting): PaintedLayer {
  const { width, height, unit, palette } = world;
  const surface = createSurface(width, height);
  const { brush } = surface;
  const half = Math.max(unit * 0.11, thing.width * 0.8);
  const { x, y } = thing;
  const rock = mix(mix(palette.near, palette.far, 0.42), palette.fog, 0.08);
  const drop = unit * 0.12;
  const lit = world.light.side > 0 ? [-0.12, 0.07] : [0.07, -0.12];
  brush.fillStyle = linear(
    brush,
    [x - half, 0],
    [x + half, 0],
    [
      [0, lighten(rock, lit[0] ?? 0)],
      [1, lighten(rock, lit[1] ?? 0)],
    ],
  );
  brush.beginPath();
  brush.moveTo(x - half, y);
  brush.bezierCurveTo(x - half * 1.3, y + drop * 0.2, x - half * 1.2, y + drop * 0.9, x - half * 1.5, y + drop);
  brush.lineTo(x + half * 1.55, y + drop);
  brush.bezierCurveTo(x + half * 1.15, y + drop * 0.8, x + half * 1.35, y + drop * 0.25, x + half, y);
  brush.fill();
  oval(brush, x, y + unit * 0.003, half, half * 0.1, css(lighten(rock, 0.1)));
  return painted(surface, scenery.subjectDepth + 1e-3);
}
