import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { tokensOf } from "@/lib/adapters/ai/planner/reading/tokens";
import { inputOf, type PlannedFilm, planFilm, SAMPLE_BRIEFS } from "@/lib/adapters/ai/planner/testing/plan-film";
import { analysisSchema, planSchema } from "@/lib/domain/plan";
import { shotsOfScene } from "@/lib/domain/shots-of-scene";

const LENGTHS_SECONDS = [10, 17.3, 61.234, 300];
const samples = SAMPLE_BRIEFS.map((sample) => [sample.name, sample] as const);

function expectSoundPlan({ brief, analysis, plan }: PlannedFilm, longestClipSeconds: number): void {
  expect(analysisSchema.safeParse(analysis).error).toBeUndefined();
  expect(planSchema.safeParse(plan).error).toBeUndefined();
  const sum = (seconds: number[]) => seconds.reduce((all, one) => all + one, 0);
  expect(Math.abs(sum(plan.scenes.map((scene) => scene.durationSeconds)) - brief.durationSeconds)).toBeLessThan(0.001);
  for (const [index, scene] of plan.scenes.entries()) {
    const shots = shotsOfScene(plan, scene.number);
    expect(scene.number).toBe(index + 1);
    expect(Math.abs(sum(shots.map((shot) => shot.durationSeconds)) - scene.durationSeconds)).toBeLessThan(1e-6);
    expect(shots.map((shot) => shot.number)).toEqual(shots.map((_, at) => (at + 1) * 10));
  }
  for (const [index, shot] of plan.shots.entries()) {
    const before = plan.shots[index - 1];
    expect(shot.durationSeconds).toBeLessThanOrEqual(longestClipSeconds);
    expect(shot.continuity?.fromCode ?? null).toBe(before?.code ?? null);
    if (before) expect(`${shot.framing} ${shot.move}`).not.toBe(`${before.framing} ${before.move}`);
  }
}

/** Words of three letters and more; pairs of signs where there are no spaces; each sign where there are no letters. */
function ownWords(prompt: string): string[] {
  const words = tokensOf(prompt)
    .map((token) => token.text)
    .filter((word) => word.length > 2);
  const dense = [...prompt.matchAll(/(?=([\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]{2}))/gu)].map(
    (match) => match[1] ?? "",
  );
  return words.length + dense.length > 0 ? [...words, ...dense] : [...prompt];
}

describe("the local planner", () => {
  it("has enough to show: seventy briefs in eighteen languages", () => {
    expect(SAMPLE_BRIEFS.length).toBeGreaterThanOrEqual(70);
    expect(new Set(SAMPLE_BRIEFS.map((sample) => sample.language)).size).toBeGreaterThanOrEqual(18);
  });

  it.each(samples)("makes a sound board of: %s", async (_name, sample) => {
    const film = await planFilm(inputOf(sample));
    expectSoundPlan(film, 8);
    expect(film.analysis.language).toBe(sample.language);
    expect(["establishing", "wide", "insert", "close-up"]).toContain(film.plan.shots[0]?.framing);
    if (film.plan.shots.length >= 5) {
      expect(new Set(film.plan.shots.map((shot) => shot.framing)).size).toBeGreaterThanOrEqual(3);
      expect(new Set(film.plan.shots.map((shot) => shot.move)).size).toBeGreaterThanOrEqual(3);
    }
    expect(new Set(film.plan.shots.map((shot) => shot.seed)).size).toBe(film.plan.shots.length);
  });

  it.each(samples)("shows the places and subjects that are meant in: %s", async (_name, sample) => {
    const { plan } = await planFilm(inputOf(sample));
    const settings = plan.shots.map((shot) => shot.picture.setting);
    const subjects = plan.shots.map((shot) => shot.picture.subject);
    for (const setting of sample.settings ?? []) expect(settings).toContain(setting);
    for (const subject of sample.subjects ?? []) expect(subjects).toContain(subject);
    for (const setting of sample.never ?? []) expect(settings).not.toContain(setting);
  });

  it.each(samples)("uses the brief's own words in every shot of: %s", async (_name, sample) => {
    const { plan } = await planFilm(inputOf(sample));
    const words = ownWords(sample.prompt);
    for (const shot of plan.shots) {
      const prompt = shot.prompt.toLowerCase();
      expect(words.some((word) => prompt.includes(word.toLowerCase()))).toBe(true);
    }
  });

  it.each(LENGTHS_SECONDS)(
    "fills %s seconds exactly with every brief, in clips of five, eight and ten",
    async (durationSeconds) => {
      for (const sample of SAMPLE_BRIEFS) {
        for (const longestClipSeconds of [5, 8, 10]) {
          expectSoundPlan(
            await planFilm({ ...inputOf(sample), durationSeconds }, longestClipSeconds),
            longestClipSeconds,
          );
        }
      }
    },
  );

  it("gives the same boards again, in this process and in another one", async () => {
    const hash = createHash("sha256");
    for (const sample of SAMPLE_BRIEFS) {
      const [film, again] = [await planFilm(inputOf(sample)), await planFilm(inputOf(sample))];
      expect(again).toEqual(film);
      hash.update(JSON.stringify({ analysis: film.analysis, plan: film.plan }));
    }
    const script = path.join(import.meta.dirname, "testing/print-digest.ts");
    const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", script]);
    expect(stdout).toBe(hash.digest("hex"));
  });

  it("never fails on text that means nothing", async () => {
    const signs = ["a", "Ω", "語", "🏔️", "“", "”", "\n", ":", "1.", "- ", "INT. ", "Scene 2:", "0-5s:", ")", "…", " "];
    let state = 7;
    const next = () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return signs[state % signs.length] ?? "a";
    };
    for (let round = 0; round < 150; round += 1) {
      const prompt = `${Array.from({ length: 12 + (round % 60) }, next).join("")} ..........`;
      expectSoundPlan(await planFilm({ prompt, durationSeconds: 10 + (round % 50) }), 8);
    }
  });
});
