import { oval, stroke } from "../brush";
import { css, lighten, mix } from "../colour";
import { createParts } from "./path-art";
import { rimmed, type SubjectArt } from "./subject-art";

const BODY =
  "M-28 0C-34-14-31-36-18-50C-11-58-4-62 0-66C-6-72-7-82-3-90L-2-103L8-95C12-96.5 18-96.5 22-95L31-103L32.5-89C36-80 34-70 27-65C27-58 26-48 25-38C25-24 26-10 27 0Z";
const LEG = "M10-34C9-22 9-10 8-3C8 0 10 1 15 1L22 1C24 0 24-3 21-4.5C20-14 20-26 21-36Z";

/** A cat that sits, looks about and moves its tail. */
export const cat: SubjectArt = {
  aspect: 0.95,
  heights: { establishing: 0.08, wide: 0.16, medium: 0.46, "close-up": 0.78, insert: 0.95 },
  halo: true,
  prepare(stage) {
    const { inks, world } = stage;
    const coat = mix(inks.body, [128, 98, 84], 0.22 * world.light.day);
    const body = createParts(stage, [
      { d: BODY, ink: () => coat },
      { d: LEG, ink: () => lighten(coat, 0.025), inner: true },
    ]);
    const eye = css(mix(inks.accent, [255, 240, 150], 0.3));
    return (brush, { seconds }) => {
      const swish = Math.sin(seconds * 1.3) * 9;
      rimmed(brush, stage, (rim) =>
        stroke(
          brush,
          [
            [-22, -5],
            [-40, -4],
            [-54, -12 - Math.abs(swish) * 0.4],
            [-58 + swish * 0.5, -28],
            [-52 + swish, -38],
          ],
          7,
          rim ?? css(coat),
        ),
      );
      body(brush);
      const open = seconds % 4.1 > 3.95 ? 0.3 : 2.3;
      for (const x of [8, 23]) {
        oval(brush, x, -81, 2.5, open, eye);
        oval(brush, x + 0.4, -81, 0.8, Math.min(open, 2), css(inks.dark));
      }
      oval(brush, 16, -75, 1.6, 1.1, css(mix([196, 142, 112], inks.accent, 0.3)));
      const whisker = css(inks.pale, 0.55);
      for (const lift of [-2, 0.5, 3]) {
        stroke(
          brush,
          [
            [20, -74 + lift * 0.3],
            [36, -75 + lift * 1.6],
          ],
          0.45,
          whisker,
        );
        stroke(
          brush,
          [
            [12, -74 + lift * 0.3],
            [-4, -75 + lift * 1.6],
          ],
          0.45,
          whisker,
        );
      }
    };
  },
};
