import { Path2D } from "@napi-rs/canvas";
import { css, type Rgb } from "../colour";
import type { Brush } from "../surface";
import { type Inks, rimmed, type SubjectStage } from "./subject-art";

/** One filled outline: SVG path data in units of a hundredth of the subject's height. */
export type Part = {
  d: string;
  ink: keyof Inks | ((inks: Inks) => Rgb);
  alpha?: number;
  /** Details inside a shape don't catch the light at their edge. */
  inner?: boolean;
};

/** Draws parts in their order, the outer ones with a rim of light. */
export function createParts(stage: SubjectStage, parts: readonly Part[], rimReach = 1.1): (brush: Brush) => void {
  const { inks } = stage;
  const ready = parts.map((part) => ({
    path: new Path2D(part.d),
    fill: css(typeof part.ink === "function" ? part.ink(inks) : inks[part.ink], part.alpha ?? 1),
    inner: part.inner ?? false,
  }));
  return (brush) =>
    rimmed(
      brush,
      stage,
      (rim) => {
        for (const part of ready) {
          if (rim && part.inner) continue;
          brush.fillStyle = rim ?? part.fill;
          brush.fill(part.path);
        }
      },
      rimReach,
    );
}
