import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CutClip } from "@/lib/pipeline/ports";
import { createBurnInArtist } from "./burn-in";

let workDir: string;
beforeAll(async () => {
  workDir = await mkdtemp(path.join(tmpdir(), "burn-in-"));
});
afterAll(async () => {
  await rm(workDir, { recursive: true, force: true });
});

const CLIP: CutClip = {
  path: "take.mp4",
  code: "SC02-SH040",
  sceneNumber: 2,
  lengthFrames: 96,
  handleFrames: 0,
  ownSound: false,
  transition: "cut",
  action: "彼女は海を見つめながら静かに歩いていく。 She walks, quietly, along the shore.",
  dialogue: null,
  picture: { setting: "beach", subject: "person", timeOfDay: "dawn", weather: "clear", mood: "calm" },
};

describe("createBurnInArtist", () => {
  it.each([
    { width: 1280, height: 720 },
    { width: 720, height: 1280 },
  ])("draws slate and caption at the edges of $width×$height and leaves the picture free", async (frame) => {
    const file = path.join(workDir, `${frame.width}.png`);
    await createBurnInArtist().drawOverlay(CLIP, frame, "Northbound", file);

    const image = await loadImage(file);
    expect({ width: image.width, height: image.height }).toEqual(frame);
    const alphaAt = alphaOf(image, frame);
    expect(alphaAt(0.5, 0.01)).toBeGreaterThan(200);
    expect(alphaAt(0.5, 0.99)).toBeGreaterThan(200);
    for (const y of [0.2, 0.4, 0.6, 0.75]) expect(alphaAt(0.5, y)).toBe(0);
  });
});

function alphaOf(image: Awaited<ReturnType<typeof loadImage>>, frame: { width: number; height: number }) {
  const canvas = createCanvas(frame.width, frame.height);
  canvas.getContext("2d").drawImage(image, 0, 0);
  const pixels = canvas.data();
  return (x: number, y: number) =>
    pixels[(Math.floor(y * frame.height) * frame.width + Math.floor(x * frame.width)) * 4 + 3] ?? -1;
}
