import { existsSync, readFileSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createTakeIntake } from "@/lib/adapters/media/admit-take";
import { createProber } from "@/lib/adapters/media/probe";
import { runTool } from "@/lib/adapters/media/run-tool";
import { createWorkDir, makeClip, makeMedia } from "@/lib/adapters/media/testing/make-media";
import { ffmpegPath, ffprobePath } from "@/lib/adapters/media/testing/tool-paths";
import { runTechnicalChecks } from "@/lib/domain/qa/technical-checks";
import { clip } from "@/scripts/doubles/kit/clip";

const inWorkDir = createWorkDir();
const { admit } = createTakeIntake({ ffmpegPath, ffprobePath });
const { probe } = createProber({ ffprobePath });
const TAGS = { title: "Le café; it's “new” SC01-SH010", takeId: "take_1", jobId: "job_1" };
const H264 = ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"];
const STRIPPED = ["-map_metadata", "-1", "-fflags", "+bitexact"];

/** A digest of the decoded pictures, or of the decoded sound. */
async function decoded(file: string, stream: "v" | "a"): Promise<string> {
  let text = "";
  await runTool({
    tool: ffmpegPath,
    args: ["-v", "error", "-i", file, "-map", `0:${stream}:0`, "-f", "md5", "pipe:1"],
    purpose: "decode",
    failure: "measure_failed",
    timeoutMs: 60_000,
    onOutput: { 1: (chunk) => (text += chunk) },
  });
  return text;
}

describe("createTakeIntake", () => {
  it("makes a provider's clip pass the ten checks of a take, with the same pictures and sound", async () => {
    const wish = { width: 1280, height: 720, fps: 24, seconds: 4, audio: true };
    const from = inWorkDir("veo.mp4");
    const to = inWorkDir("take_1.mp4");
    await writeFile(from, await clip(wish));
    await admit(from, to, TAGS);
    const facts = await probe(to);
    const expected = { ...wish, audioPlanned: true, ids: { takeId: "take_1", jobId: "job_1" }, now: new Date() };
    const report = runTechnicalChecks(facts, expected, "SC01-SH010");
    expect(report.checks.filter(({ verdict }) => verdict !== "pass")).toEqual([]);
    expect(facts).toMatchObject({ videoFrames: 96, videoStartSeconds: 0, audioStartSeconds: 0 });
    expect(facts.metadata.title).toBe(TAGS.title);
    expect(await decoded(to, "v")).toBe(await decoded(from, "v"));
    expect(await decoded(to, "a")).toBe(await decoded(from, "a"));
    const bytes = readFileSync(to);
    expect(bytes.indexOf("moov")).toBeLessThan(bytes.indexOf("mdat"));
  });

  it("gives the same bytes again, with the time that the provider wrote", async () => {
    const from = await makeClip(inWorkDir("timed.mp4"), {
      output: [...H264, "-metadata", "creation_time=2026-01-02T03:04:05Z", "-metadata", "comment=theirs"],
    });
    for (const name of ["first.mp4", "second.mp4"]) await admit(from, inWorkDir(name), TAGS);
    expect(readFileSync(inWorkDir("first.mp4")).equals(readFileSync(inWorkDir("second.mp4")))).toBe(true);
    const { metadata } = await probe(inWorkDir("first.mp4"));
    expect(Date.parse(metadata.creation_time ?? "")).toBe(Date.parse("2026-01-02T03:04:05Z"));
    expect(JSON.parse(metadata.comment ?? "")).toEqual({ takeId: "take_1", jobId: "job_1" });
  });

  it("writes its own time where the provider names none, or one that can't be", async () => {
    const now = new Date("2026-11-22T10:00:00Z");
    const intake = createTakeIntake({ ffmpegPath, ffprobePath, now: () => now });
    const none = await makeClip(inWorkDir("none.mp4"), { output: [...H264, ...STRIPPED] });
    const future = await makeClip(inWorkDir("future.mp4"), {
      output: [...H264, "-metadata", "creation_time=2031-01-01T00:00:00Z"],
    });
    for (const from of [none, future]) {
      await intake.admit(from, inWorkDir("timeless.mp4"), TAGS);
      const { metadata } = await probe(inWorkDir("timeless.mp4"));
      expect(Date.parse(metadata.creation_time ?? "")).toBe(now.getTime());
    }
  });

  it.each<[name: string, file: string, output: string[], facts: object]>([
    ["QuickTime", "a.mov", H264, { videoCodec: "h264", audioCodec: "aac" }],
    ["Matroska", "a.mkv", [...H264, "-c:a", "aac"], { videoCodec: "h264" }],
    [
      "WebM with VP9 and Opus",
      "a.webm",
      ["-c:v", "libvpx-vp9", "-cpu-used", "8", "-c:a", "libopus"],
      { videoCodec: "vp9", audioCodec: "opus" },
    ],
    [
      "H.265",
      "h265.mp4",
      ["-c:v", "libx265", "-preset", "ultrafast", "-x265-params", "log-level=0", "-tag:v", "hev1"],
      { videoCodec: "hevc", videoCodecTag: "hvc1" },
    ],
  ])("copies %s into MP4", async (_name, file, output, facts) => {
    const from = await makeClip(inWorkDir(file), { withSound: true, output });
    const to = inWorkDir(`${file}-admitted.mp4`);
    await admit(from, to, TAGS);
    expect(await probe(to)).toMatchObject({ container: "mp4", videoFrames: 24, hasAudio: true, ...facts });
    expect(await decoded(to, "v")).toBe(await decoded(from, "v"));
  });

  it("leaves out everything that is neither the pictures nor their sound", async () => {
    const film = await makeClip(inWorkDir("plain.mp4"), { withSound: true });
    const cover = await makeMedia(inWorkDir("cover.png"), [
      "-f",
      "lavfi",
      "-i",
      "color=red:size=64x64",
      "-frames:v",
      "1",
    ]);
    const from = await makeMedia(inWorkDir("crowded.mp4"), [
      ...["-i", cover, "-i", film, "-i", film, "-map", "0:v", "-map", "1", "-map", "2:a", "-c", "copy"],
      ...["-disposition:v:0", "attached_pic"],
    ]);
    await admit(from, inWorkDir("lean.mp4"), TAGS);
    expect(await decoded(inWorkDir("lean.mp4"), "v")).toBe(await decoded(film, "v"));
    expect(await probe(inWorkDir("lean.mp4"))).toMatchObject({ width: 320, height: 180, videoFrames: 24 });
  });
});

