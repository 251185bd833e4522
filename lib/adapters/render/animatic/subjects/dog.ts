import { oval, type Point, stroke } from "../brush";
import { css, lighten, mix } from "../colour";
import type { Brush } from "../surface";
import { createParts } from "./path-art";
import { rimmed, type SubjectArt, type SubjectStage } from "./subject-art";

const BODY =
  "M-44-58C-40-66-24-66-8-65C10-66 22-70 30-78C32-88 38-96 50-97C58-97 64-93 67-89C74-88 82-86 84-82C85-78 82-75 77-75C72-74 68-73 64-72C60-66 56-60 54-54C52-42 44-34 34-33C24-38 8-40-6-39C-18-38-28-36-36-38C-46-42-48-52-44-58Z";
const EAR = "M46-95C40-94 36-86 37-76C38-71 44-70 48-75C51-80 53-88 52-94Z";

/** A dog trotting along, tail up. */
export const dog: SubjectArt = {
  aspect: 1.5,
  heights: { establishing: 0.09, wide: 0.17, medium: 0.42, "close-up": 0.7, insert: 0.95 },
  travel: 0.08,
  halo: true,
  prepare(stage) {
    const coat = mix(stage.inks.body, [150, 104, 62], 0.34 * stage.world.light.day + 0.1);
    const body = createParts(stage, [
      { d: BODY, ink: () => coat },
      { d: EAR, ink: () => lighten(coat, -0.06), inner: true },
    ]);
    return (brush, { seconds }) => {
      const bob = Math.abs(Math.sin(seconds * 6.5)) * 1.6;
      drawLegs(brush, stage, seconds, lighten(coat, -0.05), "far");
      brush.save();
      brush.translate(0, -bob);
      drawTail(brush, stage, seconds, css(coat));
      body(brush);
      oval(brush, 83, -81, 2.4, 2, css(stage.inks.dark));
      oval(brush, 62, -87, 1.5, 1.6, css(stage.inks.dark));
      stroke(
        brush,
        [
          [34, -70],
          [44, -62],
          [54, -60],
        ],
        3,
        css(stage.inks.accent),
      );
      brush.restore();
      drawLegs(brush, stage, seconds, coat, "near");
    };
  },
};

function drawTail(brush: Brush, stage: SubjectStage, seconds: number, ink: string): void {
  const wag = Math.sin(seconds * 11) * 5;
  rimmed(brush, stage, (rim) =>
    stroke(
      brush,
      [
        [-42, -57],
        [-54, -68],
        [-58 + wag, -84],
      ],
      6,
      rim ?? ink,
    ),
  );
}

function drawLegs(
  brush: Brush,
  stage: SubjectStage,
  seconds: number,
  coat: readonly [number, number, number],
  side: "near" | "far",
): void {
  const phase = seconds * 6.5 + (side === "far" ? Math.PI : 0);
  rimmed(brush, stage, (rim) => {
    for (const [hip, lag] of [
      [-34, 0],
      [36, Math.PI * 0.85],
    ] as const) {
      const swing = Math.sin(phase + lag) * 9;
      const lift = Math.max(0, Math.cos(phase + lag)) * 6;
      const knee: Point = [hip + swing * 0.45 - 2, -21];
      const paw: Point = [hip + swing, -3 - lift];
      stroke(brush, [[hip, -44], knee, paw], 9, rim ?? css(coat));
      stroke(brush, [paw, [paw[0] + 4, paw[1]]], 6, rim ?? css(coat));
    }
  });
}
