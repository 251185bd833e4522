import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadImage } from "@napi-rs/canvas";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ASPECT_RATIOS, frameSize } from "@/lib/domain/brief";
import { createStillArtist } from "./still-artist";
import { requestOf } from "./testing/request-of";

let workDir: string;
beforeAll(async () => {
  workDir = await mkdtemp(path.join(tmpdir(), "stills-"));
});
afterAll(async () => {
  await rm(workDir, { recursive: true, force: true });
});

describe("createStillArtist", () => {
  it.each(ASPECT_RATIOS)("draws a JPEG of the frame's size in %s, the same one every time", async (aspectRatio) => {
    const size = frameSize(aspectRatio, "720p");
    const files = [1, 2].map((copy) => path.join(workDir, `${aspectRatio.replace(":", "x")}-${copy}.jpg`));
    for (const file of files) await createStillArtist().draw(requestOf(size), file);

    const [once, again] = await Promise.all(files.map((file) => readFile(file)));
    expect(once?.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
    expect(once?.equals(again ?? Buffer.alloc(0))).toBe(true);
    const image = await loadImage(once ?? Buffer.alloc(0));
    expect({ width: image.width, height: image.height }).toEqual(size);
  });
});
