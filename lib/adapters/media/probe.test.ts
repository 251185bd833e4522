import { readFile, stat, truncate, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { createProber } from "@/lib/adapters/media/probe";
import { createWorkDir, makeClip, makeMedia } from "@/lib/adapters/media/testing/make-media";
import { ffprobePath } from "@/lib/adapters/media/testing/tool-paths";
import { fileFactsSchema } from "@/lib/domain/qa/file-facts";

const inWorkDir = createWorkDir();
const { probe } = createProber({ ffprobePath });

describe("createProber", () => {
  it("measures a film from its packets", async () => {
    const file = await makeClip(inWorkDir("film.mp4"), { frames: 48, withSound: true });
    const facts = fileFactsSchema.parse(await probe(file));
    expect(facts).toMatchObject({
      bytes: (await stat(file)).size,
      container: "mp4",
      extension: "mp4",
      videoCodec: "h264",
      videoCodecTag: "avc1",
      audioCodec: "aac",
      pixelFormat: "yuv420p",
      width: 320,
      height: 180,
      videoFrames: 48,
      videoStartSeconds: 0,
      audioStartSeconds: 0,
      hasAudio: true,
      metadata: { title: "Film", comment: '{"jobId":"job_1"}' },
    });
    expect(facts.framesPerSecond).toBeCloseTo(24, 4);
    expect(facts.videoSeconds).toBeCloseTo(2, 4);
    expect(facts.audioSeconds).toBeCloseTo(2, 3);
    expect(facts.videoBitsPerSecond).toBeGreaterThan(2_000_000);
  });

  it("is not misled by 10 MB of padding", async () => {
    const file = await makeClip(inWorkDir("padded.mp4"));
    const before = await probe(file);
    const padding = Buffer.alloc(10_000_000);
    padding.writeUInt32BE(padding.length, 0);
    padding.write("free", 4, "latin1");
    await writeFile(file, Buffer.concat([await readFile(file), padding]));
    const after = await probe(file);
    expect(after.videoBitsPerSecond).toBe(before.videoBitsPerSecond);
    expect(after.bytes).toBe(before.bytes + padding.length);
  });

  it("counts what is left of a download that broke off, not what its index promises", async () => {
    const file = await makeClip(inWorkDir("broken-off.mp4"), { frames: 96 });
    await truncate(file, Math.round((await stat(file)).size * 0.47));
    const facts = await probe(file);
    expect(facts.videoSeconds).toBeGreaterThan(1);
    expect(facts.videoSeconds).toBeLessThan(2.5);
  });

  it.each([
    ["a web page", "<html><body>404 Not Found</body></html>", "other"],
    ["nothing", "", null],
    ["noise", "\x00\x01\x02 noise ".repeat(500), "other"],
  ])("gives nulls for %s named .mp4", async (_, content, container) => {
    await writeFile(inWorkDir("odd.mp4"), content);
    expect(await probe(inWorkDir("odd.mp4"))).toMatchObject({
      bytes: Buffer.byteLength(content),
      container,
      videoCodec: null,
      width: null,
      videoSeconds: null,
      videoBitsPerSecond: null,
      hasAudio: false,
    });
  });

  it("gives nulls for a file whose index was cut off", async () => {
    const file = await makeClip(inWorkDir("no-index.mp4"), { output: ["-c:v", "libx264"] });
    await truncate(file, Math.round((await stat(file)).size / 2));
    expect(await probe(file)).toMatchObject({ container: "mp4", videoCodec: null, videoFrames: null });
  });

  it.each([
    ["film.mov", "quicktime"],
    ["film.mkv", "matroska"],
    ["film.avi", "other"],
  ])("names the container of %s by its bytes", async (name, container) => {
    const made = await makeClip(inWorkDir(name), { frames: 5 });
    await writeFile(inWorkDir("renamed.mp4"), await readFile(made));
    expect(await probe(inWorkDir("renamed.mp4"))).toMatchObject({ container, extension: "mp4" });
  });

  it("reads WebM and its tags, which are spelt in capitals", async () => {
    const output = ["-c:v", "libvpx-vp9", "-deadline", "realtime", "-c:a", "libopus", "-metadata", "comment=hello"];
    const file = await makeClip(inWorkDir("film.webm"), { frames: 12, withSound: true, output });
    const facts = await probe(file);
    expect(facts).toMatchObject({ container: "webm", videoCodec: "vp9", audioCodec: "opus", videoFrames: 12 });
    expect(facts.metadata.comment).toBe("hello");
    expect(facts.framesPerSecond).toBeCloseTo(24, 1);
  });

  it("shows the size that a screen shows: square pixels, upright", async () => {
    const wide = await makeClip(inWorkDir("wide.mp4"), { output: ["-vf", "setsar=4/3", "-c:v", "libx264"], frames: 3 });
    expect(await probe(wide)).toMatchObject({ width: 427, height: 180 });
    const upright = await makeMedia(inWorkDir("upright.mp4"), [
      ...["-i", await makeClip(inWorkDir("flat.mp4"), { frames: 3 }), "-c", "copy", "-metadata:s:v:0", "rotate=90"],
    ]);
    expect(await probe(upright)).toMatchObject({ width: 180, height: 320 });
  });

  it("does not take a cover picture for the film", async () => {
    const cover = await makeMedia(inWorkDir("cover.png"), ["-f", "lavfi", "-i", "color=red:s=64x64", "-frames:v", "1"]);
    const film = await makeClip(inWorkDir("plain.mp4"), { withSound: true });
    const attach = ["-i", cover, "-i", film, "-c", "copy", "-disposition:v:0", "attached_pic"];
    const covered = await makeMedia(inWorkDir("covered.mp4"), [...attach, "-map", "0", "-map", "1"]);
    expect(await probe(covered)).toMatchObject({ videoCodec: "h264", width: 320, videoFrames: 24 });
    const song = await makeMedia(inWorkDir("song.mp4"), [...attach, "-map", "0", "-map", "1:a"]);
    expect(await probe(song)).toMatchObject({ videoCodec: null, videoFrames: null, hasAudio: true });
  });

  it("finds sound that begins late", async () => {
    const film = await makeClip(inWorkDir("in-sync.mp4"), { frames: 48, withSound: true });
    const file = await makeMedia(inWorkDir("late.mp4"), [
      ...["-i", film, "-itsoffset", "0.3", "-i", film, "-map", "0:v", "-map", "1:a", "-c", "copy"],
    ]);
    const facts = await probe(file);
    expect((facts.audioStartSeconds ?? 0) - (facts.videoStartSeconds ?? 0)).toBeCloseTo(0.3, 1);
  });

  it("says that there is no file, and that there is no ffprobe", async () => {
    await expect(probe(inWorkDir("absent.mp4"))).rejects.toMatchObject({ code: "measure_failed" });
    const lost = createProber({ ffprobePath: "/nowhere/ffprobe" });
    const film = await makeClip(inWorkDir("ok.mp4"), { frames: 2 });
    await expect(lost.probe(film)).rejects.toMatchObject({ code: "no_encoder" });
  });
});
