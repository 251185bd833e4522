import { disc, glow, linear } from "../brush";
import { css, lighten, mix, type Rgb } from "../colour";
import { lerp } from "../curves";
import { type LiveLayer, live, type PaintedLayer, painted, type Scenery } from "../elements";
import { hashAt } from "../noise";
import { type Brush, blurred, createSurface } from "../surface";
import type { World } from "../world";

const RIBBONS = 5;

/** Ribbons of colour that flow through soft light: for ideas that have no place. */
export function abstract(world: World): Scenery {
  return {
    layers: [
      background(world),
      ...Array.from({ length: RIBBONS }, (_, index) => ribbon(world, index)),
      flowingThread(world),
      bokeh(world),
    ],
    subjectDepth: 0.68,
    ground: 0.82,
    dust: true,
    indoors: true,
  };
}

function background(world: World): PaintedLayer {
  const { width, height, palette } = world;
  const surface = createSurface(width, height);
  const { brush } = surface;
  brush.fillStyle = linear(
    brush,
    [0, 0],
    [width * 0.5, height],
    [
      [0, palette.sky[0]],
      [0.55, mix(palette.sky[0], palette.sky[1], 0.8)],
      [1, mix(palette.sky[1], palette.sky[2], 0.5)],
    ],
  );
  brush.fillRect(0, 0, width, height);
  const reach = Math.max(width, height);
  glow(brush, [world.across(world.light.x), height * 0.36], reach * 0.55, mix(palette.sun, palette.sky[3], 0.5), 0.6);
  glow(brush, [world.across(1 - world.light.x), height * 0.86], reach * 0.5, palette.accent, 0.3);
  return painted(surface, 0);
}

type Wave = { y: number; swing: number; thick: number; phase: number };

function waveOf(world: World, index: number): Wave {
  const { seed, unit, height } = world;
  return {
    y: height * lerp(0.3, 0.86, index / (RIBBONS - 1)),
    swing: unit * lerp(0.1, 0.24, hashAt(index, seed)),
    thick: unit * lerp(0.09, 0.24, hashAt(index, seed + 1)),
    phase: hashAt(index, seed + 2) * 6.3,
  };
}

function traceRibbon(brush: Brush, world: World, wave: Wave, time: number): void {
  const { width, unit } = world;
  const steps = 48;
  const crest = (x: number, offset: number) =>
    wave.y +
    wave.swing * Math.sin((x / unit) * 2.1 + wave.phase + time + offset) +
    wave.swing * 0.4 * Math.sin((x / unit) * 4.3 - wave.phase + offset * 2);
  brush.beginPath();
  for (let step = 0; step <= steps; step++) brush.lineTo((width * step) / steps, crest((width * step) / steps, 0));
  for (let step = steps; step >= 0; step--) {
    const x = (width * step) / steps;
    brush.lineTo(x, crest(x, 0.45) + wave.thick * (0.55 + 0.45 * Math.sin((x / unit) * 1.3 + wave.phase)));
  }
  brush.closePath();
}

function ribbon(world: World, index: number): PaintedLayer {
  const { width, height, palette } = world;
  const surface = createSurface(width, height);
  const { brush } = surface;
  const wave = waveOf(world, index);
  const colours: readonly Rgb[] = [palette.sky[2], palette.sky[3], palette.accent, palette.sky[2], palette.far];
  const colour = colours[index] ?? palette.far;
  traceRibbon(brush, world, wave, 0);
  brush.fillStyle = linear(
    brush,
    [0, wave.y - wave.swing],
    [width * 0.4, wave.y + wave.swing + wave.thick],
    [
      [0, lighten(colour, 0.1), 0.95],
      [0.45, mix(colour, palette.sky[2], 0.35), 0.7],
      [1, mix(palette.sky[0], colour, 0.35), 0.85],
    ],
  );
  brush.fill();
  brush.strokeStyle = css(mix(palette.sun, colour, 0.3), 0.5);
  brush.lineWidth = world.unit * 0.002;
  brush.stroke();
  const depth = lerp(0.15, 0.95, index / (RIBBONS - 1));
  const softness = index === RIBBONS - 1 ? 0.012 : index === 0 ? 0.006 : 0;
  return painted(blurred(surface, height * softness), depth);
}

/** Fine threads of light that travel along the ribbons. */
function flowingThread(world: World): LiveLayer {
  const { width, unit, palette } = world;
  const ink = css(mix(palette.sun, palette.accent, 0.3));
  const waves = [waveOf(world, 1), waveOf(world, 2)];
  return live(0.55, (brush, { seconds }) => {
    brush.strokeStyle = ink;
    brush.lineWidth = Math.max(1, unit * 0.0022);
    brush.globalCompositeOperation = "screen";
    for (const [line, wave] of waves.entries()) {
      for (let strand = 0; strand < 4; strand++) {
        brush.globalAlpha = 0.5 - strand * 0.1;
        brush.beginPath();
        for (let step = 0; step <= 40; step++) {
          const x = (width * step) / 40;
          const y =
            wave.y +
            wave.swing * Math.sin((x / unit) * 2.1 + wave.phase + seconds * 0.5 + strand * 0.16) -
            unit * 0.03 * strand * (line + 1);
          brush.lineTo(x, y);
        }
        brush.stroke();
      }
    }
  });
}

function bokeh(world: World): LiveLayer {
  const { width, height, unit, seed, palette } = world;
  return live(0.9, (brush, { seconds }) => {
    brush.globalCompositeOperation = "screen";
    for (let spot = 0; spot < 18; spot++) {
      const size = unit * lerp(0.01, 0.045, hashAt(spot, seed + 4) ** 1.5);
      const x = width * hashAt(spot, seed + 5) + Math.sin(seconds * 0.3 + spot) * unit * 0.02;
      const y = height * hashAt(spot, seed + 6) - seconds * unit * 0.006;
      disc(
        brush,
        x,
        y,
        size,
        css(spot % 3 ? palette.sun : palette.accent, 0.1 + 0.05 * Math.sin(seconds * 0.9 + spot * 2)),
      );
    }
  });
}
