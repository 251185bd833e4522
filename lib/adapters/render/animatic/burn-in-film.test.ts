import { expect, it } from "vitest";
import { createWorkDir, makeClip } from "@/lib/adapters/media/testing/make-media";
import { lumaOfFrames } from "@/lib/adapters/media/testing/read-media";
import { ffmpegPath } from "@/lib/adapters/media/testing/tool-paths";
import { createFilmBurnIn } from "./burn-in";
import { probeFile } from "./testing/probe-file";
import { shotOf } from "./testing/request-of";

const inWorkDir = createWorkDir();
const SIZE = { width: 640, height: 360 };

it("writes on every frame of a film, leaves the middle of the picture and copies the sound", async () => {
  const film = await makeClip(inWorkDir("film.mp4"), {
    ...SIZE,
    frames: 36,
    picture: "color=c=white:SIZE",
    withSound: true,
  });
  const copy = inWorkDir("copy.mp4");
  const { action, picture } = shotOf();
  const clips = ["SC01-SH010", "SC01-SH020"].map((code) => ({
    code,
    action,
    picture,
    dialogue: null,
    lengthFrames: 18,
  }));
  const request = { ...SIZE, filmPath: film, fps: 24, clips, filmTitle: "Northbound", note: "FOR REVIEW" } as const;
  await createFilmBurnIn({ ffmpegPath }).burn({ ...request, clips }, copy);

  const [before, after] = await Promise.all([probeFile(film), probeFile(copy)]);
  expect(after.packets).toBe(36);
  expect(after.video).toMatchObject(SIZE);
  expect(after.audio.duration).toBe(before.audio.duration);
  const [bar, middle] = await Promise.all([lumaOfFrames(copy, { x: 4, y: 4 }), lumaOfFrames(copy, { x: 320, y: 180 })]);
  expect(Math.max(...bar)).toBeLessThan(60);
  expect(Math.min(...middle)).toBeGreaterThan(225);
});
