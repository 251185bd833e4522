import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { createAssembler } from "@/lib/adapters/media/assemble";
import { createProber } from "@/lib/adapters/media/probe";
import { cutClip, cutRequest, squareArtist, toneComposer } from "@/lib/adapters/media/testing/cut-requests";
import { type ClipSpec, createWorkDir, makeClip, STUDIO_CODE } from "@/lib/adapters/media/testing/make-media";
import { lumaOfFrames, videoPackets } from "@/lib/adapters/media/testing/read-media";
import { ffmpegPath, ffprobePath } from "@/lib/adapters/media/testing/tool-paths";
import type { CutClip } from "@/lib/pipeline/ports";

const inWorkDir = createWorkDir();
const config = { ffmpegPath, ffprobePath, composer: toneComposer, burnInArtist: squareArtist };
const { assemble } = createAssembler(config);
const { probe } = createProber({ ffprobePath });

const SIZE = { width: 128, height: 72 } as const;
const FEW_BITS = ["-c:v", "libx264", "-preset", "ultrafast", "-crf", "30", "-pix_fmt", "yuv420p"];
const MIDDLE = { x: 64, y: 36 };

/** A clip whose frame n has the luma `first + 2n`, so that every frame can be told from its neighbours. */
async function ramp(name: string, first: number, frames: number, length: Partial<CutClip> = {}, index = 0) {
  const picture = `color=gray:SIZE,geq=lum='${first}+2*N':cb=128:cr=128`;
  const path = await makeClip(inWorkDir(name), { ...SIZE, frames, picture, withSound: true });
  return cutClip(index, { path, lengthFrames: frames - (length.handleFrames ?? 0), ...length });
}

const rampAt = (first: number, frame: number) => first + 2 * frame;
const encodedStretches = (workDir: string) => readdirSync(workDir).filter((file) => file.startsWith("stretch-"));

