import { Path2D } from "@napi-rs/canvas";
import { linear, stroke } from "../brush";
import { css, lighten, mix, type Rgb } from "../colour";
import type { Brush } from "../surface";
import { type Build, buildOf } from "./figure";
import type { Hair, Look } from "./looks";
import type { DrawSubject, SubjectArt, SubjectStage } from "./subject-art";

const TORSO = "M-66 20C-64-24-36-27-15-35L-12-50L9-50L11-36C34-27 58-22 64 20Z";
const FACE =
  "M-10-46C-20-58-20-86 0-91C10-93 16.5-86 17-78C16.5-75.5 16.3-74.5 17-72.5C18.2-70 20-67.2 20.5-66C20.5-64.5 18.8-64.3 17.8-64C18.6-62.5 19-61.2 18-60C18.7-58.8 18.2-57.5 17.2-57C17.8-53.5 16.5-50 12-49.5C8-49 6-47 7-42Z";
const LONG_HAIR =
  "M14-88C6-100-17-100-23.5-82C-27-66-23-50-29-30C-30-20-24-12-17-16C-10-22-6-34-4.5-50C-3-62 0-70 4.5-76C9-79 14-80 16.5-80C17-84 16-87 14-88Z";
const SHORT_HAIR =
  "M16.5-83C15-96-5-100-15-92C-23-84-22-68-15.5-55C-11-57-10-63-6-66C-3-72-3-76 1-80C6-82 12-82 16.5-83Z";
const BUN_HAIR =
  "M16.5-83C15-95-4-99-14-92C-20-99-33-97-33-86C-33-77-25-73-19-76C-19-66-17-58-13-53C-9-57-8-62-5-66C-3-72-3-76 1-80C6-82 12-82 16.5-83Z";
const HAIR: Readonly<Record<Exclude<Hair, "bald">, string>> = { long: LONG_HAIR, short: SHORT_HAIR, bun: BUN_HAIR };
const BEARD =
  "M-4-62C-2-60 2-61 6-61C10-62.5 14-63 17.4-62.4C18.6-61 18.7-58.8 17.6-56.6C18.4-49 14-42.5 7-42C0-42-4-50-4-62Z";
const CAP = "M18-82C27-83 32-81 33-78.4C27-78.8 21-79 16.8-79C5-82-10-80-20-76C-24-88-14-98 0-98C11-98 17-92 18-82Z";

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
  prepare: (stage) => bustOf(stage, stage.world.looks[0]),
};

/** Two faces turned to each other. */
export const twoBusts: SubjectArt = {
  aspect: 1.9,
  heights: { establishing: 0.6, wide: 0.6, medium: 0.8, "close-up": 0.95, insert: 1.1 },
  cropped: true,
  prepare(stage) {
    const [first, second = first] = stage.world.looks;
    const faces = [
      { side: 1, size: sizeOf(first), draw: bustOf(stage, first) },
      { side: -1, size: sizeOf(second), draw: bustOf(stage, second) },
    ];
    return (brush, moment) => {
      for (const { side, size, draw } of faces) {
        brush.save();
        brush.translate(-side * 42, 8);
        brush.scale(side * size, size);
        draw(brush, moment);
        brush.restore();
      }
    };
  },
};

const CHILD_SIZE = 0.78;

function sizeOf(look: Look): number {
  return look.age === "child" ? CHILD_SIZE : 0.94;
}

function bustOf(stage: SubjectStage, look: Look): DrawSubject {
  const { inks, world } = stage;
  const build = buildOf(stage, look);
  const shapes = shapesOf(build);
  const sunlight = mix(world.palette.sun, world.palette.fog, 0.5);
  return (brush, { seconds }) => {
    brush.save();
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
    brush.restore();
  };
}

function shapesOf(build: Build): Shape[] {
  const shape = (d: string, colour: Rgb, light: number, reach = 23): Shape => ({
    path: new Path2D(d),
    colour,
    light,
    reach,
  });
  return [
    shape(TORSO, build.jacket, 0.3, 62),
    shape(FACE, build.skin, 0.42),
    ...(build.hasBeard ? [shape(BEARD, build.hairColour, 0.2)] : []),
    ...(build.hair === "bald" ? [] : [shape(HAIR[build.hair], build.hairColour, 0.16)]),
    ...(build.hasCap ? [shape(CAP, build.cap, 0.2)] : []),
  ];
}

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
