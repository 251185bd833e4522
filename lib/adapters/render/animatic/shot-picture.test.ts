import { describe, expect, it } from "vitest";
import { CAMERA_MOVES, FRAMINGS, MOODS, SETTINGS, SUBJECTS, TIMES_OF_DAY, WEATHERS } from "@/lib/domain/picture";
import type { Shot } from "@/lib/domain/plan";
import { createShotPicture } from "./shot-picture";
import { createSurface } from "./surface";
import { shotOf } from "./testing/request-of";

const FRAME = { width: 192, height: 108 };
const PORTRAIT = { width: 108, height: 192 };

async function pixelsOf(shot: Shot, progress = 0.4, frame = FRAME): Promise<Buffer> {
  const surface = createSurface(frame.width, frame.height);
  const picture = await createShotPicture(shot, frame, 2);
  picture.draw(surface.brush, progress);
  return surface.canvas.data();
}

/** Share of pixels that are opaque, and of those that a black frame could not have. */
function coverOf(pixels: Buffer): { opaque: number; visible: number } {
  let opaque = 0;
  let visible = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const luma = 0.2126 * (pixels[at] ?? 0) + 0.7152 * (pixels[at + 1] ?? 0) + 0.0722 * (pixels[at + 2] ?? 0);
    if ((pixels[at + 3] ?? 0) === 255) opaque++;
    if (luma > 32) visible++;
  }
  return { opaque: (opaque * 4) / pixels.length, visible: (visible * 4) / pixels.length };
}

describe("createShotPicture", () => {
  it.each(SETTINGS)("fills the whole frame with %s, at night and in portrait too", async (setting) => {
    const night = shotOf({ move: "orbit", picture: { setting, subject: "none", timeOfDay: "night", mood: "tense" } });
    for (const frame of [FRAME, PORTRAIT]) {
      const { opaque, visible } = coverOf(await pixelsOf(night, 1, frame));
      expect(opaque).toBe(1);
      expect(visible).toBeGreaterThan(0.05);
    }
  });

  it.each(SUBJECTS.filter((subject) => subject !== "none"))(
    "shows a %s that is not there without it",
    async (subject) => {
      const withIt = await pixelsOf(shotOf({ framing: "medium", picture: { setting: "countryside", subject } }));
      const without = await pixelsOf(
        shotOf({ framing: "medium", picture: { setting: "countryside", subject: "none" } }),
      );
      expect(differenceOf(withIt, without)).toBeGreaterThan(0.6);
    },
  );

  it.each(CAMERA_MOVES)("covers the frame from the first to the last moment of %s", async (move) => {
    for (const progress of [0, 0.5, 1]) {
      const { opaque } = coverOf(await pixelsOf(shotOf({ move, picture: { setting: "city" } }), progress));
      expect(opaque).toBe(1);
    }
  });

  it.each(CAMERA_MOVES)("moves the picture a little on every %s", async (move) => {
    const shot = shotOf({ move, picture: { subject: "none" } });
    expect(differenceOf(await pixelsOf(shot, 0.3), await pixelsOf(shot, 0.7))).toBeGreaterThan(0.5);
  });

  it("draws every framing, hour, weather and mood", async () => {
    const pictures = [
      ...FRAMINGS.map((framing) => shotOf({ framing })),
      ...TIMES_OF_DAY.map((timeOfDay) => shotOf({ picture: { timeOfDay, setting: "ocean" } })),
      ...WEATHERS.map((weather) => shotOf({ picture: { weather, setting: "snowfield" } })),
      ...MOODS.map((mood) => shotOf({ picture: { mood, setting: "abstract" } })),
    ];
    for (const shot of pictures) expect(coverOf(await pixelsOf(shot)).opaque).toBe(1);
  });
});

/** Mean difference of the pixels, in levels of 255. */
function differenceOf(a: Buffer, b: Buffer): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += Math.abs((a[at] ?? 0) - (b[at] ?? 0));
  return sum / a.length;
}
