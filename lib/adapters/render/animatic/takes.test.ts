import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ffmpegPath } from "@/lib/adapters/media/testing/tool-paths";
import type { Shot } from "@/lib/domain/plan";
import type { RenderRequest } from "@/lib/pipeline/ports";
import { createAnimaticBackend } from "./backend";
import { probeFile, reportOf } from "./testing/probe-file";
import { CALL, requestOf, shotOf } from "./testing/request-of";

let workDir: string;
beforeAll(async () => {
  workDir = await mkdtemp(path.join(tmpdir(), "animatic-takes-"));
});
afterAll(async () => {
  await rm(workDir, { recursive: true, force: true });
});

async function render(takeId: string, shot: Shot, size: Partial<RenderRequest>): Promise<string> {
  const backend = createAnimaticBackend({ outputDir: workDir, ffmpegPath });
  await backend.submit(requestOf({ takeId, shot, ...size }), CALL);
  expect(await backend.poll(takeId, 55_000)).toEqual({ state: "succeeded", charge: null });
  return path.join(workDir, `${takeId}.mp4`);
}

const FLATTEST = shotOf({
  move: "static",
  picture: { setting: "studio", subject: "none", timeOfDay: "night", mood: "luxurious" },
});
const BUSIEST = shotOf({
  move: "handheld",
  picture: { setting: "street", subject: "crowd", timeOfDay: "day", weather: "storm", mood: "energetic" },
});

describe("takes of the animatic", () => {
  it.each([
    ["the flattest picture at 720p24", FLATTEST, { width: 1280, height: 720, fps: 24, frames: 24 }, 8e6],
    ["the busiest picture at 720p24", BUSIEST, { width: 1280, height: 720, fps: 24, frames: 24 }, 8e6],
    ["the flattest picture at 1080p60", FLATTEST, { width: 1920, height: 1080, fps: 60, frames: 30 }, 12e6],
  ] as const)("spends between 2 Mb/s and the ceiling on %s", async (name, shot, size, ceiling) => {
    const { bitsPerSecond } = await probeFile(await render(name.replaceAll(" ", "-"), shot, size));
    expect(bitsPerSecond).toBeGreaterThan(2e6);
    expect(bitsPerSecond).toBeLessThan(ceiling);
  });

  it("never holds a picture still and never goes black, even on a locked camera at night in space", async () => {
    const shot = shotOf({ move: "static", picture: { setting: "space", subject: "none", timeOfDay: "night" } });
    const file = await render("still", shot, { width: 640, height: 360, frames: 84 });
    const report = await reportOf(file, {
      video: "freezedetect=n=-50dB:d=2,blackdetect=d=0.1:pix_th=0.10:pic_th=0.98",
    });
    expect(report).not.toMatch(/freeze_start|black_start/);
  });

  it("is never silent, with music or without", async () => {
    for (const withMusic of [true, false]) {
      const file = await render(`sound-${withMusic}`, shotOf(), { frames: 48, withMusic });
      const report = await reportOf(file, { audio: "silencedetect=n=-60dB:d=0.5,ebur128" });
      expect(report).not.toMatch(/silence_start/);
    }
  });
});
