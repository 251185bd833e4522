import { mkdtempSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createPictureMeter } from "@/lib/adapters/media/picture-meter";
import { createProber } from "@/lib/adapters/media/probe";
import { ffmpegPath, ffprobePath } from "@/lib/adapters/media/testing/tool-paths";
import { type ClipWish, clip } from "./clip";

const dir = mkdtempSync(path.join(os.tmpdir(), "clip-test-"));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function fileOf(wish: ClipWish): Promise<string> {
  const file = path.join(dir, `${Object.values(wish).join("-")}.mp4`);
  await writeFile(file, await clip(wish));
  return file;
}
const factsOf = async (wish: ClipWish) => createProber({ ffprobePath }).probe(await fileOf(wish));

describe("clip", () => {
  it.each<ClipWish>([
    { width: 1280, height: 720, fps: 24, seconds: 8, audio: false },
    { width: 1280, height: 720, fps: 24, seconds: 4, audio: true },
    { width: 1920, height: 1080, fps: 24, seconds: 2, audio: true },
    { width: 720, height: 1280, fps: 30, seconds: 5, audio: true },
    { width: 1584, height: 672, fps: 24, seconds: 2, audio: false },
    { width: 854, height: 480, fps: 24, seconds: 3, audio: false },
  ])("has the size, rate, length and sound of $width×$height, $fps fps, $seconds s, sound: $audio", async (wish) => {
    const facts = await factsOf(wish);
    expect(facts).toMatchObject({
      ...{ container: "mp4", videoCodec: "h264", pixelFormat: "yuv420p", videoStartSeconds: 0 },
      ...{ width: wish.width, height: wish.height, videoFrames: wish.fps * wish.seconds, hasAudio: wish.audio },
    });
    expect(facts.framesPerSecond).toBeCloseTo(wish.fps, 4);
    expect(facts.videoSeconds).toBeCloseTo(wish.seconds, 4);
    expect(facts.videoBitsPerSecond).toBeGreaterThan(2_500_000);
    expect(facts.videoBitsPerSecond).toBeLessThan(7_000_000);
    if (wish.audio) expect(facts.audioSeconds).toBeCloseTo(wish.seconds, 1);
  });

  it("looks clean to the studio's own meter: sharp, steady, moving, and alike in every clip", async () => {
    const wish = { width: 1280, height: 720, fps: 24, seconds: 4, audio: true };
    const measured = await createPictureMeter({ ffmpegPath }).measure(await fileOf(wish));
    expect(measured).toMatchObject({ black: [], frozen: [], flashes: [], silence: [], blownShare: 0 });
    expect(measured.sharpness).toBeGreaterThan(250);
    expect(measured.noiseSigma).toBeLessThan(1.5);
    expect(measured.flicker).toBeLessThan(1);
    expect(measured.repeatedShare).toBeLessThan(0.02);
    expect(measured.crushedShare).toBeLessThan(0.25);
    expect(measured.meanLuma).toBeGreaterThan(0.24);
    expect(measured.meanLuma).toBeLessThan(0.45);
  });

  it("is made once for each wish, and made again after it failed", async () => {
    const wish = { width: 320, height: 180, fps: 24, seconds: 1, audio: false };
    expect(await clip(wish)).toBe(await clip({ ...wish }));
    await expect(clip({ ...wish, width: -2 })).rejects.toThrow();
    const again = clip({ ...wish, width: -2 });
    expect(again).not.toBe(clip(wish));
    await expect(again).rejects.toThrow();
  });
});
