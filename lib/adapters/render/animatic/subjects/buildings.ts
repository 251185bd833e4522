import { box, disc, glow, linear, polygon } from "../brush";
import { css, lighten, mix } from "../colour";
import type { Brush } from "../surface";
import { createParts } from "./path-art";
import { rimmed, rounded, type SubjectArt, type SubjectStage } from "./subject-art";

/** A lighthouse whose beams sweep round. */
export const lighthouse: SubjectArt = {
  aspect: 0.42,
  heights: { establishing: 0.36, wide: 0.54, medium: 0.72, "close-up": 0.86, insert: 0.98 },
  prepare(stage) {
    const { inks } = stage;
    const white = mix(inks.pale, inks.metal, 0.2);
    const red = mix(inks.accent, inks.dark, 0.25);
    const lantern = createParts(stage, [
      { d: "M-7.5-87L7.5-87L7.5-84L-7.5-84Z", ink: "dark" },
      { d: "M-5.5-97L5.5-97L0-103Z", ink: "dark" },
    ]);
    return (brush, { seconds }) => {
      drawBeams(brush, stage, seconds);
      rimmed(
        brush,
        stage,
        (rim) =>
          polygon(
            brush,
            [
              [-10, 0],
              [-5.8, -85],
              [5.8, -85],
              [10, 0],
            ],
            rim ?? rounded(brush, stage, 10, white),
          ),
        0.7,
      );
      for (let band = 0; band < 3; band++) {
        const low = -12 - band * 26;
        const wide = (y: number) => 10 + y * 0.0494;
        polygon(
          brush,
          [
            [-wide(low), low],
            [-wide(low - 12), low - 12],
            [wide(low - 12), low - 12],
            [wide(low), low],
          ],
          rounded(brush, stage, 10, red),
        );
      }
      box(brush, -1.8, -9, 3.6, 9, css(inks.dark), 1.6);
      box(brush, -4.2, -97, 8.4, 11, css(mix(inks.accent, stage.world.palette.sun, 0.5)));
      lantern(brush);
      glow(brush, [0, -92], 30, stage.world.palette.sun, 0.35 + 0.4 * stage.world.light.lamps);
    };
  },
};

function drawBeams(brush: Brush, { world }: SubjectStage, seconds: number): void {
  const strength = 0.22 + 0.36 * world.light.lamps;
  brush.save();
  brush.globalCompositeOperation = "lighter";
  for (const angle of [seconds * 0.9, seconds * 0.9 + Math.PI]) {
    const reach = Math.cos(angle) * 150;
    const spread = 5 + 10 * Math.abs(Math.sin(angle));
    polygon(
      brush,
      [
        [0, -92],
        [reach, -92 - spread],
        [reach, -92 + spread],
      ],
      linear(
        brush,
        [0, 0],
        [reach || 1, 0],
        [
          [0, world.palette.sun, strength],
          [1, world.palette.sun, 0],
        ],
      ),
    );
  }
  brush.restore();
}

/** A small house with lit windows and a smoking chimney. */
export const house: SubjectArt = {
  aspect: 1.35,
  heights: { establishing: 0.24, wide: 0.38, medium: 0.56, "close-up": 0.72, insert: 0.85 },
  halo: true,
  prepare(stage) {
    const { inks, world } = stage;
    const wall = mix(inks.pale, inks.cloth, 0.28);
    const roof = mix(inks.dark, inks.accent, 0.34);
    const pane = mix(
      mix(world.palette.sky[1], inks.dark, 0.4),
      mix(inks.accent, world.palette.sun, 0.35),
      Math.max(0.25, world.light.lamps),
    );
    const shell = createParts(stage, [
      { d: "M24-96L36-96L36-64L24-74Z", ink: () => mix(roof, inks.dark, 0.3) },
      { d: "M-52 0L-52-50L52-50L52 0Z", ink: () => wall },
      { d: "M-66-47L-36-92L36-92L66-47Z", ink: () => roof },
      { d: "M-62-50L62-50L62-46L-62-46Z", ink: () => lighten(roof, -0.05), inner: true },
      { d: "M-9 0L-9-33L9-33L9 0Z", ink: () => mix(inks.accent, inks.dark, 0.5), inner: true },
    ]);
    return (brush, { seconds }) => {
      drawSmoke(brush, stage, seconds);
      shell(brush);
      for (const x of [-42, 20]) {
        glow(brush, [x + 11, -24], 34, inks.accent, 0.5 * world.light.lamps);
        box(brush, x - 1.5, -37.5, 25, 25, css(lighten(wall, 0.09)));
        box(brush, x, -36, 22, 22, css(pane));
        box(brush, x + 10.2, -36, 1.6, 22, css(lighten(wall, 0.09)));
        box(brush, x, -25.8, 22, 1.6, css(lighten(wall, 0.09)));
      }
      for (let row = 0; row < 5; row++)
        box(brush, -60 + row * 6.5, -54 - row * 8.5, 120 - row * 13, 1, css(lighten(roof, -0.06), 0.7));
      disc(brush, 5.5, -16, 1.3, css(inks.pale));
    };
  },
};

function drawSmoke(brush: Brush, { world }: SubjectStage, seconds: number): void {
  for (let puff = 0; puff < 7; puff++) {
    const age = (seconds * 0.2 + puff / 7) % 1;
    disc(
      brush,
      30 + age * 16 + Math.sin(seconds + puff) * 1.5,
      -98 - age * 34,
      2.5 + age * 8,
      css(world.palette.fog, 0.26 * (1 - age)),
    );
  }
}
