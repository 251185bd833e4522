import { box, disc } from "../brush";
import { css, lighten, mix } from "../colour";
import type { Brush } from "../surface";
import { createParts } from "./path-art";
import { OBJECT_HEIGHTS, rimmed, rounded, type SubjectArt, type SubjectStage } from "./subject-art";

const FRONT = "M-48 0L-48-92L6-92L6 0Z";
const SIDE = "M6 0L6-92L22-97L22-6Z";
const LID = "M-48-92L-32-97L22-97L6-92Z";
const BAND = "M-48-14L-48-30L6-30L6-14Z";
const BAND_SIDE = "M6-14L6-30L22-35.5L22-19.5Z";

/** A carton with a mark on it, and the jar that came in it. */
export const product: SubjectArt = {
  aspect: 1.05,
  heights: OBJECT_HEIGHTS,
  halo: true,
  prepare(stage) {
    const card = mix(stage.inks.pale, stage.inks.accent, 0.12);
    const carton = createParts(
      stage,
      [
        { d: FRONT, ink: () => card },
        { d: SIDE, ink: () => lighten(card, -0.11) },
        { d: LID, ink: () => lighten(card, 0.06) },
        { d: BAND, ink: "accent", inner: true },
        { d: BAND_SIDE, ink: (inks) => lighten(inks.accent, -0.1), inner: true },
      ],
      0.8,
    );
    const mark = css(stage.inks.accent);
    return (brush, { seconds }) => {
      carton(brush);
      brush.strokeStyle = mark;
      brush.lineWidth = 3.4;
      brush.beginPath();
      brush.arc(-21, -62, 12, 0.4, 5.6);
      brush.stroke();
      disc(brush, -21, -62, 4, mark);
      drawJar(brush, stage, 0.5 + 0.5 * Math.sin(seconds * 1.2));
    };
  },
};

function drawJar(brush: Brush, stage: SubjectStage, gleam: number): void {
  const { inks } = stage;
  const glass = mix(inks.accent, inks.pale, 0.35);
  rimmed(brush, stage, (rim) => box(brush, 4, -42, 46, 42, rim ?? rounded(brush, stage, 46, glass), 7), 0.8);
  box(brush, 6, -56, 42, 16, rounded(brush, stage, 46, mix(inks.dark, inks.metal, 0.16)), 3);
  box(brush, 13, -29, 28, 14, css(inks.pale, 0.9), 2);
  box(brush, 9, -38, 3, 33, css(inks.pale, 0.25 + 0.3 * gleam), 1.5);
}
