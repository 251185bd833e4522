import { describe, expect, it } from "vitest";
import type { FileFacts } from "@/lib/domain/qa/file-facts";
import type { ExpectedFile } from "@/lib/domain/qa/finding";
import { runTechnicalChecks } from "@/lib/domain/qa/technical-checks";
import { CHECK_IDS, type CheckId, technicalReportSchema, type Verdict } from "@/lib/domain/qa/technical-report";

const NOW = new Date("2026-03-01T12:00:00Z");

/** A flawless ten-second film of 1080p30. */
function facts(overrides: Partial<FileFacts> = {}): FileFacts {
  return {
    bytes: 6_500_000,
    container: "mp4",
    extension: "mp4",
    videoCodec: "h264",
    videoCodecTag: "avc1",
    audioCodec: "aac",
    pixelFormat: "yuv420p",
    width: 1920,
    height: 1080,
    videoFrames: 300,
    videoBitsPerSecond: 5_000_000,
    framesPerSecond: 30,
    videoSeconds: 10,
    videoStartSeconds: 0,
    audioStartSeconds: 0,
    audioSeconds: 10,
    hasAudio: true,
    metadata: { title: "Film", comment: '{"jobId":"job_1"}', creation_time: "2026-03-01T11:00:00.000000Z" },
    ...overrides,
  };
}

function expected(overrides: Partial<ExpectedFile> = {}): ExpectedFile {
  const ids = { jobId: "job_1" };
  return { width: 1920, height: 1080, fps: 30, seconds: 10, audioPlanned: true, ids, now: NOW, ...overrides };
}

function check(id: CheckId, measured: Partial<FileFacts>, plan: Partial<ExpectedFile> = {}) {
  const found = runTechnicalChecks(facts(measured), expected(plan), null).checks.find((one) => one.id === id);
  if (!found) throw new Error(`No check ${id}`);
  return found;
}

type Row = [trap: string, measured: Partial<FileFacts>, verdict: Verdict, plan?: Partial<ExpectedFile>];

function verdicts(id: CheckId, rows: Row[]) {
  describe(id, () => {
    it.each(rows)("%s", (_, measured, verdict, plan) => {
      const found = check(id, measured, plan);
      expect(found.verdict).toBe(verdict);
      expect(found.reason === "").toBe(verdict === "pass");
    });
  });
}

describe("runTechnicalChecks", () => {
  it("passes a flawless film in all ten checks, in the order they are shown", () => {
    const report = runTechnicalChecks(facts(), expected(), "SC01-SH010");
    expect(technicalReportSchema.parse(report)).toEqual(report);
    expect(report.checks.map(({ id }) => id)).toEqual([...CHECK_IDS]);
    expect(report.checks.map(({ verdict }) => verdict)).toEqual(CHECK_IDS.map(() => "pass"));
    expect(report).toMatchObject({ code: "SC01-SH010", verdict: "pass", measuredAt: NOW.toISOString() });
  });

  it("fails every check of a file that could not be measured", () => {
    const nothing = Object.fromEntries(Object.keys(facts()).map((key) => [key, null]));
    const unmeasured = { ...facts(), ...nothing, bytes: 0, extension: "mp4", hasAudio: false, metadata: {} };
    const report = runTechnicalChecks(unmeasured, expected(), null);
    expect(report.checks.map(({ verdict }) => verdict)).toEqual(CHECK_IDS.map(() => "fail"));
    expect(technicalReportSchema.parse(report)).toEqual(report);
  });

  it("lets the worst check decide", () => {
    expect(runTechnicalChecks(facts({ width: 1280, height: 720 }), expected(), null).verdict).toBe("warn");
    expect(runTechnicalChecks(facts({ pixelFormat: "yuv422p" }), expected(), null).verdict).toBe("fail");
  });

  it("says where a short film ends and where late sound begins", () => {
    expect(check("duration", { videoSeconds: 4.7 }).atSeconds).toBe(4.7);
    expect(check("audio-sync", { audioStartSeconds: 0.3 }).atSeconds).toBeCloseTo(0.3);
  });
});

