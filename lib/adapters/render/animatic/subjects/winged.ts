import { oval, polygon, stroke } from "../brush";
import { css, lighten, mix } from "../colour";
import { lerp } from "../curves";
import { hashAt } from "../noise";
import { strokeBird } from "../scenery/parts/flock";
import { createParts } from "./path-art";
import { OBJECT_HEIGHTS, rimmed, type SubjectArt } from "./subject-art";

const PERCHED =
  "M-46-16C-34-26-30-40-20-54C-12-70 2-84 18-84C29-84 36-77 37-68C38-60 36-52 33-44C28-28 12-16-6-15C-18-14-30-13-40-9Z";
const WING = "M-40-15C-30-32-18-52 0-60C12-62 18-52 14-42C6-28-18-18-40-15Z";
const TAIL = "M-30-24C-44-20-60-10-72-2C-60-4-44-8-32-13Z";
const BREAST = "M20-60C32-58 36-52 33-44C28-28 14-17 0-15C10-28 14-46 20-60Z";

/** A small bird on its perch that breathes and looks about. */
export const bird: SubjectArt = {
  aspect: 1.2,
  heights: { ...OBJECT_HEIGHTS, establishing: 0.08, wide: 0.15 },
  halo: true,
  prepare(stage) {
    const { inks } = stage;
    const body = createParts(stage, [
      { d: TAIL, ink: (ink) => lighten(ink.body, -0.03) },
      { d: PERCHED, ink: "body" },
      { d: BREAST, ink: (ink) => mix(ink.accent, ink.dark, 0.2), inner: true },
      { d: WING, ink: (ink) => mix(ink.dark, ink.second, 0.35), inner: true },
    ]);
    return (brush, { seconds }) => {
      const nod = Math.sin(seconds * 1.9) > 0.7 ? 1.4 : 0;
      const leg = css(mix(inks.accent, inks.dark, 0.5));
      for (const x of [-2, 9])
        stroke(
          brush,
          [
            [x, -16],
            [x + 2, 0],
            [x + 7, 0],
          ],
          1.6,
          leg,
        );
      brush.save();
      brush.translate(nod, Math.sin(seconds * 3) * 0.6);
      polygon(
        brush,
        [
          [35, -72],
          [50, -66],
          [35, -63],
        ],
        css(mix(inks.accent, [240, 180, 60], 0.5)),
      );
      body(brush);
      oval(brush, 27, -71, 2.4, 2.4, css(inks.dark));
      oval(brush, 27.8, -71.8, 0.8, 0.8, css(inks.pale));
      brush.restore();
    };
  },
};

const FLOCK = 13;

/** A flock in the air, wide enough to read as the subject. */
export const birds: SubjectArt = {
  aspect: 2.4,
  heights: { establishing: 0.24, wide: 0.36, medium: 0.46, "close-up": 0.6, insert: 0.7 },
  travel: 0.16,
  prepare(stage) {
    const ink = css(mix(stage.inks.dark, stage.world.palette.far, 0.16));
    const rim = css(stage.inks.rim, 0.7);
    return (brush, { seconds }) => {
      brush.lineCap = "round";
      for (let index = 0; index < FLOCK; index++) {
        const arm = index % 2 ? 1 : -1;
        const rank = Math.ceil(index / 2);
        const size = lerp(13, 7, rank / 7) * (0.9 + 0.2 * hashAt(index, stage.cast));
        const x = 70 - rank * 24 + Math.sin(seconds * 0.9 + index) * 2;
        const y = arm * rank * 7.5 + Math.sin(seconds * 1.3 + index * 2) * 2.4;
        const flap = Math.sin(seconds * 6.4 + index * 1.4) * 0.62;
        brush.strokeStyle = rim;
        strokeBird(brush, { x: x + stage.lightSide * 0.6, y: y - 0.8, size, flap });
        brush.strokeStyle = ink;
        strokeBird(brush, { x, y, size, flap });
      }
    };
  },
};

const FISH = "M-46 0C-38-20-12-32 14-30C34-28 50-14 58 0C50 14 34 26 14 28C-12 30-38 18-46 0Z";
const BACK_FIN = "M-18-24C-6-44 18-46 28-28C14-30-4-29-18-24Z";
const SIDE_FIN = "M10 6C0 12-10 20-20 24C-12 14-10 6-6 0Z";

/** A fish that swims with its whole tail. */
export const fish: SubjectArt = {
  aspect: 1.5,
  heights: { establishing: 0.1, wide: 0.2, medium: 0.4, "close-up": 0.6, insert: 0.72 },
  travel: 0.16,
  prepare(stage) {
    const { inks } = stage;
    const scale = mix(inks.accent, inks.dark, 0.16);
    const body = createParts(stage, [
      { d: BACK_FIN, ink: () => lighten(scale, -0.1) },
      { d: FISH, ink: () => scale },
      {
        d: "M-46 0C-38 18-12 30 14 28C34 26 50 14 58 0C30 10-10 12-46 0Z",
        ink: () => lighten(scale, 0.09),
        inner: true,
        alpha: 0.8,
      },
      { d: SIDE_FIN, ink: () => lighten(scale, -0.12), inner: true },
    ]);
    return (brush, { seconds }) => {
      const beat = Math.sin(seconds * 5.5);
      brush.translate(0, Math.sin(seconds * 1.1) * 4);
      rimmed(brush, stage, (rim) =>
        polygon(
          brush,
          [
            [-38, 0],
            [-72 + beat * 3, -25 + beat * 8],
            [-60, beat * 4],
            [-72 + beat * 3, 25 + beat * 8],
          ],
          rim ?? css(lighten(scale, -0.06)),
        ),
      );
      body(brush);
      for (const stripe of [-18, 2, 22])
        stroke(
          brush,
          [
            [stripe, -22],
            [stripe + 5, 0],
            [stripe, 20],
          ],
          4,
          css(inks.pale, 0.5),
        );
      oval(brush, 40, -6, 4, 4, css(inks.pale));
      oval(brush, 41, -6, 2, 2, css(inks.dark));
    };
  },
};
