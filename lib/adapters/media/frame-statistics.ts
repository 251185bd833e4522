/** Luma of one picture: full range, one byte a pixel. */
export type Luma = { readonly pixels: Uint8Array; readonly width: number; readonly height: number };

const CRUSHED_BELOW = 12;
const BLOWN_ABOVE = 247;

export type Exposure = { mean: number; crushedShare: number; blownShare: number; contrast: number };

/** Mean luma (0–255), shares of pixels without shadow or highlight detail, and the standard deviation of luma. */
export function exposureOf({ pixels }: Luma): Exposure {
  let sum = 0;
  let squares = 0;
  let crushed = 0;
  let blown = 0;
  for (const value of pixels) {
    sum += value;
    squares += value * value;
    if (value < CRUSHED_BELOW) crushed++;
    else if (value > BLOWN_ABOVE) blown++;
  }
  const mean = sum / pixels.length;
  const contrast = Math.sqrt(Math.max(0, squares / pixels.length - mean * mean));
  return { mean, crushedShare: crushed / pixels.length, blownShare: blown / pixels.length, contrast };
}

/** Variance of the Laplacian: fine detail raises it, blur lowers it. */
export function sharpnessOf({ pixels, width, height }: Luma): number {
  let sum = 0;
  let squares = 0;
  for (let y = 1; y < height - 1; y++) {
    for (let at = y * width + 1; at < (y + 1) * width - 1; at++) {
      const around = at4(pixels, at - 1, at + 1, at - width, at + width);
      const edge = around - 4 * (pixels[at] ?? 0);
      sum += edge;
      squares += edge * edge;
    }
  }
  const count = (width - 2) * (height - 2);
  return squares / count - (sum / count) ** 2;
}

/** Standard deviation of grain, by the filter of J. Immerkær (1996), which edges hardly disturb. */
export function noiseSigmaOf({ pixels, width, height }: Luma): number {
  let sum = 0;
  for (let y = 1; y < height - 1; y++) {
    for (let at = y * width + 1; at < (y + 1) * width - 1; at++) {
      const corners = at4(pixels, at - width - 1, at - width + 1, at + width - 1, at + width + 1);
      const sides = at4(pixels, at - 1, at + 1, at - width, at + width);
      sum += Math.abs(corners - 2 * sides + 4 * (pixels[at] ?? 0));
    }
  }
  return (Math.sqrt(Math.PI / 2) * sum) / (6 * (width - 2) * (height - 2));
}

/** Mean absolute difference of two pictures of the same size, 0–255. */
export function differenceOf(one: Uint8Array, other: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += Math.abs((one[at] ?? 0) - (other[at] ?? 0));
  return sum / one.length;
}

/** Colourfulness after D. Hasler and S. Süsstrunk (2003): 0 is grey, 15 slight, 60 and more vivid. */
export function colourfulnessOf(rgb: Uint8ClampedArray): number {
  let redGreen = 0;
  let redGreenSquares = 0;
  let yellowBlue = 0;
  let yellowBlueSquares = 0;
  const count = rgb.length / 3;
  for (let at = 0; at < rgb.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = [rgb[at], rgb[at + 1], rgb[at + 2]];
    const first = red - green;
    const second = (red + green) / 2 - blue;
    redGreen += first;
    redGreenSquares += first * first;
    yellowBlue += second;
    yellowBlueSquares += second * second;
  }
  const means = [redGreen / count, yellowBlue / count] as const;
  const variance = redGreenSquares / count - means[0] ** 2 + yellowBlueSquares / count - means[1] ** 2;
  return Math.sqrt(Math.max(0, variance)) + 0.3 * Math.hypot(...means);
}

function at4(pixels: Uint8Array, a: number, b: number, c: number, d: number): number {
  return (pixels[a] ?? 0) + (pixels[b] ?? 0) + (pixels[c] ?? 0) + (pixels[d] ?? 0);
}
