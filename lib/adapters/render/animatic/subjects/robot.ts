import { box, disc, glow, type Point, stroke } from "../brush";
import { css, lighten, mix } from "../colour";
import type { Brush } from "../surface";
import { rimmed, rounded, type SubjectArt, type SubjectStage } from "./subject-art";

/** A friendly robot that looks about and waves. */
export const robot: SubjectArt = {
  aspect: 0.62,
  heights: { establishing: 0.14, wide: 0.28, medium: 0.62, "close-up": 0.84, insert: 0.98 },
  halo: true,
  prepare(stage) {
    const shell = mix(stage.inks.pale, stage.inks.metal, 0.35);
    const joint = css(mix(stage.inks.dark, stage.inks.metal, 0.2));
    return (brush, { seconds }) => {
      const look = Math.sin(seconds * 0.8) * 2.2;
      drawLegs(brush, stage, shell, joint);
      drawArms(brush, stage, joint, seconds);
      rimmed(brush, stage, (rim) => {
        box(brush, -19, -60, 38, 36, rim ?? rounded(brush, stage, 19, shell), 9);
        box(brush, -5, -66, 10, 8, rim ?? joint, 2);
      });
      box(brush, -10, -52, 20, 13, css(stage.inks.dark), 3);
      for (let bar = 0; bar < 4; bar++) {
        const tall = 3 + 5 * Math.abs(Math.sin(seconds * 2.4 + bar * 1.1));
        box(brush, -7.5 + bar * 4, -41 - tall, 2.6, tall, css(stage.inks.accent));
      }
      brush.translate(look * 0.5, Math.sin(seconds * 1.6) * 0.6);
      drawHead(brush, stage, shell, { look, joint, seconds });
    };
  },
};

type Shell = SubjectStage["inks"]["pale"];

function drawLegs(brush: Brush, stage: SubjectStage, shell: Shell, joint: string): void {
  for (const side of [-1, 1]) {
    stroke(
      brush,
      [
        [side * 9, -26],
        [side * 10, -8],
      ],
      5,
      joint,
    );
    rimmed(brush, stage, (rim) =>
      box(brush, side * 10 - 8, -9, 18, 9, rim ?? rounded(brush, stage, 22, lighten(shell, -0.06)), 4),
    );
  }
}

function drawArms(brush: Brush, stage: SubjectStage, joint: string, seconds: number): void {
  const wave = Math.sin(seconds * 3.4) * 5;
  const arms: readonly (readonly Point[])[] = [
    [
      [-19, -54],
      [-29, -42],
      [-27, -28],
    ],
    [
      [19, -54],
      [30, -58],
      [33 + wave * 0.6, -76],
    ],
  ];
  for (const arm of arms) {
    const tip = arm[2] ?? [0, 0];
    stroke(brush, arm, 5, joint);
    rimmed(brush, stage, (rim) => disc(brush, tip[0], tip[1], 5, rim ?? css(stage.inks.accent)));
  }
}

type Face = { look: number; joint: string; seconds: number };

function drawHead(brush: Brush, stage: SubjectStage, shell: Shell, { look, joint, seconds }: Face): void {
  stroke(
    brush,
    [
      [0, -90],
      [0, -97],
    ],
    1.6,
    joint,
  );
  glow(brush, [0, -98], 7, stage.inks.accent, 0.6 + 0.3 * Math.sin(seconds * 5));
  disc(brush, 0, -98, 2.2, css(stage.inks.accent));
  rimmed(brush, stage, (rim) => box(brush, -17, -91, 34, 26, rim ?? rounded(brush, stage, 17, shell), 10));
  box(brush, -13, -86, 26, 15, css(stage.inks.dark), 7);
  const open = seconds % 3.7 > 3.55 ? 0.5 : 3.1;
  for (const x of [-6, 6]) {
    glow(brush, [x + look, -78.5], 7, stage.inks.accent, 0.55);
    brush.fillStyle = css(lighten(stage.inks.accent, 0.12));
    brush.beginPath();
    brush.ellipse(x + look, -78.5, 3, open, 0, 0, 7);
    brush.fill();
  }
}
