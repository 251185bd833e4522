import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ffmpegPath } from "@/lib/adapters/media/testing/tool-paths";
import { bitRateOf, startEncoder } from "./encode";
import { probeFile } from "./testing/probe-file";

let workDir: string;
beforeAll(async () => {
  workDir = await mkdtemp(path.join(tmpdir(), "encode-"));
});
afterAll(async () => {
  await rm(workDir, { recursive: true, force: true });
});

describe("startEncoder", () => {
  it("fills even a plain grey picture up to 2 Mb/s", async () => {
    const [width, height, frames] = [1280, 720, 24];
    const toPath = path.join(workDir, "grey.mp4");
    const sound = Buffer.alloc(48_000 * 4);
    const encoder = startEncoder({ ffmpegPath, width, height, fps: 24, sound, metadata: {}, toPath });
    for (let frame = 0; frame < frames; frame++) await encoder.write(new Uint8Array(width * height * 4).fill(128));
    await encoder.finish();
    const { bitsPerSecond, packets } = await probeFile(toPath);
    expect(packets).toBe(frames);
    expect(bitsPerSecond).toBeGreaterThan(2e6);
  });
});

describe("bitRateOf", () => {
  it.each([
    [1280, 720, 24, 8e6],
    [1080, 1080, 30, 8e6],
    [1920, 1080, 30, 8e6],
    [1920, 1080, 60, 12e6],
  ])("asks for a rate well inside the limits at %d×%d, %d fps", (width, height, fps, ceiling) => {
    expect(bitRateOf(width, height, fps)).toBeGreaterThan(2.5e6);
    expect(bitRateOf(width, height, fps)).toBeLessThan(ceiling * 0.8);
  });
});
