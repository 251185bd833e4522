import { disc, glow, stroke } from "../brush";
import { css, hex, lighten, mix } from "../colour";
import type { Brush } from "../surface";
import { createParts } from "./path-art";
import type { SubjectArt, SubjectStage } from "./subject-art";

const BODY = "M-135-22L-132-46C-108-54-81-54-68-57C-40-87 14-89 43-57C81-54 122-46 135-30L135-14L-135-14Z";
const GLASS = "M-54-55C-35-79 0-81 32-55Z";
const PILLAR = "M-14-78L-8-78L-6-55L-14-55Z";
const WHEELS = [-81, 84] as const;

/** A car on the road, wheels turning, lamps lit when it is dark. */
export const car: SubjectArt = {
  aspect: 2.75,
  heights: { establishing: 0.07, wide: 0.145, medium: 0.27, "close-up": 0.36, insert: 0.46 },
  travel: 0.16,
  halo: true,
  prepare(stage) {
    const paint = mix(stage.inks.dark, stage.inks.accent, 0.5 + 0.3 * stage.world.light.day);
    const body = createParts(stage, [
      { d: BODY, ink: () => paint },
      { d: "M-134-30C-60-38 60-38 135-26L135-14L-135-14Z", ink: () => lighten(paint, -0.09), inner: true },
      { d: GLASS, ink: () => mix(stage.world.palette.sky[2], hex("#101820"), 0.45), alpha: 0.92, inner: true },
      { d: PILLAR, ink: () => paint, inner: true },
      { d: "M-10-45L8-45L8-43L-10-43Z", ink: () => lighten(paint, -0.12), inner: true },
    ]);
    return (brush, { seconds }) => {
      brush.save();
      brush.translate(0, Math.sin(seconds * 9) * 0.5);
      body(brush);
      drawLamps(brush, stage);
      brush.restore();
      for (const x of WHEELS) drawWheel(brush, stage, x, seconds);
    };
  },
};

function drawWheel(brush: Brush, { inks }: SubjectStage, x: number, seconds: number): void {
  disc(brush, x, -20, 20, css(inks.dark));
  disc(brush, x, -20, 12.5, css(mix(inks.metal, inks.dark, 0.25)));
  for (let spoke = 0; spoke < 5; spoke++) {
    const angle = seconds * 9 + spoke * 1.2566;
    stroke(
      brush,
      [
        [x, -20],
        [x + Math.cos(angle) * 11.5, -20 + Math.sin(angle) * 11.5],
      ],
      2.4,
      css(inks.dark, 0.85),
    );
  }
}

function drawLamps(brush: Brush, { world, inks }: SubjectStage): void {
  const bright = 0.25 + 0.6 * world.light.lamps;
  brush.globalCompositeOperation = "lighter";
  glow(brush, [134, -33], 34 + 50 * world.light.lamps, mix(inks.accent, world.palette.sun, 0.6), bright);
  brush.fillStyle = "rgba(255,60,40,0.9)";
  brush.fillRect(-135, -45, 5, 9);
  brush.globalCompositeOperation = "source-over";
}
