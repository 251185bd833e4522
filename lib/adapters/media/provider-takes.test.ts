import { writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { createTakeIntake } from "@/lib/adapters/media/admit-take";
import { createAssembler } from "@/lib/adapters/media/assemble";
import { measureLoudness } from "@/lib/adapters/media/measure-loudness";
import { createProber } from "@/lib/adapters/media/probe";
import { cutClip, cutRequest, squareArtist, toneComposer } from "@/lib/adapters/media/testing/cut-requests";
import { createWorkDir, makeClip, makeMedia } from "@/lib/adapters/media/testing/make-media";
import { bandLevelDb, lumaOfFrames } from "@/lib/adapters/media/testing/read-media";
import { ffmpegPath, ffprobePath } from "@/lib/adapters/media/testing/tool-paths";
import { frameSize } from "@/lib/domain/brief";
import { clip } from "@/scripts/doubles/kit/clip";

const inWorkDir = createWorkDir();
const { assemble } = createAssembler({ ffmpegPath, ffprobePath, composer: toneComposer, burnInArtist: squareArtist });
const { probe } = createProber({ ffprobePath });
const { admit } = createTakeIntake({ ffmpegPath, ffprobePath });
const H264 = ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"];
const SMALL = { width: 128, height: 72 } as const;
/** Frame n has the luma 40 + n. */
const RAMP = "color=gray:SIZE,geq=lum='40+N':cb=128:cr=128";

const take = (name: string, spec: Parameters<typeof makeClip>[1]) =>
  makeClip(inWorkDir(name), { ...SMALL, output: H264, ...spec });

describe("a take that is not what the plan says becomes exactly the plan's frames:", () => {
  it("24 frames a second and longer than needed, in a film of 30: from its start, at its own speed", async () => {
    const path = await take("8-seconds.mp4", { frames: 192, picture: RAMP });
    const request = cutRequest({ clips: [cutClip(0, { path, lengthFrames: 159 })], fps: 30, workDir: inWorkDir("30") });
    const { film } = await assemble(request);
    const luma = await lumaOfFrames(film, { x: 64, y: 36 });
    expect(luma).toHaveLength(159);
    const expected = luma.map((_, frame) => 40 + (frame * 24) / 30);
    expect(luma.filter((value, frame) => Math.abs(value - (expected[frame] ?? 0)) > 2)).toEqual([]);
    expect(await probe(film)).toMatchObject({ videoFrames: 159, videoStartSeconds: 0 });
  });

  it("two frames short: the last one is held", async () => {
    const path = await take("short.mp4", { frames: 22, picture: RAMP });
    const { film } = await assemble(
      cutRequest({ clips: [cutClip(0, { path, lengthFrames: 24 })], workDir: inWorkDir("short") }),
    );
    const luma = await lumaOfFrames(film, { x: 64, y: 36 });
    expect(luma).toHaveLength(24);
    for (const frame of [22, 23]) expect(Math.abs((luma[frame] ?? 0) - 61)).toBeLessThanOrEqual(1);
  });

  it.each(["1:1", "4:5"] as const)(
    "16:9 in a film of %s: the middle, filling the frame, undistorted",
    async (aspectRatio) => {
      const size = frameSize(aspectRatio, "720p");
      // Black, but for a white square of 360 pixels in the very middle.
      const picture = "color=black:SIZE,drawbox=x=460:y=180:w=360:h=360:color=white:t=fill";
      const path = await take(`wide-${size.height}.mp4`, { width: 1280, height: 720, frames: 6, picture });
      const clips = [cutClip(0, { path, lengthFrames: 6 })];
      const { film } = await assemble(
        cutRequest({ ...size, aspectRatio, clips, workDir: inWorkDir(`crop-${size.height}`) }),
      );
      expect(await probe(film)).toMatchObject({ ...size, videoFrames: 6 });
      const scale = size.height / 720;
      const [x, y] = [size.width / 2, size.height / 2];
      const edge = 180 * scale;
      const lumaAt = async (across: number, down: number) =>
        (await lumaOfFrames(film, { x: Math.round(x + across), y: Math.round(y + down) }))[0] ?? 0;
      for (const sign of [-1, 1]) {
        expect(await lumaAt(sign * (edge - 8), 0)).toBeGreaterThan(200);
        expect(await lumaAt(sign * (edge + 8), 0)).toBeLessThan(40);
        expect(await lumaAt(0, sign * (edge - 8))).toBeGreaterThan(200);
        expect(await lumaAt(0, sign * (edge + 8))).toBeLessThan(40);
      }
    },
  );

  it("a provider's clip of 720p, taken in and cut into a square film of 30 frames a second", async () => {
    await writeFile(inWorkDir("veo.mp4"), await clip({ width: 1280, height: 720, fps: 24, seconds: 4, audio: false }));
    await admit(inWorkDir("veo.mp4"), inWorkDir("take.mp4"), { title: "A", takeId: "t", jobId: "j" });
    const clips = [
      cutClip(0, { path: inWorkDir("take.mp4"), lengthFrames: 80, handleFrames: 10, transition: "dissolve" }),
      cutClip(1, { path: inWorkDir("take.mp4"), lengthFrames: 40 }),
    ];
    const size = frameSize("1:1", "720p");
    const { film, frames } = await assemble(
      cutRequest({ ...size, aspectRatio: "1:1", fps: 30, clips, workDir: inWorkDir("square") }),
    );
    expect(frames).toBe(120);
    expect(await probe(film)).toMatchObject({ ...size, videoFrames: 120, hasAudio: true, audioStartSeconds: 0 });
  });
});

describe("the sound of a film", () => {
  const MUSIC_HERTZ = 440;
  const VOICE_HERTZ = 1500;
  /** Two seconds with a voice of this level, in dB, that begins 0.1 s after the picture. */
  const speaking = (name: string, levelDb: number, seconds = 2) =>
    makeMedia(inWorkDir(name), [
      ...["-f", "lavfi", "-i", `color=gray:size=128x72:rate=24:duration=2`],
      ...["-f", "lavfi", "-i", `sine=frequency=${VOICE_HERTZ}:sample_rate=44100:duration=${seconds}`],
      ...["-af", `volume=${levelDb}dB,adelay=100`, ...H264, "-c:a", "aac", "-ac", "1"],
    ]);
  const filmOf = async (name: string, withMusic: boolean, ...heard: { path: string; ownSound?: boolean }[]) => {
    const clips = heard.map((one, index) => cutClip(index, { ...one, lengthFrames: 48 }));
    return (await assemble(cutRequest({ clips, withMusic, workDir: inWorkDir(name) }))).film;
  };
  const loudnessOf = async (film: string) => (await measureLoudness(ffmpegPath, film, 60)).integratedLufs;
  const second = (from: number) => ({ from: from + 0.5, to: from + 1.5 });

  it("lets a take that speaks be heard, in its place, while the music steps back for it", async () => {
    const silent = await take("silent.mp4", { frames: 48, picture: "color=gray:SIZE" });
    const path = await speaking("loud.mp4", 0);
    const film = await filmOf("spoken", true, { path: silent }, { path, ownSound: true }, { path: silent });
    const music = await Promise.all([0, 2, 4].map((from) => bandLevelDb(film, MUSIC_HERTZ, second(from))));
    const voice = await Promise.all([0, 2, 4].map((from) => bandLevelDb(film, VOICE_HERTZ, second(from))));
    const [before = 0, during = 0, after = 0] = music;
    expect(before - during).toBeGreaterThan(8);
    expect(Math.abs(before - after)).toBeLessThan(1);
    expect(voice[1]).toBeGreaterThan(during + 8);
    expect(voice[1]).toBeGreaterThan(Math.max(voice[0] ?? 0, voice[2] ?? 0) + 25);
    expect(await loudnessOf(film)).toBeCloseTo(-16, 0);
    expect(await probe(film)).toMatchObject({ videoFrames: 144, audioStartSeconds: 0 });
    expect((await probe(film)).audioSeconds).toBeCloseTo(6, 1);
  });

  it("brings a quiet take and a loud one to the same level, and the film to -16 LUFS, also without music", async () => {
    const quiet = await speaking("quiet.mp4", -12);
    const loud = await speaking("louder.mp4", 6);
    const film = await filmOf("voices", false, { path: quiet, ownSound: true }, { path: loud, ownSound: true });
    const levels = await Promise.all([0, 2].map((from) => bandLevelDb(film, VOICE_HERTZ, second(from))));
    expect(Math.abs((levels[0] ?? 0) - (levels[1] ?? 99))).toBeLessThan(1);
    expect(await loudnessOf(film)).toBeCloseTo(-16, 0);
    expect((await probe(film)).audioSeconds).toBeCloseTo(4, 1);
  });

  it("keeps a voice in time with its picture, and its peaks below -1 dB", async () => {
    const path = await speaking("late.mp4", 0, 1);
    const film = await filmOf("timed", false, { path, ownSound: true }, { path, ownSound: true });
    const heard = (from: number, to: number) => bandLevelDb(film, VOICE_HERTZ, { from, to });
    for (const start of [0, 2]) {
      expect(await heard(start + 0.12, start + 1.08)).toBeGreaterThan(-25);
      expect(await heard(start + 1.15, start + 1.95)).toBeLessThan(-50);
    }
    expect((await measureLoudness(ffmpegPath, film, 60)).truePeakDb).toBeLessThan(-1);
  });

  it("leaves out what was not asked for, and does without what is missing", async () => {
    const path = await speaking("unasked.mp4", 0);
    const silent = await take("mute.mp4", { frames: 48, picture: "color=gray:SIZE" });
    const hiss = await speaking("hiss.mp4", -60);
    const clips = [{ path }, { path: silent, ownSound: true }, { path: hiss, ownSound: true }];
    const film = await filmOf("unasked", true, ...clips);
    for (const from of [0, 2, 4]) expect(await bandLevelDb(film, VOICE_HERTZ, second(from))).toBeLessThan(-50);
    expect(await probe(await filmOf("nothing", false, ...clips))).toMatchObject({ hasAudio: false });
  });

  it("is the same for the same takes", async () => {
    const path = await speaking("again.mp4", -3);
    const films = [
      await filmOf("again-1", true, { path, ownSound: true }),
      await filmOf("again-2", true, { path, ownSound: true }),
    ];
    const levels = await Promise.all(films.map((film) => bandLevelDb(film, VOICE_HERTZ, second(0))));
    expect(levels[0]).toBe(levels[1]);
  });
});
