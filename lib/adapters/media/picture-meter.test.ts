import { writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { createPictureMeter } from "@/lib/adapters/media/picture-meter";
import { type ClipSpec, createWorkDir, makeClip, makeMedia } from "@/lib/adapters/media/testing/make-media";
import { ffmpegPath } from "@/lib/adapters/media/testing/tool-paths";
import { pictureStatisticsSchema } from "@/lib/domain/qa/picture-statistics";

const inWorkDir = createWorkDir();
const meter = createPictureMeter({ ffmpegPath });

const QUALITY = ["-c:v", "libx264", "-preset", "ultrafast", "-crf", "18", "-pix_fmt", "yuv420p", "-c:a", "aac"];
const FOUR_SECONDS = { width: 640, height: 360, frames: 96, output: QUALITY } as const;

let made = 0;
async function measure(picture: string, spec: ClipSpec = {}) {
  const file = await makeClip(inWorkDir(`clip-${made++}.mp4`), { ...FOUR_SECONDS, picture, ...spec });
  return meter.measure(file);
}

describe("createPictureMeter", () => {
  it("measures a clean moving picture with sound", async () => {
    const clean = pictureStatisticsSchema.parse(await measure("testsrc2=SIZE", { withSound: true }));
    expect(clean).toMatchObject({ seconds: 4, sampledFrames: 16, black: [], frozen: [], silence: [], flashes: [] });
    expect(clean.repeatedShare).toBe(0);
    expect(clean.flicker).toBeLessThan(1);
    expect(clean.noiseSigma).toBeLessThan(1.5);
    expect(clean.sharpness).toBeGreaterThan(120);
    expect(clean.palette.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(clean.integratedLufs).toBeLessThan(-10);
    expect(clean.truePeakDb).toBeLessThan(0);
  });

  it("has no loudness for a file without sound", async () => {
    const mute = await measure("testsrc2=SIZE");
    expect(mute).toMatchObject({ integratedLufs: null, truePeakDb: null, silence: [] });
  });

  it("finds black to the frame, and does not call it frozen as well", async () => {
    const found = await measure("testsrc2=SIZE,drawbox=t=fill:c=black:enable='between(n,24,83)'");
    expect(found.black).toEqual([{ startSeconds: 1, seconds: 2.5 }]);
    expect(found.frozen).toEqual([]);
  });

  it("finds a picture that stands still, up to the end of the file", async () => {
    const found = await measure("testsrc2=SIZE,trim=end_frame=24,tpad=stop_mode=clone:stop=72");
    expect(found.frozen).toHaveLength(1);
    expect(found.frozen[0]?.startSeconds).toBeCloseTo(23 / 24, 1);
    expect(found.frozen[0]?.seconds).toBeCloseTo(3, 1);
    expect(found.repeatedShare).toBeLessThan(0.05);
  });

  it("finds silence in the middle and at the end", async () => {
    const sound = "sine=frequency=440:sample_rate=48000:duration=9,volume=0:enable='between(t,1,4)+gt(t,6)'";
    const file = await makeMedia(inWorkDir("silent.mp4"), [
      ...["-f", "lavfi", "-i", "testsrc2=size=320x180:rate=24:duration=9", "-f", "lavfi", "-i", sound, ...QUALITY],
    ]);
    const { silence } = await meter.measure(file);
    expect(silence.map(({ startSeconds }) => Math.round(startSeconds))).toEqual([1, 6]);
    expect(silence.map(({ seconds }) => Math.round(seconds))).toEqual([3, 3]);
  });

  it("finds flashes that could cause a seizure, and takes hard cuts for none", async () => {
    const strobe = await measure("testsrc2=SIZE,eq=brightness='0.4*gt(mod(n,6),2)':eval=frame");
    expect(strobe.flashes).toHaveLength(1);
    expect(strobe.flashes[0]?.seconds).toBeGreaterThan(3);
    const cuts = await measure("testsrc2=SIZE,eq=brightness='0.4*mod(floor(n/24),2)':eval=frame");
    expect(cuts.flashes).toEqual([]);
    expect(cuts.flicker).toBeLessThan(1);
  });

  it("sees brightness that trembles from frame to frame", async () => {
    const found = await measure("testsrc2=SIZE,eq=brightness='0.04*mod(n,2)':eval=frame");
    expect(found.flicker).toBeGreaterThan(8);
  });

  it("sees repeated frames, though encoding has changed them a little", async () => {
    const found = await measure("testsrc2=SIZE,fps=8,fps=24");
    expect(found.repeatedShare).toBeCloseTo(2 / 3, 1);
  });

  it("tells blur and grain from a clean picture", async () => {
    const clean = await measure("testsrc2=SIZE");
    const blurred = await measure("testsrc2=SIZE,gblur=sigma=8");
    const grainy = await measure("testsrc2=SIZE,noise=alls=60:allf=t");
    expect(blurred.sharpness).toBeLessThan(clean.sharpness / 5);
    expect(grainy.noiseSigma).toBeGreaterThan(clean.noiseSigma + 8);
  });

  it("measures exposure at both ends of the scale", async () => {
    const dark = await measure("color=black:SIZE", { frames: 24 });
    expect(dark).toMatchObject({ meanLuma: 0, crushedShare: 1, blownShare: 0, contrast: 0 });
    const bright = await measure("color=white:SIZE", { frames: 24 });
    expect(bright.meanLuma).toBeGreaterThan(0.98);
    expect(bright).toMatchObject({ crushedShare: 0, blownShare: 1 });
  });

  it("measures an upright picture by the same scale", async () => {
    const lying = await measure("testsrc2=SIZE");
    const upright = await measure("testsrc2=SIZE,transpose=1");
    expect(upright.sharpness / lying.sharpness).toBeCloseTo(1, 0);
    expect(upright.meanLuma).toBeCloseTo(lying.meanLuma, 1);
  });

  it("gives the same numbers for the same file", async () => {
    const file = await makeClip(inWorkDir("same.mp4"), FOUR_SECONDS);
    expect(await meter.measure(file)).toEqual(await meter.measure(file));
  });

  it("refuses a file that holds no pictures", async () => {
    await writeFile(inWorkDir("page.mp4"), "<html></html>");
    await expect(meter.measure(inWorkDir("page.mp4"))).rejects.toMatchObject({ code: "measure_failed" });
  });
});