describe("createTakeIntake refuses", () => {
  const refusal = async (from: string) => {
    const to = path.join(path.dirname(from), "refused.mp4");
    const error = await admit(from, to, TAGS).catch((thrown: unknown) => thrown);
    expect(existsSync(to) || existsSync(`${to}.part`)).toBe(false);
    return error;
  };

  it.each<[name: string, content: string | Buffer]>([
    ["a page", "<!doctype html><title>Bad gateway</title>"],
    ["JSON", '{"error":"not found"}'],
    ["nothing", ""],
    ["a head without a body", Buffer.from("\0\0\0\x18ftypisom\0\0\x02\0isomiso2")],
    ["a playlist that leads elsewhere", "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n"],
  ])("%s: another download may help", async (name, content) => {
    const from = inWorkDir(`${name}.bin`);
    await writeFile(from, content);
    expect(await refusal(from)).toMatchObject({ code: "provider_failed", retryable: true });
  });

  it("half a file, and one whose pictures are noise", async () => {
    const whole = await makeClip(inWorkDir("whole.mp4"), { frames: 48, output: H264 });
    const bytes = readFileSync(whole);
    const quickStart = [...H264, "-movflags", "+faststart"];
    const started = readFileSync(await makeClip(inWorkDir("started.mp4"), { frames: 48, output: quickStart }));
    for (const file of [bytes, started]) {
      await writeFile(inWorkDir("half.mp4"), file.subarray(0, file.length / 2));
      expect(await refusal(inWorkDir("half.mp4"))).toMatchObject({ code: "provider_failed", retryable: true });
    }
    const noise = Buffer.from(bytes);
    // Every picture keeps its length and loses what it shows.
    for (let at = bytes.indexOf("mdat") + 4; at < bytes.indexOf("moov") - 4; ) {
      const length = bytes.readUInt32BE(at);
      noise.fill(0xa5, at + 4, at + 4 + length);
      at += 4 + length;
    }
    await writeFile(inWorkDir("noise.mp4"), noise);
    expect(await refusal(inWorkDir("noise.mp4"))).toMatchObject({ code: "provider_failed", retryable: true });
  });

  it("sound without pictures", async () => {
    const sound = ["-f", "lavfi", "-i", "sine=duration=1", "-c:a", "aac"];
    const from = await makeMedia(inWorkDir("sound.mp4"), sound);
    expect(await refusal(from)).toMatchObject({ code: "provider_failed" });
  });

  it.each<[name: string, file: string, output: string[], why: string]>([
    ["VP8", "vp8.webm", ["-c:v", "libvpx", "-c:a", "libopus"], "its pictures are coded as vp8"],
    [
      "Vorbis",
      "vorbis.webm",
      ["-c:v", "libvpx-vp9", "-cpu-used", "8", "-c:a", "libvorbis"],
      "its sound is coded as vorbis",
    ],
    ["uncompressed sound", "pcm.mov", [...H264, "-c:a", "pcm_s16le"], "its sound is coded as pcm_s16le"],
  ])("%s for good, in a sentence", async (_name, file, output, why) => {
    const error = await refusal(await makeClip(inWorkDir(file), { withSound: true, output }));
    expect(error).toMatchObject({ code: "provider_failed", retryable: false, message: expect.stringContaining(why) });
  });

  it("pictures of absurd size and films of absurd length, for good", async () => {
    const flat = (size: string, more: string[] = []) => [
      "-f",
      "lavfi",
      "-i",
      `color=gray:size=${size}:rate=1`,
      ...more,
      ...H264,
    ];
    const wide = await makeMedia(inWorkDir("wide.mp4"), flat("4200x64", ["-frames:v", "1"]));
    const tiny = await makeMedia(inWorkDir("tiny.mp4"), flat("32x32", ["-frames:v", "2"]));
    const long = await makeMedia(inWorkDir("long.mp4"), flat("64x64", ["-t", "121"]));
    for (const from of [wide, tiny, long])
      expect(await refusal(from)).toMatchObject({ code: "provider_failed", retryable: false });
  });

  it("blames no file for a tool that is missing", async () => {
    const from = await makeClip(inWorkDir("good.mp4"), { output: H264 });
    const intake = createTakeIntake({ ffmpegPath: "/nowhere/ffmpeg", ffprobePath });
    await expect(intake.admit(from, inWorkDir("x.mp4"), TAGS)).rejects.toMatchObject({ code: "no_encoder" });
    expect((await readdir(path.dirname(from))).filter((name) => name.startsWith("x.mp4"))).toEqual([]);
  });
});
