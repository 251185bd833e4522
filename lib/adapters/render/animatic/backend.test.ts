import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ffmpegPath } from "@/lib/adapters/media/testing/tool-paths";
import { createAnimaticBackend } from "./backend";
import { probeFile } from "./testing/probe-file";
import { CALL, requestOf, shotOf } from "./testing/request-of";

const LONG_WAIT_MS = 50_000;

let workDir: string;
beforeAll(async () => {
  workDir = await mkdtemp(path.join(tmpdir(), "animatic-"));
});
afterAll(async () => {
  await rm(workDir, { recursive: true, force: true });
});

const backendIn = (folder: string, options: { ffmpeg?: string; failCodes?: string[] } = {}) =>
  createAnimaticBackend({
    outputDir: path.join(workDir, folder),
    ffmpegPath: options.ffmpeg ?? ffmpegPath,
    ...(options.failCodes ? { failCodes: options.failCodes } : {}),
  });

async function finished(backend: ReturnType<typeof backendIn>, request = requestOf()) {
  await backend.submit(request, CALL);
  return backend.poll(request.takeId, LONG_WAIT_MS);
}

async function drawingHasBegun(backend: ReturnType<typeof backendIn>): Promise<void> {
  let progress = await backend.poll("take-1", 0);
  while (progress.state === "running" && progress.done < 0.2) progress = await backend.poll("take-1", 50);
}

describe("createAnimaticBackend", () => {
  it("makes a file with exactly the frames asked for, sound as long as the picture, and what the file is", async () => {
    const backend = backendIn("exact");
    expect(await finished(backend, requestOf({ frames: 31 }))).toEqual({ state: "succeeded", charge: null });
    const copy = path.join(workDir, "copy.mp4");
    await backend.download("take-1", copy);

    const { video, audio, tags, packets } = await probeFile(copy);
    expect(packets).toBe(31);
    expect(video).toMatchObject({ codec_name: "h264", profile: "High", pix_fmt: "yuv420p", width: 320, height: 180 });
    expect(video).toMatchObject({ color_space: "bt709", color_range: "tv", start_time: "0.000000" });
    expect(audio).toMatchObject({ codec_name: "aac", sample_rate: "48000", channels: 2, start_time: "0.000000" });
    expect(Number(audio.duration)).toBeCloseTo(31 / 24, 2);
    expect(tags).toMatchObject({ title: "Northbound · SC01-SH010", render_backend: "animatic" });
    expect(JSON.parse(tags.comment ?? "")).toEqual({ takeId: "take-1", shot: "SC01-SH010", seed: 7 });
    expect(Date.parse(tags.creation_time ?? "")).toBeLessThan(Date.now());
  });

  it("makes the same bytes from the same request every time, and others from another seed", async () => {
    const hashes = [];
    for (const [folder, seed] of Object.entries({ once: 7, again: 7, other: 8 })) {
      await finished(backendIn(folder), requestOf({ shot: shotOf({ seed }) }));
      const bytes = await readFile(path.join(workDir, folder, "take-1.mp4"));
      hashes.push(createHash("sha256").update(bytes).digest("hex"));
    }
    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[0]).not.toBe(hashes[2]);
  });

  it("finds a finished take after a restart, and says of an unknown one that it is lost", async () => {
    await finished(backendIn("restart"));
    const restarted = backendIn("restart");
    expect(await restarted.poll("take-1", 0)).toEqual({ state: "succeeded", charge: null });
    expect(await restarted.poll("take-2", 0)).toEqual({ state: "lost" });
  });

  it("draws a take once, however often it is submitted, and shows how far it is", async () => {
    const backend = backendIn("twice");
    const request = requestOf({ frames: 48 });
    await backend.submit(request, CALL);
    await backend.submit(request, CALL);
    const running = await backend.poll("take-1", 0);
    expect(running).toMatchObject({ state: "running" });
    expect(await backend.poll("take-1", LONG_WAIT_MS)).toEqual({ state: "succeeded", charge: null });
    expect(await readdir(path.join(workDir, "twice"))).toEqual(["take-1.mp4"]);
  });

  it("stops a cancelled take and leaves nothing behind", async () => {
    const backend = backendIn("cancelled");
    await backend.submit(requestOf({ frames: 4800 }), CALL);
    await drawingHasBegun(backend);
    expect(await readdir(path.join(workDir, "cancelled"))).toHaveLength(1);
    await backend.cancel("take-1");
    expect(await backend.poll("take-1", 0)).toEqual({ state: "lost" });
    expect(await readdir(path.join(workDir, "cancelled"))).toEqual([]);
  });

  it("cancels a take that is still waiting for a thread", async () => {
    const backend = backendIn("waiting");
    for (const takeId of ["a", "b", "c"]) await backend.submit(requestOf({ takeId, frames: 4800 }), CALL);
    for (const takeId of ["c", "b", "a"]) await backend.cancel(takeId);
    expect(await readdir(path.join(workDir, "waiting"))).toEqual([]);
  });

  it("says in the encoder's own words why a render failed", async () => {
    const broken = path.join(workDir, "broken-ffmpeg");
    await writeFile(broken, "#!/bin/sh\necho 'Unknown encoder libx264' >&2\nexit 3\n", { mode: 0o755 });
    const failed = await finished(backendIn("broken", { ffmpeg: broken }));
    expect(failed).toMatchObject({ state: "failed", retryable: true });
    expect(JSON.stringify(failed)).toContain("Unknown encoder libx264");
  });

  it("says that ffmpeg did not start when there is none", async () => {
    const failed = await finished(backendIn("missing", { ffmpeg: path.join(workDir, "no-such-ffmpeg") }));
    expect(failed).toMatchObject({
      state: "failed",
      failure: { message: expect.stringContaining("did not start") },
    });
  });

  it("fails the shots it was told to fail, and only those", async () => {
    const backend = backendIn("trial", { failCodes: ["SC01-SH020"] });
    const doomed = requestOf({ takeId: "doomed", shot: shotOf({ code: "SC01-SH020" }) });
    expect(await finished(backend, doomed)).toMatchObject({ state: "failed", retryable: false });
    expect(await finished(backend)).toEqual({ state: "succeeded", charge: null });
  });

  it("refuses an id that would name a file elsewhere", async () => {
    await expect(backendIn("safe").submit(requestOf({ takeId: "../escape" }), CALL)).rejects.toThrow(
      /not the id of a take/,
    );
  });
});