describe("createAssembler", () => {
  it("shows every frame where the plan puts it, through a dissolve, a fade, a cut and a match cut", async () => {
    const clips = [
      await ramp("a.mp4", 40, 36, { handleFrames: 12, transition: "dissolve" }, 0),
      await ramp("b.mp4", 100, 34, { handleFrames: 14, transition: "fade" }, 1),
      await ramp("c.mp4", 140, 16, { transition: "cut" }, 2),
      await ramp("d.mp4", 60, 18, { transition: "match-cut" }, 3),
      await ramp("e.mp4", 180, 24, {}, 4),
    ];
    const film = await assemble(cutRequest({ clips, workDir: inWorkDir("film") }));
    const luma = await lumaOfFrames(film.film, MIDDLE);
    expect(film.frames).toBe(102);
    expect(luma).toHaveLength(102);
    const seen = (from: number, to: number) => luma.slice(from, to);
    const near = (values: number[], expected: (frame: number) => number) => {
      for (const [frame, value] of values.entries()) expect(Math.abs(value - expected(frame))).toBeLessThanOrEqual(3);
    };
    near(seen(0, 24), (frame) => rampAt(40, frame));
    near(seen(24, 36), (frame) => rampAt(40, 24 + frame) * (1 - frame / 12) + rampAt(100, frame) * (frame / 12));
    near(seen(36, 44), (frame) => rampAt(100, 12 + frame));
    expect(Math.min(...seen(44, 58))).toBeLessThan(60);
    near(seen(58, 60), (frame) => rampAt(140, 14 + frame));
    near(seen(60, 78), (frame) => rampAt(60, frame));
    near(seen(78, 102), (frame) => rampAt(180, frame));
  });

  it("writes the tags that the checks ask for, the index first, and sound as long as the pictures", async () => {
    const clips = [await ramp("tags.mp4", 40, 30, { lengthFrames: 24, handleFrames: 6 })];
    const { film } = await assemble(cutRequest({ clips, workDir: inWorkDir("tags") }));
    const facts = await probe(film);
    expect(facts).toMatchObject({ container: "mp4", videoCodec: "h264", audioCodec: "aac", videoStartSeconds: 0 });
    expect(facts.metadata.title).toBe("The film");
    expect(JSON.parse(facts.metadata.comment ?? "")).toEqual({ jobId: "job_1", planDigest: "abc123" });
    expect(Date.parse(facts.metadata.creation_time ?? "")).toBe(Date.parse("2026-01-02T03:04:05Z"));
    expect(facts.audioStartSeconds).toBe(0);
    expect(facts.audioSeconds).toBeCloseTo(facts.videoSeconds ?? 0, 2);
    const bytes = readFileSync(film);
    expect(bytes.indexOf("moov")).toBeLessThan(bytes.indexOf("mdat"));
  });

  it("has no sound when none is wanted", async () => {
    const clips = [await ramp("mute.mp4", 40, 24)];
    const { film, waveform } = await assemble(cutRequest({ clips, workDir: inWorkDir("mute"), withMusic: false }));
    expect(await probe(film)).toMatchObject({ hasAudio: false, videoFrames: 24 });
    expect(new Set(JSON.parse(readFileSync(waveform, "utf8")).peaks.flat())).toEqual(new Set([0]));
  });

  it("makes the same film from the same request", async () => {
    const clips = [await ramp("same.mp4", 40, 30, { lengthFrames: 24, handleFrames: 6 })];
    const sha = async (workDir: string) => {
      const { film } = await assemble(cutRequest({ clips, workDir: inWorkDir(workDir) }));
      return createHash("sha256").update(readFileSync(film)).digest("hex");
    };
    expect(await sha("same-1")).toBe(await sha("same-2"));
  });

  it("joins clips that need no change as they are, however long their own sound is", async () => {
    const coded = [...STUDIO_CODE, "-af", "apad=pad_dur=0.4"];
    const clips = await Promise.all(
      [0, 1, 2].map(async (index) => {
        const path = await makeClip(inWorkDir(`ready-${index}.mp4`), {
          ...SIZE,
          frames: 25,
          withSound: true,
          output: coded,
        });
        return cutClip(index, { path, lengthFrames: 25 });
      }),
    );
    const workDir = inWorkDir("ready");
    const { film } = await assemble(cutRequest({ clips, workDir }));
    expect(encodedStretches(workDir)).toEqual([]);
    const packets = await videoPackets(film);
    const own = await Promise.all(clips.map(({ path }) => videoPackets(path)));
    // Joining repeats the decoder's setup in every key picture, so those grow a little.
    const sizes = (all: typeof packets) => all.filter(({ isKey }) => !isKey).map(({ bytes }) => bytes);
    expect(sizes(packets)).toEqual(sizes(own.flat()));
    const times = packets.map(({ shownAt }) => shownAt).sort((a, b) => a - b);
    for (const [frame, time] of times.entries()) expect(time).toBeCloseTo(frame / 24, 4);
    expect((await lumaOfFrames(film, MIDDLE)).length).toBe(75);
  });

  it.each<[reason: string, one: ClipSpec, other: ClipSpec]>([
    ["other encoder settings", {}, { output: [...STUDIO_CODE, "-bf", "2", "-profile:v", "main"] }],
    ["too few bits", { output: FEW_BITS }, { output: FEW_BITS }],
    ["a frame too many", {}, { frames: 25 }],
    ["a frame too few", {}, { frames: 23 }],
  ])("encodes anew when a clip has %s", async (reason, ...specs) => {
    const paths = await Promise.all(
      specs.map((spec, index) => makeClip(inWorkDir(`${reason}-${index}.mp4`), { ...SIZE, frames: 24, ...spec })),
    );
    const clips = paths.map((path, index) => cutClip(index, { path, lengthFrames: 24 }));
    const workDir = inWorkDir(reason);
    const { film } = await assemble(cutRequest({ clips, workDir }));
    expect(encodedStretches(workDir)).toEqual(["stretch-0.mp4"]);
    expect(await probe(film)).toMatchObject({ videoFrames: 48 });
  });

  it("brings clips of other sizes, rates and lengths to the plan's frames", async () => {
    const sources = [
      { width: 640, height: 480, fps: 30, frames: 33 },
      { width: 72, height: 128, fps: 24, frames: 20 },
      { width: 256, height: 144, fps: 25, frames: 40 },
    ];
    const clips = await Promise.all(
      sources.map(async (spec, index) => {
        const path = await makeClip(inWorkDir(`other-${index}.mp4`), { ...spec, picture: "color=white:SIZE" });
        return cutClip(index, { path, lengthFrames: 24, handleFrames: index === 0 ? 6 : 0, transition: "dissolve" });
      }),
    );
    const { film, frames } = await assemble(cutRequest({ clips, workDir: inWorkDir("other") }));
    expect(frames).toBe(72);
    expect(await probe(film)).toMatchObject({ ...SIZE, videoFrames: 72 });
    expect(Math.min(...(await lumaOfFrames(film, MIDDLE)))).toBeGreaterThan(225);
    expect(Math.min(...(await lumaOfFrames(film, { x: 2, y: 2 })))).toBeGreaterThan(225);
  });

  it("makes hard cuts of the same length when ffmpeg knows no transitions", async () => {
    const script = `#!/bin/sh\ncase "$*" in *-filters*) "${ffmpegPath}" "$@" | grep -v xfade;; *) exec "${ffmpegPath}" "$@";; esac\n`;
    await writeFile(inWorkDir("old-ffmpeg"), script, { mode: 0o755 });
    const clips = [
      await ramp("old-a.mp4", 40, 36, { handleFrames: 12, transition: "dissolve" }, 0),
      await ramp("old-b.mp4", 180, 24, {}, 1),
    ];
    const old = createAssembler({ ...config, ffmpegPath: inWorkDir("old-ffmpeg") });
    const { film } = await old.assemble(cutRequest({ clips, workDir: inWorkDir("old") }));
    const luma = await lumaOfFrames(film, MIDDLE);
    expect(luma).toHaveLength(48);
    expect(luma[23]).toBeLessThan(90);
    expect(luma[24]).toBeGreaterThan(175);
  });

  it("draws slates only when asked, and changes them in the middle of a transition", async () => {
    const clips = [
      await ramp("slate-a.mp4", 40, 36, { handleFrames: 12, transition: "dissolve" }, 0),
      await ramp("slate-b.mp4", 40, 24, {}, 1),
    ];
    const { film } = await assemble(cutRequest({ clips, workDir: inWorkDir("slate"), burnIn: true }));
    const first = await lumaOfFrames(film, { x: 6, y: 6 });
    const second = await lumaOfFrames(film, { x: 22, y: 6 });
    const shown = (luma: number[]) => luma.flatMap((value, frame) => (value > 200 ? [frame] : []));
    expect(shown(first)).toEqual(Array.from({ length: 30 }, (_, frame) => frame));
    expect(shown(second)).toEqual(Array.from({ length: 18 }, (_, frame) => 30 + frame));
    const clean = await assemble(cutRequest({ clips, workDir: inWorkDir("clean") }));
    expect(shown(await lumaOfFrames(clean.film, { x: 6, y: 6 }))).toEqual([]);
  });

  it("tells how far it is, never backwards, up to the end", async () => {
    const clips = [await ramp("progress.mp4", 40, 30, { lengthFrames: 24, handleFrames: 6 })];
    const told: number[] = [];
    await assemble(cutRequest({ clips, workDir: inWorkDir("progress"), onProgress: (done) => told.push(done) }));
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it("says which of its tools failed on a take that can't be read", async () => {
    await writeFile(inWorkDir("page.mp4"), "<html></html>");
    const clips = [cutClip(0, { path: inWorkDir("page.mp4"), lengthFrames: 24 })];
    await expect(assemble(cutRequest({ clips, workDir: inWorkDir("page") }))).rejects.toMatchObject({
      code: "render_failed",
      message: expect.stringContaining("could not encode the film"),
    });
  });

  it("refuses a film without shots", async () => {
    const empty = cutRequest({ clips: [], workDir: inWorkDir("empty") });
    await expect(assemble(empty)).rejects.toMatchObject({ code: "render_failed" });
  });
});
