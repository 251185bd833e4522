import { readdirSync } from "node:fs";
import os from "node:os";
import { loadImage } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { createFrameSampler } from "@/lib/adapters/ai/gemini/frame-sampler";
import { createWorkDir, makeClip } from "@/lib/adapters/media/testing/make-media";
import { ffmpegPath } from "@/lib/adapters/media/testing/tool-paths";
import { createSurface } from "@/lib/adapters/render/animatic/surface";
import { STRIP_PIXELS } from "./stamp-frame";

const fileAt = createWorkDir();
const sampler = createFrameSampler({ ffmpegPath });
const { signal } = new AbortController();

/** Black in the first second, white from then on. */
const BLACK_THEN_WHITE = "color=black:SIZE,drawbox=color=white:t=fill:enable='gte(t,1)'";

async function pixelsOf(jpeg: Buffer) {
  const image = await loadImage(jpeg);
  const { brush } = createSurface(image.width, image.height);
  brush.drawImage(image, 0, 0);
  const meanOf = (top: number, height: number) => {
    const { data } = brush.getImageData(0, top, image.width, height);
    return data.reduce((sum, value, index) => sum + (index % 4 === 0 ? value : 0), 0) / (data.length / 4);
  };
  return { width: image.width, height: image.height, meanOf };
}

const momentsOf = (path: string, ...at: number[]) =>
  at.map((atSeconds) => ({ code: "SC01-SH010", path, atSeconds, stamp: atSeconds.toFixed(2) }));

describe("createFrameSampler", () => {
  it("takes exactly the frames asked for, 768 pixels wide, with a strip below the picture", async () => {
    const file = await makeClip(fileAt("a.mp4"), { frames: 48, picture: BLACK_THEN_WHITE });
    const frames = await sampler.sample(momentsOf(file, 0, 0.9, 1, 1.85), signal);
    const pictures = await Promise.all(frames.map(({ jpeg }) => pixelsOf(jpeg)));
    expect(pictures.map(({ meanOf }) => Math.round(meanOf(0, 400) / 255))).toEqual([0, 0, 1, 1]);
    for (const { width, height, meanOf } of pictures) {
      expect([width, height]).toEqual([768, 432 + STRIP_PIXELS]);
      expect(meanOf(432, STRIP_PIXELS)).toBeGreaterThan(3);
      expect(meanOf(432, STRIP_PIXELS)).toBeLessThan(60);
    }
  });

  it("writes another time on every strip", async () => {
    const file = await makeClip(fileAt("b.mp4"), { frames: 48, picture: "color=black:SIZE" });
    const [first, second] = await sampler.sample(momentsOf(file, 0, 1), signal);
    expect(first?.jpeg.equals(second?.jpeg ?? Buffer.alloc(0))).toBe(false);
  });

  it("gives the same bytes for the same moments, in the order asked for", async () => {
    const [one, two] = [
      await makeClip(fileAt("c.mp4"), { frames: 24 }),
      await makeClip(fileAt("d.mp4"), { frames: 24, width: 180, height: 320 }),
    ];
    const moments = [...momentsOf(one, 0, 0.5), ...momentsOf(two, 0.25)];
    const frames = await sampler.sample(moments, signal);
    expect(frames.map(({ path, atSeconds }) => [path, atSeconds])).toEqual([
      [one, 0],
      [one, 0.5],
      [two, 0.25],
    ]);
    expect(await sampler.sample(moments, signal)).toEqual(frames);
  });

  it("refuses a file that ends before the moment, and leaves nothing behind", async () => {
    const leftovers = () => readdirSync(os.tmpdir()).filter((name) => name.startsWith("frames-")).length;
    const before = leftovers();
    const file = await makeClip(fileAt("e.mp4"), { frames: 24 });
    const sampling = sampler.sample(momentsOf(file, 0, 3), signal);
    await expect(sampling).rejects.toMatchObject({
      code: "measure_failed",
      message: "SC01-SH010 has no picture at 3.00 s, so the film can't be judged.",
    });
    expect(leftovers()).toBe(before);
  });

  it("stops when it is called off", async () => {
    const file = await makeClip(fileAt("f.mp4"), { frames: 24 });
    await expect(sampler.sample(momentsOf(file, 0), AbortSignal.abort(new Error("Enough.")))).rejects.toThrow(
      "Enough.",
    );
  });
});
