import { disc, glow, linear, polygon } from "../brush";
import { css, lighten, mix, WHITE } from "../colour";
import type { Brush } from "../surface";
import { createParts } from "./path-art";
import { rounded, type SubjectArt, type SubjectStage } from "./subject-art";

/** A rocket that lifts off on its flame. */
export const rocket: SubjectArt = {
  aspect: 0.5,
  heights: { establishing: 0.32, wide: 0.46, medium: 0.62, "close-up": 0.8, insert: 0.95 },
  prepare(stage) {
    const { inks } = stage;
    const skin = mix(inks.pale, inks.metal, 0.2);
    const fins = createParts(stage, [
      { d: "M-9-30L-22-4L-20 2L-8-8Z", ink: "accent" },
      { d: "M9-30L22-4L20 2L8-8Z", ink: "accent" },
    ]);
    const hull = createParts(stage, [{ d: "M0-100C11-84 13-52 9-6L-9-6C-13-52-11-84 0-100Z", ink: () => skin }]);
    return (brush, { seconds, progress }) => {
      brush.translate(0, -16 - progress * progress * 34);
      drawFlame(brush, stage, seconds);
      fins(brush);
      hull(brush);
      brush.fillStyle = rounded(brush, stage, 11, skin);
      brush.beginPath();
      brush.moveTo(0, -100);
      brush.bezierCurveTo(11, -84, 13, -52, 9, -6);
      brush.lineTo(-9, -6);
      brush.bezierCurveTo(-13, -52, -11, -84, 0, -100);
      brush.fill();
      disc(brush, 0, -68, 4.4, css(inks.dark));
      disc(brush, 0, -68, 3.2, css(mix(stage.world.palette.sky[2], inks.accent, 0.3)));
      polygon(
        brush,
        [
          [-11.6, -44],
          [11.6, -44],
          [11.3, -38],
          [-11.3, -38],
        ],
        css(inks.accent, 0.85),
      );
      polygon(
        brush,
        [
          [-1.6, -34],
          [1.6, -34],
          [2.4, 2],
          [-2.4, 2],
        ],
        css(mix(inks.accent, inks.dark, 0.25)),
      );
    };
  },
};

function drawFlame(brush: Brush, { inks, world }: SubjectStage, seconds: number): void {
  const flicker = 1 + 0.14 * Math.sin(seconds * 23) + 0.08 * Math.sin(seconds * 37);
  brush.globalCompositeOperation = "lighter";
  glow(brush, [0, 4], 46, inks.accent, 0.75);
  const tongues = [
    { wide: 8, long: 42, colour: inks.accent },
    { wide: 4.6, long: 27, colour: mix(world.palette.sun, WHITE, 0.5) },
  ];
  for (const { wide, long, colour } of tongues) {
    brush.fillStyle = linear(
      brush,
      [0, -6],
      [0, long * flicker],
      [
        [0, colour, 1],
        [0.5, colour, 0.7],
        [1, colour, 0],
      ],
    );
    brush.beginPath();
    brush.moveTo(-wide, -6);
    brush.quadraticCurveTo(-wide * 0.8, long * 0.5, 0, long * flicker);
    brush.quadraticCurveTo(wide * 0.8, long * 0.5, wide, -6);
    brush.fill();
  }
  brush.globalCompositeOperation = "source-over";
}

/** A slender ship that drifts on a blue flame. */
export const spaceship: SubjectArt = {
  aspect: 3,
  heights: { establishing: 0.08, wide: 0.15, medium: 0.22, "close-up": 0.3, insert: 0.4 },
  travel: 0.14,
  prepare(stage) {
    const { inks, world } = stage;
    const { palette } = world;
    const fins = createParts(stage, [
      { d: "M-14 8L-120 54L-98 13Z", ink: (ink) => mix(ink.dark, ink.metal, 0.2) },
      { d: "M-90-24L-134-58L-124-14Z", ink: (ink) => mix(ink.dark, ink.metal, 0.3) },
    ]);
    const hull = createParts(stage, [
      { d: "M168 3C80-27-27-35-92-27L-134-16L-134 16L-80 19C0 27 80 19 168 3Z", ink: "body" },
    ]);
    return (brush, { seconds }) => {
      brush.translate(0, Math.sin(seconds * 0.8) * 5);
      brush.rotate(-0.09);
      brush.save();
      brush.globalCompositeOperation = "lighter";
      brush.scale(1, 0.3);
      glow(brush, [-136, 0], 128 + 6 * Math.sin(seconds * 19), inks.accent, 0.95);
      brush.restore();
      fins(brush);
      hull(brush);
      brush.fillStyle = linear(
        brush,
        [0, -32],
        [0, 27],
        [
          [0, mix(palette.sun, palette.far, 0.35)],
          [0.5, mix(palette.far, palette.near, 0.45)],
          [1, lighten(palette.near, 0.02)],
        ],
      );
      brush.beginPath();
      brush.moveTo(168, 3);
      brush.bezierCurveTo(80, -27, -27, -35, -92, -27);
      brush.lineTo(-134, -16);
      brush.lineTo(-134, 16);
      brush.lineTo(-80, 19);
      brush.bezierCurveTo(0, 27, 80, 19, 168, 3);
      brush.fill();
      for (let window = 0; window < 7; window++) {
        brush.fillStyle = css(inks.accent, 0.92);
        brush.fillRect(6 + window * 14, -9 + window * 0.8, 6, 3.4);
      }
    };
  },
};
