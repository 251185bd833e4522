import { disc, glow, radial } from "../brush";
import { css, lighten, mix } from "../colour";
import type { Brush } from "../surface";
import { OBJECT_HEIGHTS, type SubjectArt } from "./subject-art";

const RINGS = 4;

/** A sphere of light inside turning rings: an idea rather than a thing. */
export const shape: SubjectArt = {
  aspect: 1.25,
  heights: { ...OBJECT_HEIGHTS, wide: 0.4, medium: 0.54, "close-up": 0.74, insert: 0.9 },
  prepare({ inks, world, lightSide }) {
    const { sun, far, near } = world.palette;
    return (brush, { seconds }) => {
      const breath = 1 + 0.03 * Math.sin(seconds * 1.3);
      brush.translate(0, Math.sin(seconds * 0.8) * 2);
      glow(brush, [0, 0], 92, inks.accent, 0.42);
      const rings = (front: boolean) => {
        for (let ring = 0; ring < RINGS; ring++)
          drawRing(brush, { ring, seconds, front, ink: css(mix(sun, inks.accent, ring / RINGS), 0.85) });
      };
      rings(false);
      const face = radial(brush, [lightSide * 10, -11], 46 * breath, [
        [0, lighten(mix(sun, inks.accent, 0.25), 0.05)],
        [0.35, inks.accent],
        [0.75, mix(inks.accent, far, 0.55)],
        [1, mix(near, inks.accent, 0.3)],
      ]);
      disc(brush, 0, 0, 27 * breath, face);
      rings(true);
    };
  },
};

type Ring = { ring: number; seconds: number; front: boolean; ink: string };

/** Half of a tilted ring: behind the sphere or in front of it. */
function drawRing(brush: Brush, { ring, seconds, front, ink }: Ring): void {
  const reach = 36 + ring * 6.5;
  const tilt = 0.24 + 0.12 * Math.sin(seconds * 0.7 + ring * 1.4);
  brush.save();
  brush.rotate(-0.35 + ring * 0.3 + Math.sin(seconds * 0.4 + ring) * 0.16);
  brush.strokeStyle = ink;
  brush.lineWidth = 1.7 - ring * 0.28;
  brush.beginPath();
  brush.ellipse(0, 0, reach, reach * tilt, 0, front ? 0 : Math.PI, front ? Math.PI : 2 * Math.PI);
  brush.stroke();
  const angle = seconds * (0.9 + ring * 0.2) + ring * 1.7;
  if (Math.sin(angle) > 0 === front)
    disc(brush, Math.cos(angle) * reach, Math.sin(angle) * reach * tilt, 2.4 - ring * 0.3, ink);
  brush.restore();
}
