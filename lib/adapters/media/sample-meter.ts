import {
  colourfulnessOf,
  differenceOf,
  exposureOf,
  noiseSigmaOf,
  sharpnessOf,
} from "@/lib/adapters/media/frame-statistics";
import { mainColoursOf } from "@/lib/adapters/media/main-colours";
import type { Y4mHeader } from "@/lib/adapters/media/y4m";
import type { PictureStatistics } from "@/lib/domain/qa/picture-statistics";

/** A prime, so that the pixels taken for the palette wander over the columns. */
const PALETTE_STRIDE = 149;
const PALETTE_EVERY_SAMPLES = 4;

type Look = Pick<
  PictureStatistics,
  | "sampledFrames"
  | "meanLuma"
  | "crushedShare"
  | "blownShare"
  | "contrast"
  | "colourfulness"
  | "sharpness"
  | "noiseSigma"
  | "motion"
  | "palette"
>;

/** Looks at a few pictures a second: exposure, colour, detail, grain. Every number is the mean over the samples. */
export function createSampleMeter() {
  const sums = { meanLuma: 0, crushedShare: 0, blownShare: 0, contrast: 0, colourfulness: 0, sharpness: 0, motion: 0 };
  let noise = 0;
  let noiseSamples = 0;
  let samples = 0;
  let previous: Uint8Array | null = null;
  const palettePixels: number[] = [];
  return {
    /** A small picture in Y, U and V planes. */
    onPicture(planes: Buffer, { width, height }: Y4mHeader): void {
      const pixels = Uint8Array.from(planes.subarray(0, width * height));
      const exposure = exposureOf({ pixels, width, height });
      const rgb = rgbOf(planes);
      sums.meanLuma += exposure.mean / 255;
      sums.crushedShare += exposure.crushedShare;
      sums.blownShare += exposure.blownShare;
      sums.contrast += exposure.contrast;
      sums.colourfulness += colourfulnessOf(rgb);
      sums.sharpness += sharpnessOf({ pixels, width, height });
      if (previous) sums.motion += differenceOf(pixels, previous);
      if (samples % PALETTE_EVERY_SAMPLES === 0) {
        for (let at = 0; at < pixels.length; at += PALETTE_STRIDE) {
          palettePixels.push(...rgb.subarray(3 * at, 3 * at + 3));
        }
      }
      previous = pixels;
      samples++;
    },
    /** A crop from the middle of the picture at its own size. */
    onCrop(pixels: Buffer, { width, height }: Y4mHeader): void {
      noise += noiseSigmaOf({ pixels, width, height });
      noiseSamples++;
    },
    result(): Look {
      const mean = (sum: number) => sum / Math.max(1, samples);
      return {
        sampledFrames: samples,
        meanLuma: mean(sums.meanLuma),
        crushedShare: mean(sums.crushedShare),
        blownShare: mean(sums.blownShare),
        contrast: mean(sums.contrast),
        colourfulness: mean(sums.colourfulness),
        sharpness: mean(sums.sharpness),
        motion: sums.motion / Math.max(1, samples - 1),
        noiseSigma: noise / Math.max(1, noiseSamples),
        palette: [...mainColoursOf(Uint8ClampedArray.from(palettePixels))],
      };
    },
  };
}

/** Full-range BT.709 planes to three bytes a pixel. */
function rgbOf(planes: Uint8Array): Uint8ClampedArray {
  const count = planes.length / 3;
  const rgb = new Uint8ClampedArray(planes.length);
  for (let at = 0; at < count; at++) {
    const luma = planes[at] ?? 0;
    const blue = (planes[count + at] ?? 128) - 128;
    const red = (planes[2 * count + at] ?? 128) - 128;
    rgb[3 * at] = luma + 1.5748 * red;
    rgb[3 * at + 1] = luma - 0.1873 * blue - 0.4681 * red;
    rgb[3 * at + 2] = luma + 1.8556 * blue;
  }
  return rgb;
}
