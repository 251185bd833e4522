import { okLabDistance, okLabOfHex } from "@/lib/domain/qa/oklab";

/** Main colours as #rrggbb with their shares of the picture. */
export type Palette = readonly { colour: string; share: number }[];

/**
 * How far two palettes are apart: the mean OKLab distance that colour has to travel to turn one into the other, nearest
 * pairs first. Measured: .01 to .04 inside a shot, about .07 between shots of a scene, .24 and more between scenes.
 * Null when a palette is empty.
 */
export function paletteDistance(one: Palette, other: Palette): number | null {
  const left = one.map(({ colour, share }) => ({ lab: okLabOfHex(colour), share }));
  const right = other.map(({ colour, share }) => ({ lab: okLabOfHex(colour), share }));
  const pairs = left
    .flatMap((from) => right.map((to) => ({ from, to, distance: okLabDistance(from.lab, to.lab) })))
    .sort((a, b) => a.distance - b.distance);
  let moved = 0;
  let travelled = 0;
  for (const { from, to, distance } of pairs) {
    const share = Math.min(from.share, to.share);
    from.share -= share;
    to.share -= share;
    moved += share;
    travelled += share * distance;
  }
  return moved > 0 ? travelled / moved : null;
}
