import { readFile, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { createProber } from "@/lib/adapters/media/probe";
import {
  type ClipSpec,
  createWorkDir,
  makeClip,
  makeMedia,
  STUDIO_CODE,
  STUDIO_TAGS,
} from "@/lib/adapters/media/testing/make-media";
import { ffprobePath } from "@/lib/adapters/media/testing/tool-paths";
import { runTechnicalChecks } from "@/lib/domain/qa/technical-checks";

const inWorkDir = createWorkDir();
const { probe } = createProber({ ffprobePath });

const HD = { width: 1280, height: 720, frames: 24, withSound: true } as const;
const SECONDS = HD.frames / 24;

async function failedChecks(file: string): Promise<string[]> {
  const expected = { width: 1280, height: 720, fps: 24, seconds: SECONDS, audioPlanned: true, ids: { jobId: "job_1" } };
  const report = runTechnicalChecks(await probe(file), { ...expected, now: new Date("2026-03-01") }, null);
  return report.checks.filter(({ verdict }) => verdict === "fail").map(({ id }) => id);
}

/** The studio's settings, with later ones that overrule them. */
function coded(...changed: string[]): string[] {
  return [...STUDIO_CODE, ...STUDIO_TAGS, ...changed];
}

describe("a file with one defect fails exactly the check for it", () => {
  it("none fails for a clean file", async () => {
    expect(await failedChecks(await makeClip(inWorkDir("clean.mp4"), HD))).toEqual([]);
  });

  it.each<[defect: string, spec: ClipSpec, failed: string[]]>([
    ["718 pixels high", { width: 1278, height: 718 }, ["resolution"]],
    ["MPEG-4 part 2", { output: coded("-c:v", "mpeg4") }, ["codec"]],
    ["a flat picture coded by quality", { picture: "color=gray:SIZE", output: flatCode() }, ["bit-rate"]],
    ["25 frames a second", { fps: 25, frames: 25 }, ["frame-rate"]],
    ["a fifth too long", { frames: 29 }, ["duration"]],
    ["no sound", { withSound: false }, ["audio-sync"]],
    ["yuv422p", { output: coded("-pix_fmt", "yuv422p", "-profile:v", "high422") }, ["colour-format"]],
    [
      "full range",
      { output: coded("-vf", "scale=out_range=pc,format=yuvj420p", "-color_range", "pc") },
      ["colour-format"],
    ],
    ["no tags", { output: [...STUDIO_CODE] }, ["metadata"]],
    ["another job's id", { output: coded("-metadata", 'comment={"jobId":"job_2"}') }, ["metadata"]],
  ])("%s", async (defect, spec, failed) => {
    const file = inWorkDir(`${defect.replaceAll(/\W/g, "-")}.mp4`);
    expect(await failedChecks(await makeClip(file, { ...HD, ...spec }))).toEqual(failed);
  });

  it("QuickTime with an .mp4 name", async () => {
    const made = await makeClip(inWorkDir("film.mov"), HD);
    await writeFile(inWorkDir("quicktime.mp4"), await readFile(made));
    expect(await failedChecks(inWorkDir("quicktime.mp4"))).toEqual(["container"]);
  });

  it("ten megabytes of padding for every second", async () => {
    const padding = Buffer.alloc(10_000_000);
    padding.writeUInt32BE(padding.length, 0);
    padding.write("free", 4, "latin1");
    const made = await makeClip(inWorkDir("lean.mp4"), HD);
    await writeFile(inWorkDir("fat.mp4"), Buffer.concat([await readFile(made), padding]));
    expect(await failedChecks(inWorkDir("fat.mp4"))).toEqual(["file-size"]);
  });

  it("sound 300 ms late", async () => {
    const made = await makeClip(inWorkDir("early.mp4"), HD);
    const late = ["-i", made, "-itsoffset", "0.3", "-i", made, "-map", "0:v", "-map", "1:a", "-t", String(SECONDS)];
    const output = ["-c", "copy", ...STUDIO_TAGS, "-movflags", "use_metadata_tags"];
    const file = await makeMedia(inWorkDir("late.mp4"), [...late, ...output]);
    expect(await failedChecks(file)).toEqual(["audio-sync"]);
  });
});

/** Constant quality, no filler: a grey card needs next to nothing. */
function flatCode(): string[] {
  return [
    "-c:v",
    "libx264",
    "-preset",
    "ultrafast",
    "-pix_fmt",
    "yuv420p",
    ...STUDIO_TAGS,
    "-movflags",
    "use_metadata_tags",
  ];
}
