import { box, disc, oval, stroke } from "../brush";
import { css, lighten, mix } from "../colour";
import type { Brush } from "../surface";
import { OBJECT_HEIGHTS, rimmed, rounded, type SubjectArt, type SubjectStage } from "./subject-art";

/** Wisps of steam that rise from a point and fade. */
function drawSteam(brush: Brush, { inks }: SubjectStage, y: number, seconds: number): void {
  for (let wisp = 0; wisp < 3; wisp++) {
    const x = (wisp - 1) * 13;
    for (let step = 0; step < 9; step++) {
      const age = (seconds * 0.28 + step / 9 + wisp * 0.21) % 1;
      const drift = Math.sin(age * 6 + wisp * 2 + seconds * 0.6) * 5 * age;
      disc(brush, x + drift, y - age * 46, 2.5 + age * 6, css(inks.pale, 0.13 * Math.sin(Math.PI * age)));
    }
  }
}

/** A mug on its saucer, steaming. */
export const cup: SubjectArt = {
  aspect: 1.3,
  heights: { ...OBJECT_HEIGHTS, establishing: 0.09, wide: 0.16 },
  halo: true,
  prepare(stage) {
    const { inks } = stage;
    const glaze = mix(inks.pale, inks.accent, 0.28);
    return (brush, { seconds }) => {
      oval(brush, 0, -3, 58, 7, css(lighten(glaze, -0.1)));
      oval(brush, 0, -5, 52, 5.5, css(lighten(glaze, 0.02)));
      brush.strokeStyle = css(lighten(glaze, -0.07));
      brush.lineWidth = 8;
      brush.beginPath();
      brush.ellipse(38, -38, 17, 19, 0.15, -1.9, 2);
      brush.stroke();
      rimmed(brush, stage, (rim) => {
        brush.fillStyle = rim ?? rounded(brush, stage, 38, glaze);
        brush.beginPath();
        brush.moveTo(-38, -68);
        brush.bezierCurveTo(-38, -30, -32, -6, -20, -5);
        brush.lineTo(20, -5);
        brush.bezierCurveTo(32, -6, 38, -30, 38, -68);
        brush.fill();
      });
      box(brush, -37, -50, 74, 6, css(inks.accent, 0.75));
      oval(brush, 0, -68, 38, 8, css(lighten(glaze, 0.06)));
      oval(brush, 0, -67.5, 34, 6.2, css(mix([74, 44, 28], inks.dark, 0.35)));
      drawSteam(brush, stage, -68, seconds);
    };
  },
};

/** A dish of food with herbs on it, still warm. */
export const plate: SubjectArt = {
  aspect: 2.4,
  heights: { establishing: 0.05, wide: 0.1, medium: 0.19, "close-up": 0.34, insert: 0.46 },
  halo: true,
  prepare(stage) {
    const { inks } = stage;
    const china = mix(inks.pale, inks.metal, 0.1);
    const sauce = mix([206, 84, 44], inks.dark, 0.24 * (1 - stage.world.light.day) + 0.1);
    const pasta = mix([236, 196, 116], inks.dark, 0.24 * (1 - stage.world.light.day) + 0.06);
    const herb = mix([86, 140, 62], inks.dark, 0.25);
    return (brush, { seconds }) => {
      oval(brush, 0, -12, 122, 21, css(lighten(china, -0.13)));
      oval(brush, 0, -19, 122, 24, rounded(brush, stage, 122, china));
      oval(brush, 0, -21, 88, 15, css(lighten(china, -0.05)));
      rimmed(brush, stage, (rim) => {
        for (let strand = 0; strand < 22; strand++) {
          const x = Math.sin(strand * 2.4) * 52;
          const y = -30 - Math.abs(Math.cos(strand * 1.7)) * 20 + Math.abs(x) * 0.12;
          stroke(
            brush,
            [
              [x - 22, y + 8],
              [x - 6, y - 6],
              [x + 12, y + 2],
              [x + 24, y + 10],
            ],
            6,
            rim ?? css(lighten(pasta, 0.05 * Math.sin(strand * 3))),
          );
        }
      });
      for (let dab = 0; dab < 7; dab++)
        oval(brush, Math.sin(dab * 2.1) * 34, -46 + (dab % 3) * 7, 15, 7, css(lighten(sauce, 0.03 * (dab % 2))));
      for (const [x, y, turn] of [
        [-8, -60, -0.5],
        [8, -62, 0.4],
        [1, -68, 0],
      ] as const) {
        brush.save();
        brush.translate(x, y);
        brush.rotate(turn);
        oval(brush, 0, 0, 4.6, 10, css(herb));
        brush.restore();
      }
      for (const x of [-146, 146])
        stroke(
          brush,
          [
            [x, -4],
            [x * 0.97, -22],
          ],
          4,
          css(inks.metal),
        );
      drawSteam(brush, stage, -62, seconds);
    };
  },
};

/** A flask of scent: glass that catches the light as the camera moves round it. */
export const bottle: SubjectArt = {
  aspect: 0.46,
  heights: { ...OBJECT_HEIGHTS, wide: 0.27, medium: 0.5, "close-up": 0.72, insert: 0.86 },
  halo: true,
  prepare(stage) {
    const { inks, world } = stage;
    const glass = inks.accent;
    return (brush, { seconds, camera }) => {
      const turn = Math.sin((camera.orbit * 3 + Math.sin(seconds * 0.6) * 0.12) * 4) * 0.5;
      rimmed(
        brush,
        stage,
        (rim) => {
          brush.fillStyle = rim ?? glassBody(brush, stage, turn);
          brush.beginPath();
          brush.roundRect(-20, -64, 40, 64, [7, 7, 5, 5]);
          brush.fill();
          box(brush, -7.5, -74, 15, 12, rim ?? css(lighten(glass, -0.15)), 1);
        },
        0.6,
      );
      box(brush, -9, -91, 18, 18, rounded(brush, stage, 9, mix(inks.dark, inks.metal, 0.12)), 1.6);
      const shift = turn * 3.6;
      const wide = 31 * (1 - 0.2 * Math.abs(turn));
      box(brush, -wide / 2 + shift, -46, wide, 25, css(world.palette.near, 0.84), 1.2);
      brush.strokeStyle = css(inks.accent, 0.9);
      brush.lineWidth = 0.6;
      brush.stroke();
      box(brush, -9 + shift, -37.5, 18, 1.7, css(world.palette.sun, 0.85));
      box(brush, -5.6 + shift, -33, 11.2, 1, css(world.palette.sun, 0.85));
      box(brush, -14.5 + turn * 8, -60, 3.2, 54, css(world.palette.sun, 0.24), 1.6);
    };
  },
};

function glassBody(brush: Brush, { inks, world }: SubjectStage, turn: number) {
  const dark = lighten(inks.accent, -0.32);
  const gradient = brush.createLinearGradient(-20, 0, 20, 0);
  const stops = [
    [0, dark],
    [0.2 + turn * 0.15, inks.accent],
    [0.36 + turn * 0.2, mix(world.palette.sun, inks.accent, 0.25)],
    [0.48 + turn * 0.2, inks.accent],
    [0.8, dark],
    [1, mix(dark, world.palette.sun, 0.35)],
  ] as const;
  for (const [at, colour] of stops) gradient.addColorStop(Math.min(1, Math.max(0, at)), css(colour));
  return gradient;
}
