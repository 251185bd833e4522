import { clamp, wrap } from "../curves";
import type { Moment, Scenery } from "../elements";
import { tileableNoise } from "../noise";
import { type Brush, createSurface, type Surface } from "../surface";
import type { World } from "../world";

/** Two banks that drift over each other: how high they reach, how fast they move, how thick they are. */
const BANKS = [
  { top: 0.34, tall: 0.46, framesPerSecond: 0.018, thickness: 0.55, seed: 3 },
  { top: 0.52, tall: 0.48, framesPerSecond: -0.03, thickness: 0.75, seed: 8 },
] as const;

/** Banks of fog that drift through the picture; null when the air is clear or the shot plays indoors. */
export function createFog(world: World, scenery: Scenery): ((brush: Brush, moment: Moment) => void) | null {
  if (world.picture.weather !== "fog" || scenery.indoors) return null;
  const { width, height } = world.frame;
  const banks = BANKS.map((bank) => ({ ...bank, sheet: fogSheet(world, bank) }));
  return (brush, { seconds, camera }) => {
    for (const { sheet, top, framesPerSecond } of banks) {
      const drift = seconds * framesPerSecond - camera.travel - camera.turn;
      const offset = Math.round(wrap(drift * width, sheet.width));
      const y = Math.round(height * (top - camera.lift));
      for (let x = -offset; x < width; x += sheet.width) brush.drawImage(sheet.canvas, x, y);
    }
  };
}

/** A sheet of fog that repeats sideways and thins out at its upper and lower edge. */
function fogSheet(world: World, bank: (typeof BANKS)[number]): Surface {
  const [columns, rows] = [256, 96];
  const field = tileableNoise(columns, rows, { seed: world.seed + bank.seed, cells: 4, octaves: 4, gain: 0.5 });
  const small = createSurface(columns, rows);
  const image = small.brush.createImageData(columns, rows);
  for (const [at, value] of field.entries()) {
    const edge = Math.sin((Math.PI * Math.floor(at / columns)) / rows);
    image.data.set(world.palette.fog, at * 4);
    image.data[at * 4 + 3] = 255 * bank.thickness * edge * clamp((value - 0.34) * 2.4);
  }
  small.brush.putImageData(image, 0, 0);
  const sheet = createSurface(world.frame.width * 1.5, world.frame.height * bank.tall);
  sheet.brush.imageSmoothingQuality = "high";
  sheet.brush.drawImage(small.canvas, 0, 0, sheet.width, sheet.height);
  return sheet;
}
