import { Path2D } from "@napi-rs/canvas";
import { linear, stroke } from "../brush";
import { css, lighten, mix, type Rgb } from "../colour";
import type { Brush } from "../surface";
import type { SubjectArt, SubjectStage } from "./subject-art";

const TORSO = "M-66 20C-64-24-36-27-15-35L-12-50L9-50L11-36C34-27 58-22 64 20Z";
const FACE =
  "M-10-46C-20-58-20-86 0-91C10-93 16.5-86 17-78C16.5-75.5 16.3-74.5 17-72.5C18.2-70 20-67.2 20.5-66C20.5-64.5 18.8-64.3 17.8-64C18.6-62.5 19-61.2 18-60C18.7-58.8 18.2-57.5 17.2-57C17.8-53.5 16.5-50 12-49.5C8-49 6-47 7-42Z";
const LONG_HAIR =
  "M14-88C6-100-17-100-23.5-82C-27-66-23-50-29-30C-30-20-24-12-17-16C-10-22-6-34-4.5-50C-3-62 0-70 4.5-76C9-79 14-80 16.5-80C17-84 16-87 14-88Z";
const SHORT_HAIR =
  "M16.5-83C15-96-5-100-15-92C-23-84-22-68-15.5-55C-11-57-10-63-6-66C-3-72-3-76 1-80C6-82 12-82 16.5-83Z";
const BUN_HAIR =
  "M16.5-83C15-95-4-99-14-92C-20-99-33-97-33-86C-33-77-25-73-19-76C-19-66-17-58-13-53C-9-57-8-62-5-66C-3-72-3-76 1-80C6-82 12-82 16.5-83Z";
const HAIR = [LONG_HAIR, SHORT_HAIR, BUN_HAIR] as const;

type Shape = {
  path: Path2D;
  colour: Rgb /** How brightly the light falls on it, and how far across. */;
  light: number;
  reach: number;
};

/** Head and shoulders in three-quarter profile, lit from ahead. */
export const bust: SubjectArt = {
  aspect: 1.32,
  heights: { establishing: 0.6, wide: 0.6, medium: 0.8, "close-up": 0.95, insert: 1.25 },
  cropped: true,
  prepare(stage) {
    const { inks, world } = stage;
    const shapes: Shape[] = [
      { path: new Path2D(TORSO), colour: stage.cast % 2 ? inks.cloth : inks.second, light: 0.3, reach: 62 },
      { path: new Path2D(FACE), colour: inks.skin, light: 0.42, reach: 23 },
      {
        path: new Path2D(HAIR[(stage.cast >> 2) % HAIR.length] ?? LONG_HAIR),
        colour: inks.hair,
        light: 0.16,
        reach: 23,
      },
    ];
    const sunlight = mix(world.palette.sun, world.palette.fog, 0.5);
    return (brush, { seconds }) => {
      brush.translate(0, Math.sin(seconds * 1.5) * 0.4);
      brush.save();
      brush.translate(0.7, -0.5);
      for (const shape of shapes) {
        brush.fillStyle = css(inks.rim);
        brush.fill(shape.path);
      }
      brush.restore();
      for (const shape of shapes) fillLit(brush, shape, sunlight);
      drawFeatures(brush, stage, seconds);
    };
  },
};

function fillLit(brush: Brush, { path, colour, light, reach }: Shape, sunlight: Rgb): void {
  brush.fillStyle = css(colour);
  brush.fill(path);
  brush.fillStyle = linear(
    brush,
    [-10, 0],
    [reach, -10],
    [
      [0, sunlight, 0],
      [0.55, sunlight, 0.04],
      [1, sunlight, light],
    ],
  );
  brush.fill(path);
}

/** Seconds between two blinks, and how long the eye stays closed. */
const BLINK_EVERY = 3.4;
const BLINK_FOR = 0.15;

function drawFeatures(brush: Brush, { inks }: SubjectStage, seconds: number): void {
  const ink = css(lighten(inks.dark, -0.01), 0.75);
  const closed = seconds % BLINK_EVERY > BLINK_EVERY - BLINK_FOR;
  curve(brush, [11, -74.5], [13.8, closed ? -74.2 : -75.7], [16, -74.2], { width: 1.1, ink });
  curve(brush, [10, -79], [13.5, -80.6], [16.3, -79], { width: 1.3, ink });
  curve(brush, [13.5, -60], [16, -60.2], [17.8, -60], { width: 0.8, ink });
  curve(brush, [-3, -66], [-6, -70], [-3, -73], { width: 0.6, ink: css(inks.dark, 0.5) });
  curve(brush, [-15, -35], [-2, -26], [11, -36], { width: 1.2, ink: css(inks.dark, 0.55) });
  stroke(
    brush,
    [
      [-7, -28],
      [-16, 20],
    ],
    0.5,
    css(inks.dark, 0.3),
  );
}

type Point = readonly [number, number];

function curve(brush: Brush, from: Point, bend: Point, to: Point, line: { width: number; ink: string }): void {
  brush.strokeStyle = line.ink;
  brush.lineWidth = line.width;
  brush.lineCap = "round";
  brush.beginPath();
  brush.moveTo(from[0], from[1]);
  brush.quadraticCurveTo(bend[0], bend[1], to[0], to[1]);
  brush.stroke();
}
