import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createAssembler } from "@/lib/adapters/media/assemble";
import { createProber } from "@/lib/adapters/media/probe";
import { cutClip, cutRequest, squareArtist, toneComposer } from "@/lib/adapters/media/testing/cut-requests";
import { createWorkDir, makeClip } from "@/lib/adapters/media/testing/make-media";
import { lumaOfFrames, videoPackets } from "@/lib/adapters/media/testing/read-media";
import { ffmpegPath, ffprobePath } from "@/lib/adapters/media/testing/tool-paths";
import type { AspectRatio, FrameRate } from "@/lib/domain/brief";
import { frameSize } from "@/lib/domain/brief";
import { runTechnicalChecks } from "@/lib/domain/qa/technical-checks";
import type { CutClip } from "@/lib/pipeline/ports";

const inWorkDir = createWorkDir();
const { assemble } = createAssembler({ ffmpegPath, ffprobePath, composer: toneComposer, burnInArtist: squareArtist });
const { probe } = createProber({ ffprobePath });

const PICTURES = { flat: "color=gray:SIZE", busy: "testsrc2=SIZE,noise=alls=40:allf=t" } as const;

describe("an assembled film", () => {
  it.each<[fps: FrameRate, aspectRatio: AspectRatio, kind: keyof typeof PICTURES]>([
    [24, "16:9", "flat"],
    [30, "16:9", "busy"],
    [60, "16:9", "flat"],
    [24, "9:16", "flat"],
  ])("passes all ten checks at %i frames in %s with %s pictures", async (fps, aspectRatio, kind) => {
    const size = frameSize(aspectRatio, "720p");
    const name = `${fps}-${kind}-${size.width}`;
    const spec = {
      ...size,
      fps,
      frames: fps + 6,
      picture: PICTURES[kind],
      output: ["-c:v", "libx264", "-preset", "ultrafast"],
    };
    const path = await makeClip(inWorkDir(`${name}.mp4`), { ...spec, output: [...spec.output, "-pix_fmt", "yuv420p"] });
    const clips = [
      cutClip(0, { path, lengthFrames: fps, handleFrames: 6, transition: "dissolve" }),
      cutClip(1, { path, lengthFrames: fps }),
    ];
    const { film } = await assemble(cutRequest({ ...size, fps, aspectRatio, clips, workDir: inWorkDir(name) }));
    const expected = { ...size, fps, seconds: 2, audioPlanned: true, ids: { jobId: "job_1", planDigest: "abc123" } };
    const report = runTechnicalChecks(await probe(film), { ...expected, now: new Date("2026-03-01") }, null);
    expect(report.checks.filter(({ verdict }) => verdict !== "pass")).toEqual([]);
  });

  it("of 70 seconds is encoded in chunks that join without a gap", async () => {
    const clips = await Promise.all(Array.from({ length: 14 }, (_, index) => steppedClip(index)));
    const workDir = inWorkDir("long");
    const { film, frames } = await assemble(cutRequest({ clips, workDir }));
    expect(frames).toBe(1680);
    expect(readdirSync(workDir).filter((file) => file.startsWith("stretch-"))).toHaveLength(2);
    const joint = (await probe(`${workDir}/stretch-0.mp4`)).videoFrames ?? 0;
    expect([720, 960]).toContain(joint);

    const packets = await videoPackets(film);
    const shown = packets.map(({ shownAt }) => shownAt).sort((a, b) => a - b);
    for (const [frame, time] of shown.entries()) expect(time).toBeCloseTo(frame / 24, 4);
    const decoded = packets.map(({ decodedAt }) => decodedAt);
    expect(decoded).toEqual([...new Set(decoded)].sort((a, b) => a - b));
    expect(packets.find(({ shownAt }) => Math.round(shownAt * 24) === joint)?.isKey).toBe(true);

    const luma = await lumaOfFrames(film, { x: 64, y: 36 });
    const own = (frame: number) => 40 + 10 * Math.floor(frame / 120);
    const isPlain = (frame: number) => frame % 240 >= 12;
    expect(luma.filter((value, frame) => isPlain(frame) && Math.abs(value - own(frame)) > 3)).toEqual([]);
    // The dissolve into the second chunk begins with it, over the tail of the last clip of the first.
    const [before = 0, begin = 0, middle = 0, end = 0] = [-1, 0, 6, 12].map((frame) => luma[joint + frame]);
    expect(Math.abs(begin - before)).toBeLessThanOrEqual(2);
    expect(Math.min(middle - before, end - middle)).toBeGreaterThanOrEqual(3);
    const facts = await probe(film);
    expect(facts).toMatchObject({ videoFrames: 1680, videoStartSeconds: 0, audioStartSeconds: 0 });
    expect(facts.audioSeconds).toBeCloseTo(70, 2);
  });

  it("of forty short clips is encoded a few at a time, without a frame more or less", async () => {
    const picture = "color=gray:SIZE";
    const path = await makeClip(inWorkDir("short.mp4"), { width: 128, height: 72, frames: 8, picture });
    const clips = Array.from({ length: 40 }, (_, index) =>
      cutClip(index, {
        path,
        lengthFrames: 6,
        handleFrames: 2,
        transition: index % 2 ? "dissolve" : "cut",
        sceneNumber: 1,
      }),
    );
    const workDir = inWorkDir("short");
    const { film } = await assemble(cutRequest({ clips, workDir }));
    expect(readdirSync(workDir).filter((file) => file.startsWith("stretch-"))).toHaveLength(3);
    expect(await probe(film)).toMatchObject({ videoFrames: 240 });
  });

  it("comes with a poster, a contact sheet, a scrub sprite and a waveform", async () => {
    const path = await makeClip(inWorkDir("pictures.mp4"), { width: 640, height: 360, frames: 120 });
    const dark = await makeClip(inWorkDir("dark.mp4"), {
      width: 640,
      height: 360,
      frames: 120,
      picture: "color=black:SIZE",
    });
    const clips = [dark, path, path].map((file, index) => cutClip(index, { path: file, lengthFrames: 120 }));
    const request = cutRequest({ width: 640, height: 360, clips, workDir: inWorkDir("pictures") });
    const files = await assemble(request);
    expect(await probe(files.poster)).toMatchObject({ width: 640, height: 360 });
    expect((await lumaOfFrames(files.poster, { x: 320, y: 180 }))[0]).toBeGreaterThan(20);
    expect(await probe(files.contactSheet)).toMatchObject({ width: 2 * 320 + 3 * 8, height: 2 * 180 + 3 * 8 });
    expect(await probe(files.scrubSprite)).toMatchObject({ width: 1600, height: 900 });
    const waveform = JSON.parse(readFileSync(files.waveform, "utf8"));
    expect(waveform.seconds).toBe(15);
    expect(waveform.peaks).toHaveLength(800);
    const [least, most] = waveform.peaks[400];
    expect(least).toBeCloseTo(-8000 / 32768, 1);
    expect(most).toBeCloseTo(8000 / 32768, 1);
  });
});

/** Five seconds of one luma, ten more for every clip; every second clip dissolves into the next scene. */
async function steppedClip(index: number): Promise<CutClip> {
  const handleFrames = index % 2 === 1 && index < 13 ? 12 : 0;
  const picture = `color=gray:SIZE,lutyuv=y=${40 + 10 * index}`;
  const spec = { width: 128, height: 72, frames: 120 + handleFrames, picture };
  const path = await makeClip(inWorkDir(`long-${index}.mp4`), spec);
  const sceneNumber = 1 + Math.floor(index / 2);
  return cutClip(index, { path, lengthFrames: 120, handleFrames, transition: "dissolve", sceneNumber });
}
