import { glow, type Point, stroke } from "../brush";
import { css, lighten, mix } from "../colour";
import type { Brush } from "../surface";
import { type Build, buildOf } from "./figure";
import { rimmed, type SubjectArt, type SubjectStage } from "./subject-art";

/** Root, middle joint and tip of each finger of the right hand, the nearest last. */
const FINGERS: readonly (readonly [Point, Point, Point])[] = [
  [
    [17, -44],
    [16, -62],
    [7, -76],
  ],
  [
    [22, -42],
    [22, -62],
    [12, -79],
  ],
  [
    [27, -40],
    [28.5, -59],
    [19, -76],
  ],
  [
    [31, -36],
    [34, -52],
    [27, -67],
  ],
];
const THUMB: readonly Point[] = [
  [15, -36],
  [6, -42],
  [2, -52],
];

/** Two hands held out like a bowl around a small light. */
export const hands: SubjectArt = {
  aspect: 1.5,
  heights: { establishing: 0.4, wide: 0.5, medium: 0.7, "close-up": 0.95, insert: 1.05 },
  cropped: true,
  atLens: true,
  prepare(stage) {
    const build = buildOf(stage, stage.world.looks[0]);
    return (brush, { seconds }) => {
      const breath = Math.sin(seconds * 1.4) * 0.7;
      glow(
        brush,
        [0, -66 + breath],
        46,
        mix(stage.inks.accent, stage.inks.rim, 0.4),
        0.55 + 0.06 * Math.sin(seconds * 2.2),
      );
      glow(brush, [0, -66 + breath], 9, lighten(stage.inks.rim, 0.1), 0.95);
      for (const side of [-1, 1] as const) {
        brush.save();
        brush.scale(side, 1);
        brush.translate(0, breath * (side > 0 ? 1 : 0.8));
        drawHand(brush, { ...stage, lightSide: -1 }, build);
        brush.restore();
      }
    };
  },
};

function drawHand(brush: Brush, stage: SubjectStage, build: Build): void {
  const { inks } = stage;
  rimmed(
    brush,
    stage,
    (rim) => {
      const skin = rim ?? css(build.skin);
      stroke(
        brush,
        [
          [62, 24],
          [46, -6],
        ],
        27,
        rim ?? css(build.jacket),
      );
      stroke(
        brush,
        [
          [47, -8],
          [33, -26],
        ],
        16.5,
        skin,
      );
      stroke(
        brush,
        [
          [31, -26],
          [24, -38],
        ],
        20,
        skin,
      );
      for (const [index, finger] of FINGERS.entries()) {
        stroke(brush, finger, 7.2, rim ?? css(lighten(build.skin, (index - 1.5) * 0.022)));
      }
      stroke(brush, THUMB, 7.4, rim ?? css(lighten(build.skin, 0.05)));
    },
    0.9,
  );
  const line = css(inks.dark, 0.28);
  stroke(
    brush,
    [
      [43, -13],
      [37, -8],
    ],
    0.8,
    line,
  );
}
