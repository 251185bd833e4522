import { box, disc, glow, polygon, stroke } from "../brush";
import { css, hex, lighten, mix } from "../colour";
import { createParts } from "./path-art";
import { rimmed, rounded, type SubjectArt } from "./subject-art";

const NOSE = "M118-14L118-84C150-84 176-70 192-42C197-30 196-14 188-14Z";
const CARRIAGES = [-260, -134, -8] as const;

/** A train with a rounded nose that draws three bright carriages. */
export const train: SubjectArt = {
  aspect: 4.6,
  heights: { establishing: 0.06, wide: 0.12, medium: 0.19, "close-up": 0.32, insert: 0.5 },
  travel: 0.3,
  prepare(stage) {
    const { inks, world } = stage;
    const paint = mix(inks.pale, inks.second, 0.35);
    const nose = createParts(stage, [
      { d: NOSE, ink: () => paint },
      {
        d: "M150-76C168-68 180-56 187-42L158-42C154-54 151-66 150-76Z",
        ink: () => mix(world.palette.sky[2], hex("#0d151c"), 0.55),
        inner: true,
      },
      { d: "M118-36L194-36L196-28L118-28Z", ink: "accent", inner: true },
    ]);
    const pane = css(mix(mix(world.palette.sky[2], inks.dark, 0.35), inks.accent, world.light.lamps * 0.8));
    return (brush, { seconds }) => {
      box(brush, -420, -4, 760, 3, css(inks.metal, 0.8));
      brush.translate(-60, Math.sin(seconds * 8) * 0.3);
      for (const x of CARRIAGES) {
        rimmed(brush, stage, (rim) => box(brush, x, -84, 124, 70, rim ?? css(paint), 5));
        box(brush, x, -36, 124, 8, css(inks.accent));
        for (let window = 0; window < 5; window++) box(brush, x + 8 + window * 23, -70, 17, 22, pane, 3);
        for (const wheel of [22, 46, 80, 104]) disc(brush, x + wheel, -9, 9, css(inks.dark));
      }
      nose(brush);
      for (const wheel of [136, 168]) disc(brush, wheel, -9, 9, css(inks.dark));
      glow(brush, [192, -26], 26 + 40 * world.light.lamps, world.palette.sun, 0.35 + 0.5 * world.light.lamps);
    };
  },
};

/** A sailing boat that rolls in the swell, with its reflection. */
export const boat: SubjectArt = {
  aspect: 0.95,
  heights: { establishing: 0.2, wide: 0.36, medium: 0.6, "close-up": 0.8, insert: 0.95 },
  travel: 0.05,
  prepare(stage) {
    const { inks, world } = stage;
    const sail = mix(inks.rim, inks.pale, 0.5);
    const parts = [
      { d: "M2-95Q42-45 36-14L3-14Z", ink: () => sail, inner: true },
      { d: "M-1-85Q-25-40-30-15L-1-15Z", ink: () => mix(inks.cloth, inks.dark, 0.15) },
      { d: "M-0.8-100L1-100L1-5L-0.8-5Z", ink: "dark" as const, inner: true },
      { d: "M-42-9L50-11Q40 4 25 5L-30 5Z", ink: "body" as const },
      { d: "M-41-6L49-8L47-5L-39-3Z", ink: "accent" as const, inner: true },
    ];
    const hull = createParts(stage, parts, 0.8);
    const onWater = world.stand === "water";
    return (brush, { seconds }) => {
      const roll = Math.sin(seconds * 1.1) * 0.03;
      if (onWater) {
        brush.save();
        brush.scale(1, -0.35);
        brush.globalAlpha = 0.28;
        brush.rotate(-roll);
        hull(brush);
        brush.restore();
      }
      brush.rotate(roll);
      brush.translate(0, Math.sin(seconds * 1.4) * 1.2);
      hull(brush);
    };
  },
};

