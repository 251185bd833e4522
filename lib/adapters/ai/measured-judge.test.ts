import { describe, expect, it } from "vitest";
import { createMeasuredJudge } from "@/lib/adapters/ai/measured-judge";
import { briefSchema } from "@/lib/domain/brief";
import { judgementSchema } from "@/lib/domain/qa/judgement";
import type { PictureStatistics } from "@/lib/domain/qa/picture-statistics";
import type { TechnicalReport } from "@/lib/domain/qa/technical-report";
import { cleanStatistics, planOfShots } from "@/lib/domain/qa/testing/plan-of-shots";
import { reportOf } from "@/lib/domain/qa/testing/report-of";

type Shots = Parameters<typeof planOfShots>[0];

const BRIEF = briefSchema.parse({ prompt: "A calm film about a lighthouse.", durationSeconds: 10 });
const judge = createMeasuredJudge(() => new Date("2026-03-01T12:00:00Z"));

/** Judges a film of the given shots; null stands for a shot that was not measured. */
async function judgeFilm(
  measured: (Partial<PictureStatistics> | null)[],
  shots: Shots = measured.map(() => ({})),
  reports: (TechnicalReport | null)[] = [],
) {
  const plan = planOfShots(shots);
  const found = plan.shots.flatMap(({ code }, index) => {
    const statistics = measured[index];
    return statistics
      ? [{ code, path: `${code}.mp4`, statistics: cleanStatistics(statistics), report: reports[index] ?? null }]
      : [];
  });
  const input = { brief: BRIEF, plan: { ...plan, digest: "digest" }, shots: found };
  const answer = await judge.judge(input, new AbortController().signal);
  return judgementSchema.parse(answer);
}

const scoreOf = (film: Awaited<ReturnType<typeof judgeFilm>>, dimension: string) =>
  film.scores.find((score) => score.dimension === dimension)?.score ?? Number.NaN;