verdicts("resolution", [
  ["a short side of 718 pixels fails", { width: 1278, height: 718 }, "fail"],
  ["exactly 720 passes", { width: 1280, height: 720 }, "pass", { width: 1280, height: 720 }],
  [
    "an upright picture is measured by its short side",
    { width: 1080, height: 1920 },
    "pass",
    { width: 1080, height: 1920 },
  ],
  ["an upright picture of 608 pixels fails", { width: 608, height: 1080 }, "fail"],
  ["another size than planned is worth a warning", { width: 1280, height: 720 }, "warn"],
]);

verdicts("codec", [
  ["H.265 passes", { videoCodec: "hevc", videoCodecTag: "hvc1" }, "pass"],
  ["H.265 that Apple players refuse is worth a warning", { videoCodec: "hevc", videoCodecTag: "hev1" }, "warn"],
  ["VP9 passes", { videoCodec: "vp9" }, "pass"],
  ["AV1 passes", { videoCodec: "av1" }, "pass"],
  ["MPEG-4 part 2 in an .mp4 fails", { videoCodec: "mpeg4" }, "fail"],
]);

verdicts("bit-rate", [
  ["2 % below the floor passes", { videoBitsPerSecond: 1_960_000 }, "pass"],
  ["more than 2 % below fails", { videoBitsPerSecond: 1_959_000 }, "fail"],
  ["2 % above the ceiling passes", { videoBitsPerSecond: 8_160_000 }, "pass"],
  ["more than 2 % above fails", { videoBitsPerSecond: 8_161_000 }, "fail"],
  ["60 frames a second may have half as much again", { videoBitsPerSecond: 12_000_000, framesPerSecond: 60 }, "pass"],
  ["30 frames a second may not", { videoBitsPerSecond: 12_000_000 }, "fail"],
  [
    "a picture of 4K may have four times as much",
    { width: 3840, height: 2160, videoBitsPerSecond: 32_000_000 },
    "pass",
  ],
  ["a picture of 720p may not have more", { width: 1280, height: 720, videoBitsPerSecond: 9_000_000 }, "fail"],
]);

verdicts("frame-rate", [
  ["23.976 passes for 24", { framesPerSecond: 24000 / 1001 }, "pass", { fps: 24 }],
  ["29.97 passes for 30", { framesPerSecond: 30000 / 1001 }, "pass"],
  ["59.94 passes for 60", { framesPerSecond: 60000 / 1001 }, "pass", { fps: 60 }],
  ["0.04 % off a film rate passes", { framesPerSecond: 24.0096 }, "pass", { fps: 24 }],
  ["25 fails", { framesPerSecond: 25 }, "fail"],
  ["23.95 fails", { framesPerSecond: 23.95 }, "fail", { fps: 24 }],
  ["another rate than planned is worth a warning", { framesPerSecond: 24 }, "warn"],
]);

verdicts("duration", [
  ["10.5 s for 10 s passes", { videoSeconds: 10.5 }, "pass"],
  ["half a frame more still passes", { videoSeconds: 10.5 + 0.5 / 30 - 1e-6 }, "pass"],
  ["a frame more fails", { videoSeconds: 10.5 + 1 / 30 }, "fail"],
  ["9.5 s for 10 s passes", { videoSeconds: 9.5 }, "pass"],
  ["a file that breaks off at 4.7 s fails", { videoSeconds: 4.7 }, "fail"],
]);

