import { box, glow, linear, oval, polygon, radial } from "../brush";
import { BLACK, css, lighten, mix, type Rgb, tinted } from "../colour";
import { lerp } from "../curves";
import { type LiveLayer, live, type PaintedLayer, painted, type Scenery } from "../elements";
import { type Brush, blurred, createSurface } from "../surface";
import type { World } from "../world";

const FLOOR = 0.76;
const BEAMS = 5;

/** A stage between curtains: beams of light that sweep slowly, haze, boards, and the heads of an audience. */
export function stage(world: World): Scenery {
  return {
    layers: [backWall(world), beams(world), boards(world), curtains(world), audience(world)],
    subjectDepth: 0.6,
    ground: 0.84,
    dust: true,
    indoors: true,
    closeness: 1.35,
  };
}

function backWall(world: World): PaintedLayer {
  const { width, height, unit, palette } = world;
  const surface = createSurface(width, height);
  const { brush } = surface;
  brush.fillStyle = linear(
    brush,
    [0, 0],
    [0, height * FLOOR],
    [
      [0, mix(palette.near, palette.sky[0], 0.25)],
      [0.6, mix(palette.near, palette.sky[0], 0.6)],
      [1, mix(palette.near, palette.sky[1], 0.75)],
    ],
  );
  brush.fillRect(0, 0, width, height);
  glow(brush, [world.across(world.subjectX), height * 0.56], unit * 0.75, mix(palette.accent, palette.sun, 0.2), 0.55);
  for (let panel = 0; panel < 9; panel++) {
    const x = (width * (panel + 0.5)) / 9;
    box(brush, x - unit * 0.003, height * 0.1, unit * 0.006, height * 0.7, css(palette.near, 0.28));
  }
  return painted(surface, 0.1);
}

type Beam = { x: number; swing: number; colour: Rgb; strength: number };

function beams(world: World): LiveLayer {
  const { height, unit, palette } = world;
  const aim = world.across(world.subjectX);
  const colours = [palette.sun, palette.accent, palette.sky[3], palette.accent, palette.sun];
  const lights = Array.from(
    { length: BEAMS },
    (_, index): Beam => ({
      x: world.across(0.1 + 0.2 * index),
      swing: (index - 2) * 0.7,
      colour: colours[index] ?? palette.sun,
      strength: index === 2 ? 0.42 : 0.28,
    }),
  );
  return live(0.4, (brush, { seconds }) => {
    brush.globalCompositeOperation = "screen";
    for (const [index, light] of lights.entries()) {
      const target =
        aim + Math.sin(seconds * 0.5 + light.swing) * unit * (index === 2 ? 0.02 : 0.16) + (index - 2) * unit * 0.08;
      const spread = unit * 0.13;
      polygon(
        brush,
        [
          [light.x - unit * 0.008, 0],
          [light.x + unit * 0.008, 0],
          [target + spread, height * 0.87],
          [target - spread, height * 0.87],
        ],
        linear(
          brush,
          [0, 0],
          [0, height * 0.88],
          [
            [0, light.colour, light.strength],
            [0.7, light.colour, light.strength * 0.3],
            [1, light.colour, 0],
          ],
        ),
      );
    }
  });
}

function boards(world: World): PaintedLayer {
  const { width, height, unit, palette } = world;
  const surface = createSurface(width, height);
  const { brush } = surface;
  const top = height * FLOOR;
  const wood = mix(mix(palette.near, palette.far, 0.35), palette.accent, 0.14);
  box(
    brush,
    0,
    top,
    width,
    height - top,
    linear(
      brush,
      [0, top],
      [0, height],
      [
        [0, lighten(wood, 0.06)],
        [1, lighten(wood, -0.08)],
      ],
    ),
  );
  for (let board = 0; board <= 24; board++) {
    const at = board / 24;
    polygon(
      brush,
      [
        [lerp(width * 0.1, width * 0.9, at), top],
        [lerp(width * 0.1, width * 0.9, at) + 1, top],
        [lerp(-width, width * 2, at) + 3, height],
        [lerp(-width, width * 2, at), height],
      ],
      css(BLACK, 0.25),
    );
  }
  brush.save();
  brush.translate(world.across(world.subjectX), height * 0.845);
  brush.scale(1, 0.18);
  oval(
    brush,
    0,
    0,
    unit * 0.42,
    unit * 0.42,
    radial(brush, [0, 0], unit * 0.42, [
      [0, palette.sun, 0.6],
      [0.6, palette.sun, 0.34],
      [1, palette.sun, 0],
    ]),
  );
  brush.restore();
  return painted(surface, 0.5);
}

/** Heavy folds at both sides and a valance above. */
function curtains(world: World): PaintedLayer {
  const { width, height, unit, palette } = world;
  const surface = createSurface(width, height);
  const { brush } = surface;
  const cloth = mix(tinted([150, 24, 36], palette.accent, 0.3, 0), palette.near, 0.45);
  const side = (width - world.frame.width) / 2 + world.frame.width * 0.13;
  for (const left of [true, false]) {
    for (let fold = 0; fold < 7; fold++) {
      const wide = side / 7;
      const x = left ? fold * wide : width - (fold + 1) * wide;
      drawFold(brush, x, wide, height * 0.92, lighten(cloth, -0.02 * fold * 0.5));
    }
  }
  const swags = 6;
  for (let swag = 0; swag < swags; swag++) {
    const x = (width * swag) / swags;
    brush.fillStyle = linear(
      brush,
      [0, 0],
      [0, unit * 0.2],
      [
        [0, lighten(cloth, -0.1)],
        [0.8, lighten(cloth, 0.02)],
        [1, lighten(cloth, -0.05)],
      ],
    );
    brush.beginPath();
    brush.moveTo(x, 0);
    brush.lineTo(x + width / swags, 0);
    brush.lineTo(x + width / swags, unit * 0.1);
    brush.quadraticCurveTo(x + width / swags / 2, unit * 0.22, x, unit * 0.1);
    brush.fill();
  }
  return painted(surface, 0.66);
}

function drawFold(brush: Brush, x: number, width: number, height: number, cloth: Rgb): void {
  box(
    brush,
    x,
    0,
    width + 1,
    height,
    linear(
      brush,
      [x, 0],
      [x + width, 0],
      [
        [0, lighten(cloth, -0.11)],
        [0.4, lighten(cloth, 0.045)],
        [1, lighten(cloth, -0.09)],
      ],
    ),
  );
}

function audience(world: World): PaintedLayer {
  const { width, height, unit, palette } = world;
  const random = world.random("audience");
  const surface = createSurface(width, height);
  const ink = css(lighten(palette.near, -0.01));
  const heads = Math.round((15 * width) / unit / 1.84);
  for (let head = 0; head < heads; head++) {
    const x = (width * (head + random() * 0.7)) / heads;
    const size = unit * lerp(0.036, 0.05, random());
    const y = height * 0.985 - size * random() * 0.8;
    oval(surface.brush, x, y - size * 0.7, size * 0.72, size * 0.9, ink);
    oval(surface.brush, x, y + size * 1.05, size * 1.75, size, ink);
  }
  return painted(blurred(surface, unit * 0.004), 1);
}
