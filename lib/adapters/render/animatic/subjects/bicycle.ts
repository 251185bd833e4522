import { disc, type Point, stroke } from "../brush";
import { css, mix } from "../colour";
import type { Brush } from "../surface";
import { buildOf } from "./figure";
import { rimmed, type SubjectArt, type SubjectStage } from "./subject-art";

const REAR: Point = [-30, -20];
const FRONT: Point = [32, -20];
const CRANK: Point = [-4, -19];
const SEAT: Point = [-14, -48];
const BAR: Point = [22, -52];
const HIP: Point = [-13, -53];
const THIGH = 22;
const SHIN = 22;

/** A cyclist on the way. */
export const bicycle: SubjectArt = {
  aspect: 1.1,
  heights: { establishing: 0.14, wide: 0.27, medium: 0.6, "close-up": 0.85, insert: 0.95 },
  travel: 0.14,
  halo: true,
  prepare(stage) {
    const build = buildOf(stage, stage.world.looks[0]);
    return (brush, { seconds }) => {
      const turn = seconds * 5;
      rimmed(brush, stage, (rim) =>
        drawLeg(brush, turn + Math.PI, rim ?? css(mix(build.trousers, stage.inks.dark, 0.5))),
      );
      drawFrame(brush, stage, turn);
      rimmed(brush, stage, (rim) => {
        drawLeg(brush, turn, rim ?? css(build.trousers));
        stroke(brush, [HIP, [6, -76]], 14, rim ?? css(build.jacket));
        stroke(brush, [[5, -77], [15, -63], BAR], 5, rim ?? css(build.jacket));
        stroke(
          brush,
          [
            [7, -79],
            [11, -85],
          ],
          6,
          rim ?? css(build.skin),
        );
        disc(brush, 13, -91, 7, rim ?? css(build.skin));
        helmet(brush, rim ?? css(stage.inks.accent));
      });
    };
  },
};

function helmet(brush: Brush, ink: string): void {
  brush.fillStyle = ink;
  brush.beginPath();
  brush.arc(12.5, -92.5, 7.5, Math.PI * 0.95, Math.PI * 2.02);
  brush.closePath();
  brush.fill();
}

function drawFrame(brush: Brush, stage: SubjectStage, turn: number): void {
  const { inks } = stage;
  for (const [x, y] of [REAR, FRONT]) {
    brush.strokeStyle = css(inks.dark);
    brush.lineWidth = 2.4;
    brush.beginPath();
    brush.arc(x, y, 18.6, 0, 2 * Math.PI);
    brush.stroke();
    for (let spoke = 0; spoke < 7; spoke++) {
      const angle = turn * 1.8 + (spoke * Math.PI) / 3.5;
      stroke(
        brush,
        [
          [x, y],
          [x + Math.cos(angle) * 18, y + Math.sin(angle) * 18],
        ],
        0.35,
        css(inks.metal, 0.8),
      );
    }
  }
  const paint = css(inks.accent);
  for (const line of [
    [REAR, SEAT],
    [REAR, CRANK],
    [CRANK, SEAT],
    [CRANK, [20, -44]],
    [
      [-12, -43],
      [20, -44],
    ],
    [FRONT, BAR],
  ] as const) {
    stroke(brush, line, 2, paint);
  }
  stroke(
    brush,
    [
      [-20, -50],
      [-8, -50],
    ],
    3.4,
    css(inks.dark),
  );
  stroke(brush, [BAR, [28, -54]], 2.6, css(inks.dark));
}

/** The knee bends so that the foot stays on its pedal. */
function drawLeg(brush: Brush, turn: number, ink: string): void {
  const pedal: Point = [CRANK[0] + Math.cos(turn) * 9, CRANK[1] + Math.sin(turn) * 9];
  const reach = Math.hypot(pedal[0] - HIP[0], pedal[1] - HIP[1]);
  const towards = Math.atan2(pedal[1] - HIP[1], pedal[0] - HIP[0]);
  const bend = Math.acos(Math.min(1, (THIGH ** 2 + reach ** 2 - SHIN ** 2) / (2 * THIGH * reach)));
  const knee: Point = [HIP[0] + Math.cos(towards - bend) * THIGH, HIP[1] + Math.sin(towards - bend) * THIGH];
  stroke(brush, [HIP, knee], 8, ink);
  stroke(brush, [knee, pedal], 5.6, ink);
  stroke(brush, [pedal, [pedal[0] + 5, pedal[1] + 0.6]], 3.6, ink);
}