verdicts("audio-sync", [
  ["sound 60 ms late passes", { audioStartSeconds: 0.06, audioSeconds: 9.94 }, "pass"],
  ["sound 61 ms late is worth a warning", { audioStartSeconds: 0.061, audioSeconds: 9.93 }, "warn"],
  ["sound 228 ms late fails", { audioStartSeconds: 0.228, audioSeconds: 9.77 }, "fail"],
  ["sound 40 ms early passes", { videoStartSeconds: 0.04, audioSeconds: 10.04 }, "pass"],
  ["sound 50 ms early is worth a warning", { videoStartSeconds: 0.05, audioSeconds: 10.05 }, "warn"],
  ["sound 91 ms early fails", { videoStartSeconds: 0.091, audioSeconds: 10.09 }, "fail"],
  ["sound that ends two frames early passes", { audioSeconds: 10 - 2 / 30 }, "pass"],
  ["sound that ends three frames early is worth a warning", { audioSeconds: 9.9 }, "warn"],
  ["sound that ends 501 ms early fails", { audioSeconds: 9.499 }, "fail"],
  ["sound that ends 150 ms late is worth a warning", { audioSeconds: 10.15 }, "warn"],
  ["sound that ends 2.1 s late fails", { audioSeconds: 12.1 }, "fail"],
  ["a late start does not hide a bad end", { audioStartSeconds: 0.07, audioSeconds: 13 }, "fail"],
  ["planned sound that is missing fails", { hasAudio: false, audioStartSeconds: null, audioSeconds: null }, "fail"],
  ["silence by plan passes", { hasAudio: false, audioSeconds: null }, "pass", { audioPlanned: false }],
  ["sound against the plan is worth a warning", {}, "warn", { audioPlanned: false }],
  ["sound without a measurable place fails", { audioStartSeconds: null }, "fail"],
]);

verdicts("colour-format", [
  ["yuv444p passes", { pixelFormat: "yuv444p" }, "pass"],
  ["yuv422p fails", { pixelFormat: "yuv422p" }, "fail"],
  ["ten bits fail", { pixelFormat: "yuv420p10le" }, "fail"],
  ["full range fails", { pixelFormat: "yuvj420p" }, "fail"],
]);

it("tells how to mend full range", () => {
  expect(check("colour-format", { pixelFormat: "yuvj420p" }).reason).toMatch(/limited range .*yuv420p/);
});

const WEBM = { container: "webm", extension: "webm" } as const;
verdicts("container", [
  ["WebM with VP9 and Opus passes", { ...WEBM, videoCodec: "vp9", audioCodec: "opus" }, "pass"],
  ["silent WebM with AV1 passes", { ...WEBM, videoCodec: "av1", audioCodec: null }, "pass"],
  ["WebM with H.264 fails", { ...WEBM, videoCodec: "h264", audioCodec: "opus" }, "fail"],
  ["WebM with AAC fails", { ...WEBM, videoCodec: "vp9", audioCodec: "aac" }, "fail"],
  ["Matroska named .webm fails", { container: "matroska", extension: "webm", videoCodec: "vp9" }, "fail"],
  ["QuickTime named .mp4 fails", { container: "quicktime" }, "fail"],
  ["MP4 named .webm fails", { extension: "webm" }, "fail"],
  ["a web page named .mp4 fails", { container: "other" }, "fail"],
]);

verdicts("file-size", [
  ["just under 500 MB a minute passes", { bytes: 83_333_332 }, "pass"],
  ["500 MB a minute fails", { bytes: 83_333_334 }, "fail"],
  ["30 MB of padding in three seconds fail", { bytes: 33_000_000, videoSeconds: 3 }, "fail", { seconds: 3 }],
]);

const TAGS = facts().metadata;
verdicts("metadata", [
  ["no tags fail", { metadata: {} }, "fail"],
  ["a lost creation time fails", { metadata: { title: "Film", comment: TAGS.comment ?? "" } }, "fail"],
  ["a creation time that is none fails", { metadata: { ...TAGS, creation_time: "yesterday" } }, "fail"],
  ["23 hours ahead pass, clocks differ", { metadata: { ...TAGS, creation_time: "2026-03-02T11:00:00Z" } }, "pass"],
  ["25 hours ahead fail", { metadata: { ...TAGS, creation_time: "2026-03-02T13:00:00Z" } }, "fail"],
  ["another job's id fails", { metadata: { ...TAGS, comment: '{"jobId":"job_2"}' } }, "fail"],
  ["a comment that is not JSON fails", { metadata: { ...TAGS, comment: "made with love" } }, "fail"],
  [
    "any comment passes when no id is asked for",
    { metadata: { ...TAGS, comment: "made with love" } },
    "pass",
    { ids: {} },
  ],
  ["a measurement that is missing fails", { pixelFormat: null }, "fail"],
]);
