import type { Weather } from "@/lib/domain/picture";
import { mix } from "../../colour";
import { clamp, lerp, smooth, wrap } from "../../curves";
import { type LiveLayer, live } from "../../elements";
import { tileableNoise } from "../../noise";
import type { Palette } from "../../palette";
import { createSurface, type Surface } from "../../surface";
import type { World } from "../../world";

export type CloudTexture = { width: number; height: number; cover: number; softness: number; light: number };

/** A sheet of clouds that repeats sideways without a seam, with lit upper edges. */
export function cloudTexture(palette: Palette, seed: number, texture: CloudTexture): Surface {
  const { width, height } = texture;
  const large = tileableNoise(width, height, { seed, cells: 4, octaves: 6, gain: 0.52 });
  const wide = tileableNoise(width, height, { seed: seed + 99, cells: 3, octaves: 3, gain: 0.5 });
  const bright = mix(palette.sun, palette.fog, 0.55);
  const dark = mix(palette.sky[1], palette.fog, 0.55);
  const surface = createSurface(width, height);
  const image = surface.brush.createImageData(width, height);
  for (let y = 0; y < height; y++) {
    const band = Math.sin((Math.PI * y) / height) ** 0.8;
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const density = large[at] ?? 0;
      const value = (density * 0.75 + (wide[at] ?? 0) * 0.25) * (0.72 + 0.28 * band);
      const above = large[Math.max(0, y - 5) * width + x] ?? 0;
      const lit = clamp(0.5 + (density - above) * 4 + texture.light);
      image.data[at * 4] = lerp(dark[0], bright[0], lit);
      image.data[at * 4 + 1] = lerp(dark[1], bright[1], lit);
      image.data[at * 4 + 2] = lerp(dark[2], bright[2], lit);
      image.data[at * 4 + 3] = 255 * smooth((value - (1 - texture.cover)) / texture.softness) * band;
    }
  }
  surface.brush.putImageData(image, 0, 0);
  return surface;
}

type Sky = { cover: number; alpha: number; speed: number };

const SKIES: Record<Weather, Sky> = {
  clear: { cover: 0.5, alpha: 0.75, speed: 0.006 },
  wind: { cover: 0.54, alpha: 0.85, speed: 0.02 },
  cloudy: { cover: 0.6, alpha: 0.95, speed: 0.008 },
  fog: { cover: 0.58, alpha: 0.6, speed: 0.004 },
  snow: { cover: 0.62, alpha: 0.85, speed: 0.006 },
  rain: { cover: 0.64, alpha: 0.95, speed: 0.012 },
  storm: { cover: 0.68, alpha: 1, speed: 0.022 },
};

/** Clouds that drift through a band of the sky; `top` and `bottom` are shares of the layer's height. */
export function cloudLayer(world: World, band: { top: number; bottom: number; depth?: number }): LiveLayer {
  const sky = SKIES[world.picture.weather];
  const texture = cloudTexture(world.palette, world.seed % 9973, {
    width: 576,
    height: 192,
    cover: sky.cover,
    softness: 0.2,
    light: world.light.day * 0.3,
  });
  const { width, height } = world;
  const tile = Math.max(width, height) * 1.25;
  const top = band.top * height;
  const tall = (band.bottom - band.top) * height;
  return live(band.depth ?? 0.04, (brush, { seconds }) => {
    const offset = wrap(seconds * sky.speed * width, tile);
    brush.globalAlpha = sky.alpha;
    for (let x = -offset; x < width; x += tile) {
      if (x + tile > 0) brush.drawImage(texture.canvas, x, top, tile, tall);
    }
  });
}