describe("createMeasuredJudge", () => {
  it("passes a clean film, and says that nobody looked at it", async () => {
    const film = await judgeFilm([{}, {}, {}]);
    expect(film).toMatchObject({
      basis: "measured, not judged",
      judge: "image statistics",
      outcome: "pass",
      critical: [],
    });
    expect(film.average).toBeGreaterThanOrEqual(7);
    expect(film.shots).toHaveLength(3);
    expect(film.judgedAt).toBe("2026-03-01T12:00:00.000Z");
  });

  it("never gives more than clean pictures can prove", async () => {
    const film = await judgeFilm([{ sharpness: 400, noiseSigma: 0, flicker: 0 }]);
    expect(scoreOf(film, "visual-quality")).toBeLessThanOrEqual(8.5);
    expect(scoreOf(film, "narrative-coherence")).toBeLessThanOrEqual(7.5);
  });

  it.each<[defect: string, measured: Partial<PictureStatistics>]>([
    ["black", { meanLuma: 0, crushedShare: 1, contrast: 0, sharpness: 0, black: [{ startSeconds: 0, seconds: 4 }] }],
    ["frozen", { frozen: [{ startSeconds: 0.4, seconds: 3.6 }] }],
    ["strongly blurred", { sharpness: 7, noiseSigma: 0.2 }],
    ["softly blurred", { sharpness: 50 }],
    ["enlarged from a thumbnail", { sharpness: 29 }],
    ["grainy", { noiseSigma: 15.3, sharpness: 566 }],
    ["television snow", { noiseSigma: 82, sharpness: 8700, contrast: 21 }],
    ["over-exposed", { blownShare: 0.53, meanLuma: 0.9 }],
    ["washed out", { contrast: 9.6, sharpness: 11 }],
    ["jerky", { repeatedShare: 0.67 }],
    ["flickering", { flicker: 130 }],
    ["flashing", { flashes: [{ startSeconds: 0, seconds: 4 }] }],
    ["half as long as planned", { seconds: 2 }],
  ])("does not pass a film that is %s", async (_, measured) => {
    const film = await judgeFilm([measured]);
    expect(film.outcome).toBe("fail");
    expect(film.average).toBeLessThan(7);
  });

  it("does not let many clean shots hide a broken one", async () => {
    const clean = Array.from({ length: 9 }, () => ({}));
    const film = await judgeFilm([...clean, { noiseSigma: 82, sharpness: 8700 }]);
    expect(film.outcome).toBe("fail");
    expect(film.critical).toEqual([expect.stringContaining("SC01-SH100 is not usable: grain 82.0")]);
  });

  it("takes darkness for right at night and for wrong at noon", async () => {
    const dark = { meanLuma: 0.11, crushedShare: 0.45, contrast: 27 };
    const night = await judgeFilm([dark], [{ picture: { timeOfDay: "night", setting: "city" } }]);
    const noon = await judgeFilm([dark], [{ picture: { timeOfDay: "day", setting: "city" } }]);
    expect(night.outcome).toBe("pass");
    expect(noon.outcome).toBe("fail");
    expect(noon.shots[0]?.findings.join()).toContain("mean light 0.11 for day");
  });

  it("takes a bright night for a mistake in the story, not in the picture", async () => {
    const film = await judgeFilm([{ meanLuma: 0.7 }], [{ picture: { timeOfDay: "night" } }]);
    expect(scoreOf(film, "narrative-coherence")).toBeLessThan(5);
    expect(scoreOf(film, "visual-quality")).toBeGreaterThan(7);
  });

  it("expects the same colours within a scene and others in the next", async () => {
    const sea = { palette: [{ colour: "#78a0ae", share: 1 }] };
    const dusk = { palette: [{ colour: "#261925", share: 1 }] };
    const jump = await judgeFilm([sea, dusk]);
    const newScene = await judgeFilm([sea, dusk], [{ sceneNumber: 1 }, { sceneNumber: 2 }]);
    expect(scoreOf(jump, "narrative-coherence")).toBeLessThan(scoreOf(newScene, "narrative-coherence"));
    expect(jump.shots[1]?.findings.join()).toContain("from SC01-SH010");
  });

  it("backs every score with numbers, the worst first, and with times where there are any", async () => {
    const film = await judgeFilm([{}, { frozen: [{ startSeconds: 1.5, seconds: 2.5 }] }]);
    const visual = film.scores.find(({ dimension }) => dimension === "visual-quality");
    expect(visual?.evidence[0]).toEqual({
      code: "SC01-SH020",
      atSeconds: 1.5,
      finding: "2.5 s of 4.0 s standing still",
    });
    expect(film.scores.every(({ evidence }) => evidence.length > 0)).toBe(true);
  });

  it("keeps within the record's limits for the longest film", async () => {
    const film = await judgeFilm(Array.from({ length: 99 }, () => ({ sharpness: 60 })));
    expect(film.shots).toHaveLength(99);
  });

  it.each<[reason: string, measured: (Partial<PictureStatistics> | null)[]]>([
    ["a shot was not measured", [{}, null]],
    ["no shot was measured", [null]],
    ["no picture was sampled", [{}, { sampledFrames: 0 }]],
    ["a number is no number", [{ sharpness: Number.NaN }]],
  ])("leaves the film to a person when %s", async (_, measured) => {
    expect((await judgeFilm(measured)).outcome).toBe("needs-a-person");
  });

  it("caps the technical score of a film with a failed check, and says which one it was", async () => {
    const failed = reportOf("SC01-SH020", { "bit-rate": { verdict: "fail", reason: "0.4 Mb/s is too little." } });
    const film = await judgeFilm([{}, {}], [{}, {}], [reportOf("SC01-SH010"), failed]);
    expect(scoreOf(film, "technical-excellence")).toBeLessThanOrEqual(4);
    expect(film.outcome).toBe("fail");
    const technical = film.scores.find(({ dimension }) => dimension === "technical-excellence");
    expect(technical?.evidence[0]).toEqual({ code: "SC01-SH020", atSeconds: null, finding: "0.4 Mb/s is too little." });
  });

  it("is not bothered by a check that only warns", async () => {
    const warned = reportOf("SC01-SH010", { metadata: { verdict: "warn", reason: "It has no title." } });
    expect((await judgeFilm([{}], [{}], [warned])).outcome).toBe("pass");
  });

  it("stops when it is called off", async () => {
    const plan = { ...planOfShots([{}]), digest: "digest" };
    const judging = judge.judge({ brief: BRIEF, plan, shots: [] }, AbortSignal.abort());
    await expect(judging).rejects.toThrow("aborted");
  });
});
