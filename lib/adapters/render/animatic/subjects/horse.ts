import { oval, type Point, stroke } from "../brush";
import { css, lighten, mix, type Rgb } from "../colour";
import type { Brush } from "../surface";
import { createParts } from "./path-art";
import { rimmed, type SubjectArt, type SubjectStage } from "./subject-art";

const BODY =
  "M-43-56C-44-64-36-67-24-65C-10-62 2-63 12-66C20-72 26-84 32-92C33-97 35-100 37-101L38-95.5C43-94 48-88 53-81C56-77 56-74 53-72.5C49-71 46-73 44-76C40-77 38-76 36-73C34-64 32-56 27-48C20-41 8-41-4-42C-14-43-24-41-32-40C-40-42-43-49-43-56Z";
const MANE = "M35-98C28-96 24-88 20-80C16-73 10-69 5-66C12-62 20-64 24-70C28-78 32-86 38-95Z";

/** A horse at a canter, mane and tail in the wind. */
export const horse: SubjectArt = {
  aspect: 1.2,
  heights: { establishing: 0.15, wide: 0.3, medium: 0.62, "close-up": 0.85, insert: 1 },
  travel: 0.12,
  halo: true,
  prepare(stage) {
    const { inks, world } = stage;
    const coat = mix(inks.body, [126, 74, 44], 0.34 * world.light.day + 0.1);
    const mane = mix(inks.dark, coat, 0.2);
    const body = createParts(stage, [
      { d: BODY, ink: () => coat },
      { d: MANE, ink: () => mane, inner: true },
    ]);
    return (brush, { seconds }) => {
      const phase = seconds * 5.4;
      drawLegs(brush, stage, phase + 2.4, lighten(coat, -0.06));
      brush.save();
      brush.translate(0, -Math.abs(Math.sin(phase)) * 2.6);
      brush.rotate(Math.sin(phase + 0.6) * 0.025);
      drawTail(brush, stage, seconds, css(mane));
      body(brush);
      oval(brush, 43, -85, 1, 1.1, css(inks.dark));
      brush.restore();
      drawLegs(brush, stage, phase, coat);
    };
  },
};

function drawTail(brush: Brush, stage: SubjectStage, seconds: number, ink: string): void {
  const wave = Math.sin(seconds * 4.2) * 3;
  rimmed(brush, stage, (rim) => {
    brush.fillStyle = rim ?? ink;
    brush.beginPath();
    brush.moveTo(-41, -61);
    brush.bezierCurveTo(-54, -62 + wave, -60, -50 + wave, -66, -34 + wave * 1.5);
    brush.bezierCurveTo(-58, -38, -50, -42 + wave, -41, -53);
    brush.fill();
  });
}

function drawLegs(brush: Brush, stage: SubjectStage, phase: number, coat: Rgb): void {
  rimmed(brush, stage, (rim) => {
    for (const [hip, lag, bend] of [
      [-35, 0, -1],
      [25, 1.9, 1],
    ] as const) {
      const swing = Math.sin(phase + lag) * 0.55;
      const fold = Math.max(0, Math.cos(phase + lag)) * 0.9;
      const knee: Point = [hip + Math.sin(swing) * 24, -46 + Math.cos(swing) * 24];
      const shin = swing - fold * (bend > 0 ? 1 : 0.8);
      const hoof: Point = [knee[0] + Math.sin(shin) * 23, Math.min(-1.5, knee[1] + Math.cos(shin) * 23)];
      stroke(brush, [[hip, -48], knee], 8, rim ?? css(coat));
      stroke(brush, [knee, hoof], 4.6, rim ?? css(coat));
      stroke(brush, [hoof, [hoof[0] + 2.4, hoof[1]]], 4, rim ?? css(stage.inks.dark));
    }
  });
}