/** An airliner in the climb. */
export const airplane: SubjectArt = {
  aspect: 2.6,
  heights: { establishing: 0.09, wide: 0.16, medium: 0.26, "close-up": 0.36, insert: 0.46 },
  travel: 0.24,
  prepare(stage) {
    const { inks, world } = stage;
    const skin = mix(inks.pale, inks.metal, 0.3);
    const plane = createParts(stage, [
      { d: "M-24 4L-78-30L-62-32L14-2Z", ink: () => lighten(skin, -0.12) },
      { d: "M-116-6L-134-52L-112-52L-86-10Z", ink: "accent" },
      { d: "M-128-8C-90-20-20-22 60-20C96-19 122-10 130 0C122 9 96 14 60 14C-20 16-90 8-128-8Z", ink: () => skin },
      {
        d: "M-126-4C-80 8-20 15 60 13C96 13 122 8 129 1C80 5-60 6-126-4Z",
        ink: () => lighten(skin, -0.14),
        inner: true,
      },
      { d: "M-112 0L-140 10L-124 12L-92 4Z", ink: () => lighten(skin, -0.1) },
      { d: "M34 4L-32 48L-8 48L62 6Z", ink: () => lighten(skin, -0.07) },
      { d: "M100-13C110-11 116-8 120-5L100-5Z", ink: "dark", inner: true },
    ]);
    return (brush, { seconds }) => {
      brush.translate(0, Math.sin(seconds * 0.9) * 3);
      brush.rotate(-0.1);
      plane(brush);
      for (let window = 0; window < 15; window++)
        disc(brush, -78 + window * 11, -8, 2, css(mix(inks.dark, inks.accent, world.light.lamps)));
      box(brush, 0, 16, 30, 11, css(mix(inks.metal, inks.dark, 0.35)), 5);
      if (Math.sin(seconds * 7) > 0.6) glow(brush, [-124, -52], 16, [255, 70, 60], 0.9);
    };
  },
};

/** A drone with whirring rotors and a blinking light. */
export const drone: SubjectArt = {
  aspect: 3,
  heights: { establishing: 0.035, wide: 0.065, medium: 0.14, "close-up": 0.24, insert: 0.34 },
  travel: 0.2,
  prepare(stage) {
    const { inks } = stage;
    const ink = mix(inks.dark, inks.metal, 0.22);
    return (brush, { seconds }) => {
      brush.translate(0, Math.sin(seconds * 1.7) * 8);
      brush.rotate(Math.sin(seconds * 1.1) * 0.05);
      rimmed(
        brush,
        stage,
        (rim) => {
          for (const side of [-1, 1]) {
            stroke(
              brush,
              [
                [side * 30, 0],
                [side * 112, -18],
              ],
              10,
              rim ?? css(ink),
            );
            box(brush, side * 112 - 8, -36, 16, 26, rim ?? css(ink), 6);
            stroke(
              brush,
              [
                [side * 34, 14],
                [side * 56, 50],
                [side * 66, 50],
              ],
              5,
              rim ?? css(ink),
            );
          }
          box(brush, -48, -20, 96, 40, rim ?? css(ink), 16);
        },
        3,
      );
      for (const side of [-1, 1]) {
        const blade = 52 * Math.abs(0.35 + 0.65 * Math.sin(seconds * 31 + side));
        polygon(
          brush,
          [
            [side * 112 - blade, -40],
            [side * 112 + blade, -40],
            [side * 112 + blade, -36],
            [side * 112 - blade, -36],
          ],
          css(inks.metal, 0.55),
        );
      }
      disc(brush, 0, 26, 15, rounded(brush, stage, 15, inks.dark));
      disc(brush, 4, 26, 6, css(mix(stage.world.palette.sky[2], inks.dark, 0.3)));
      glow(brush, [-40, 4], 22, inks.accent, 0.5 + 0.5 * Math.sin(seconds * 6));
    };
  },
};
