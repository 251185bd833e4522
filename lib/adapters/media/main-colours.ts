import { type OkLab, okLabDistance, okLabOf } from "@/lib/domain/qa/oklab";
import type { Palette } from "@/lib/domain/qa/palette-distance";

export const MAIN_COLOURS = 5;
const ROUNDS = 8;

type Pixel = { lab: OkLab; rgb: readonly [number, number, number] };
type Cluster = { lab: OkLab; rgb: readonly [number, number, number]; pixels: number };

/**
 * The five colours that stand for a picture, biggest share first: k-means in OKLab, begun from the colours farthest
 * apart, so that the same pixels always give the same palette. `rgb` has three bytes a pixel.
 */
export function mainColoursOf(rgb: Uint8ClampedArray): Palette {
  const pixels = pixelsOf(rgb);
  let clusters = farthestApart(pixels);
  for (let round = 0; round < ROUNDS; round++) clusters = moveToMiddle(pixels, clusters);
  return clusters
    .filter((cluster) => cluster.pixels > 0)
    .sort((a, b) => b.pixels - a.pixels)
    .map((cluster) => ({ colour: hexOf(cluster.rgb), share: cluster.pixels / pixels.length }));
}

function pixelsOf(rgb: Uint8ClampedArray): Pixel[] {
  return Array.from({ length: Math.floor(rgb.length / 3) }, (_, index) => {
    const [red = 0, green = 0, blue = 0] = rgb.subarray(3 * index, 3 * index + 3);
    return { lab: okLabOf(red, green, blue), rgb: [red, green, blue] };
  });
}

function farthestApart(pixels: readonly Pixel[]): Cluster[] {
  const first = pixels[0];
  if (!first) return [];
  const chosen = [first];
  const distances = pixels.map((pixel) => okLabDistance(pixel.lab, first.lab));
  while (chosen.length < MAIN_COLOURS) {
    const next = pixels[distances.indexOf(Math.max(...distances))] ?? first;
    chosen.push(next);
    for (const [index, pixel] of pixels.entries()) {
      distances[index] = Math.min(distances[index] ?? 0, okLabDistance(pixel.lab, next.lab));
    }
  }
  return chosen.map(({ lab, rgb }) => ({ lab, rgb, pixels: 0 }));
}

function moveToMiddle(pixels: readonly Pixel[], clusters: readonly Cluster[]): Cluster[] {
  const sums = clusters.map(() => ({ lab: [0, 0, 0], rgb: [0, 0, 0], pixels: 0 }));
  for (const { lab, rgb } of pixels) {
    const sum = sums[nearest(lab, clusters)];
    if (!sum) continue;
    sum.pixels++;
    for (const axis of [0, 1, 2] as const) {
      sum.lab[axis] = (sum.lab[axis] ?? 0) + lab[axis];
      sum.rgb[axis] = (sum.rgb[axis] ?? 0) + rgb[axis];
    }
  }
  return sums.map((sum, index) => {
    const middle = (values: number[]) => values.map((value) => value / sum.pixels) as [number, number, number];
    const before = clusters[index];
    if (sum.pixels === 0 && before) return { ...before, pixels: 0 };
    return { lab: middle(sum.lab), rgb: middle(sum.rgb), pixels: sum.pixels };
  });
}

function nearest(lab: OkLab, clusters: readonly Cluster[]): number {
  let best = 0;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const [index, cluster] of clusters.entries()) {
    const distance = okLabDistance(lab, cluster.lab);
    if (distance < bestDistance) [best, bestDistance] = [index, distance];
  }
  return best;
}

function hexOf(rgb: readonly number[]): string {
  return `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;
}
