import type { Moment } from "../elements";
import { hashAt, randomStream } from "../noise";
import { type Brush, createSurface, type Surface } from "../surface";
import type { World } from "../world";

/** How far the sheet of grain is larger than the frame: it lies somewhere else in every frame. */
const PLAY = 192;
/** Opacity of the strongest grain. More than this costs bit rate and is seen; less leaves bands in skies. */
const STRENGTH = 9 / 255;
/** Grain changes at the pace of film, whatever the frame rate. */
const CHANGES_PER_SECOND = 24;

/** Grain looks the same on every shot: one seed serves all, and one sheet every shot of a size. */
const GRAIN_SEED = 20_160;

/** Film grain over the whole frame: keeps skies free of bands and holds alive. */
export function createGrain(world: World): (brush: Brush, moment: Moment) => void {
  const { width, height } = world.frame;
  const sheet = grainSheet(width + PLAY, height + PLAY);
  return (brush, moment) => {
    const change = Math.floor(moment.seconds * CHANGES_PER_SECOND + 1e-6);
    const x = Math.floor(hashAt(change, world.seed) * PLAY);
    const y = Math.floor(hashAt(change, world.seed + 1) * PLAY);
    brush.drawImage(sheet.canvas, -x, -y);
  };
}

let latest: Surface | null = null;

/** One sheet drawn at whole pixels: a repeated pattern looks the same and takes fifteen times as long. */
function grainSheet(width: number, height: number): Surface {
  if (latest?.width === width && latest.height === height) return latest;
  const surface = createSurface(width, height);
  const image = surface.brush.createImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  const random = randomStream(GRAIN_SEED);
  for (let index = 0; index < pixels.length; index++) {
    const value = random() + random() - 1;
    const alpha = Math.round(Math.abs(value) * STRENGTH * 255);
    pixels[index] = ((alpha << 24) | (value > 0 ? 0xffffff : 0)) >>> 0;
  }
  surface.brush.putImageData(image, 0, 0);
  latest = surface;
  return surface;
}
