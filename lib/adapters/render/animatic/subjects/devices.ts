import { box, disc, glow, linear, polygon, stroke } from "../brush";
import { css, lighten, mix, WHITE } from "../colour";
import type { Brush } from "../surface";
import { OBJECT_HEIGHTS, rimmed, type SubjectArt, type SubjectStage } from "./subject-art";

/** A telephone upright, its screen scrolling. */
export const phone: SubjectArt = {
  aspect: 0.5,
  heights: { ...OBJECT_HEIGHTS, wide: 0.24, medium: 0.5, "close-up": 0.78, insert: 0.94 },
  halo: true,
  prepare(stage) {
    const { inks, world } = stage;
    const { sky } = world.palette;
    return (brush, { seconds, camera }) => {
      const turn = camera.orbit * 2 + Math.sin(seconds * 0.6) * 0.08;
      brush.transform(Math.cos(turn), Math.sin(turn) * 0.08, 0, 1, 0, 0);
      glow(brush, [0, -50], 62, inks.accent, 0.28);
      rimmed(
        brush,
        stage,
        (rim) => box(brush, -24, -100, 48, 100, rim ?? css(mix(inks.dark, inks.metal, 0.08)), 7),
        0.7,
      );
      brush.save();
      brush.beginPath();
      brush.roundRect(-22, -97.5, 44, 95, 5);
      brush.clip();
      box(
        brush,
        -22,
        -98,
        44,
        96,
        linear(
          brush,
          [0, -98],
          [0, -2],
          [
            [0, sky[1]],
            [0.6, inks.accent],
            [1, sky[3]],
          ],
        ),
      );
      drawCards(brush, seconds);
      brush.restore();
      box(brush, -6, -95, 12, 3, css(inks.dark), 1.5);
    };
  },
};

function drawCards(brush: Brush, seconds: number): void {
  box(brush, -17, -88, 24, 3.6, css(WHITE, 0.88), 1);
  const scroll = (seconds * 5) % 18;
  for (let card = 0; card < 6; card++) {
    const y = -78 + card * 18 - scroll;
    box(brush, -18, y, 36, 15, css(WHITE, 0.22 + 0.06 * Math.sin(seconds * 2 + card)), 2.5);
    disc(brush, -11.5, y + 7.5, 4, css(WHITE, 0.6));
    box(brush, -4, y + 4, 17, 2, css(WHITE, 0.65), 1);
    box(brush, -4, y + 8.5, 11, 2, css(WHITE, 0.4), 1);
  }
}

/** An open laptop whose chart keeps drawing. */
export const laptop: SubjectArt = {
  aspect: 1.55,
  heights: { ...OBJECT_HEIGHTS, establishing: 0.1, wide: 0.18, medium: 0.36, "close-up": 0.58, insert: 0.72 },
  halo: true,
  prepare(stage) {
    const { inks } = stage;
    const shell = mix(inks.metal, inks.dark, 0.15);
    return (brush, { seconds }) => {
      glow(brush, [0, -58], 96, inks.accent, 0.26);
      rimmed(
        brush,
        stage,
        (rim) => {
          box(brush, -64, -99, 128, 86, rim ?? css(mix(inks.dark, shell, 0.25)), 4);
          polygon(
            brush,
            [
              [-66, -14],
              [66, -14],
              [78, -2],
              [-78, -2],
            ],
            rim ?? css(lighten(shell, 0.05)),
          );
        },
        0.9,
      );
      drawChart(brush, stage, seconds);
      polygon(
        brush,
        [
          [-56, -12],
          [56, -12],
          [61, -7],
          [-61, -7],
        ],
        css(inks.dark, 0.55),
      );
      polygon(
        brush,
        [
          [-16, -6],
          [16, -6],
          [18, -3],
          [-18, -3],
        ],
        css(inks.dark, 0.28),
      );
      box(brush, -78, -2.4, 156, 2.6, css(lighten(shell, -0.12)), 1.2);
    };
  },
};

function drawChart(brush: Brush, { inks, world }: SubjectStage, seconds: number): void {
  const { sky, near, sun } = world.palette;
  box(
    brush,
    -60,
    -95,
    120,
    78,
    linear(
      brush,
      [0, -95],
      [0, -17],
      [
        [0, mix(near, sky[0], 0.6)],
        [1, mix(near, sky[1], 0.7)],
      ],
    ),
    1.5,
  );
  box(brush, -54, -90, 32, 4, css(sun, 0.85), 1);
  box(brush, -54, -83, 20, 2.4, css(sun, 0.45), 1);
  for (let bar = 0; bar < 6; bar++) {
    const tall = 8 + 17 * Math.abs(Math.sin(bar * 1.3 + seconds * 0.5));
    box(brush, -53 + bar * 8, -24 - tall, 5.4, tall, css(mix(inks.accent, sky[2], bar / 8)), 1);
  }
  const line = Array.from(
    { length: 14 },
    (_, index) => [4 + index * 3.9, -44 - 14 * Math.sin(index * 0.5 + seconds * 0.9) - index] as const,
  );
  stroke(brush, line, 1.7, css(mix(inks.accent, sun, 0.3)));
  box(brush, 4, -30, 51, 6, css(sun, 0.14), 2);
  box(brush, 4, -30, 20 + 14 * (0.5 + 0.5 * Math.sin(seconds * 0.8)), 6, css(inks.accent, 0.9), 2);
}

/** An open book whose page turns. */
export const book: SubjectArt = {
  aspect: 2,
  heights: { establishing: 0.06, wide: 0.12, medium: 0.24, "close-up": 0.4, insert: 0.54 },
  halo: true,
  prepare(stage) {
    const { inks } = stage;
    const paper = mix(inks.pale, [244, 232, 208], 0.4);
    return (brush, { seconds }) => {
      rimmed(
        brush,
        stage,
        (rim) =>
          polygon(
            brush,
            [
              [-104, -4],
              [-92, -66],
              [0, -56],
              [92, -66],
              [104, -4],
              [0, 0],
            ],
            rim ?? css(mix(inks.accent, inks.dark, 0.35)),
          ),
        0.8,
      );
      for (const side of [-1, 1]) {
        for (let leaf = 4; leaf >= 0; leaf--)
          drawPage(brush, side * (1 - leaf * 0.012), css(lighten(paper, -leaf * 0.025)), leaf * 1.6);
      }
      for (const side of [-1, 1]) {
        for (let row = 0; row < 8; row++) {
          const y = -62 + row * 6.6;
          stroke(
            brush,
            [
              [side * (14 + row * 0.6), y + 3],
              [side * 45, y - 3.5],
              [side * (76 + row * 1.4 - (row % 3) * 9), y - 1],
            ],
            1.1,
            css(inks.dark, 0.4),
          );
        }
      }
      const turn = (seconds * 0.28) % 1;
      if (turn < 0.5)
        drawPage(
          brush,
          Math.cos(turn * 2 * Math.PI),
          css(lighten(paper, 0.03), 0.95),
          -26 * Math.sin(turn * 2 * Math.PI),
        );
    };
  },
};

/** One page from the spine outwards; `reach` is 1 to the right, -1 to the left. */
function drawPage(brush: Brush, reach: number, fill: string, drop: number): void {
  brush.fillStyle = fill;
  brush.beginPath();
  brush.moveTo(0, -64);
  brush.quadraticCurveTo(reach * 45, -82 + drop, reach * 90, -72 + drop);
  brush.lineTo(reach * 100, -10 + drop * 0.5);
  brush.quadraticCurveTo(reach * 50, -18 + drop * 0.5, 0, -4);
  brush.fill();
}
