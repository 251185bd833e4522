import { describe, expect, it } from "vitest";
import { createGeminiPlanner } from "@/lib/adapters/ai/gemini/gemini-planner";
import { geminiBench } from "@/lib/adapters/ai/gemini/testing/gemini-bench";
import { inputOf, SAMPLE_BRIEFS } from "@/lib/adapters/ai/planner/testing/plan-film";
import { createMemoryCache } from "@/lib/adapters/cache/memory";
import { type BriefInput, briefSchema } from "@/lib/domain/brief";
import { analysisSchema, type Plan, planSchema } from "@/lib/domain/plan";
import { shotsOfScene } from "@/lib/domain/shots-of-scene";
import { startGeminiDouble } from "@/scripts/doubles/gemini/gemini-double";

const bench = geminiBench(startGeminiDouble);
const cacheOf = () => createMemoryCache({ clock: { now: () => new Date("2026-03-01T12:00:00Z") } });
const { signal } = new AbortController();

const BRIEF: BriefInput = {
  prompt:
    "At dawn the keeper Marta climbs the lighthouse. Far out a boat sends a light. Then Marta answers with the lamp.",
  durationSeconds: 40,
};

async function planFilm(input: BriefInput, longestClipSeconds = 8, cache = cacheOf()) {
  const planner = createGeminiPlanner({ client: bench.client(), cache });
  const brief = briefSchema.parse(input);
  const analysis = await planner.analyse(brief, signal);
  const board = await planner.direct(brief, analysis, signal);
  const shots = await planner.translate(brief, { analysis, ...board, longestClipSeconds }, signal);
  return { brief, analysis, plan: planSchema.parse({ ...board, shots }) };
}

const sum = (seconds: readonly { durationSeconds: number }[]) =>
  Math.round(1000 * seconds.reduce((total, { durationSeconds }) => total + durationSeconds, 0));

function expectExact(plan: Plan, durationSeconds: number, longestClipSeconds: number): void {
  expect(sum(plan.scenes)).toBe(Math.round(1000 * durationSeconds));
  for (const scene of plan.scenes) {
    expect(sum(shotsOfScene(plan, scene.number))).toBe(Math.round(1000 * scene.durationSeconds));
  }
  expect(Math.max(...plan.shots.map((shot) => shot.durationSeconds))).toBeLessThanOrEqual(longestClipSeconds);
  expect(new Set(plan.shots.map(({ code }) => code)).size).toBe(plan.shots.length);
}

describe("createGeminiPlanner", () => {
  it.each(SAMPLE_BRIEFS.map((sample) => ({ sample, name: sample.name })))("plans $name exactly", async ({ sample }) => {
    const input = inputOf(sample);
    const { analysis, plan } = await planFilm(input);
    expect(analysisSchema.parse(analysis).plannedBy).toBe("gemini");
    expect(plan.scenes).toHaveLength(analysis.scenesNeeded);
    expectExact(plan, input.durationSeconds, 8);
    expect(bench.requests()).toBe(3);
  });

  it.each([10, 37.25, 300])("plans %s seconds exactly, for clips of 5 seconds", async (durationSeconds) => {
    const { plan } = await planFilm({ ...BRIEF, durationSeconds }, 5);
    expectExact(plan, durationSeconds, 5);
  });

  it("numbers shots in steps of ten and ties each to the one before", async () => {
    const { plan } = await planFilm(BRIEF);
    expect(plan.shots.slice(0, 3).map(({ code }) => code)).toEqual(["SC01-SH010", "SC01-SH020", "SC01-SH030"]);
    expect(plan.shots.map(({ continuity }) => continuity?.fromCode ?? null)).toEqual([
      null,
      ...plan.shots.slice(0, -1).map(({ code }) => code),
    ]);
  });

  it("puts the markers that concern a shot into its prompt", async () => {
    const { plan } = await planFilm(BRIEF);
    const { visualStyle, characters } = plan.markers;
    const [marta] = characters;
    expect(marta?.name).toBe("Marta");
    const withMarta = plan.shots.filter((shot) => shot.characters.includes("Marta"));
    expect(withMarta.length).toBeGreaterThan(0);
    expect(withMarta.length).toBeLessThan(plan.shots.length);
    for (const shot of plan.shots) {
      expect(shot.prompt).toContain(visualStyle.cinematography);
      expect(shot.prompt).toContain(visualStyle.palette.join(" "));
      expect(shot.prompt.includes(marta?.wardrobe ?? "?")).toBe(withMarta.includes(shot));
    }
  });

  it("keeps what the brief states: complexity, language, colours", async () => {
    const palette = ["#112233", "#445566", "#778899"];
    const { analysis, plan } = await planFilm({ ...BRIEF, complexity: 0.83, language: "sv", palette });
    expect(analysis).toMatchObject({ complexity: 0.83, language: "sv" });
    expect(plan.markers.visualStyle.palette).toEqual(palette);
    expect(plan.shots.every((shot) => shot.palette.join() === palette.join())).toBe(true);
  });

  it("tells Gemini nothing about money", async () => {
    await planFilm({ ...BRIEF, budgetUsd: 77.13 });
    expect(bench.double.requests.map(({ body }) => body).join()).not.toMatch(/77\.13|budget/i);
  });

  it("gives the same board for the same brief without asking again", async () => {
    const cache = cacheOf();
    const first = await planFilm(BRIEF, 8, cache);
    expect(bench.requests()).toBe(3);
    expect(await planFilm({ ...BRIEF, budgetUsd: 42 }, 8, cache)).toMatchObject({ plan: first.plan });
    expect(bench.requests()).toBe(3);
  });

  it.each<[change: string, more: Partial<BriefInput>]>([
    ["prompt", { prompt: `${BRIEF.prompt} The end.` }],
    ["duration", { durationSeconds: 41 }],
    ["style", { style: "film noir" }],
    ["voice", { preferences: { voice: true } }],
  ])("asks anew for another %s", async (_, more) => {
    const cache = cacheOf();
    await planFilm(BRIEF, 8, cache);
    await planFilm({ ...BRIEF, ...more }, 8, cache);
    expect(bench.requests()).toBe(6);
  });

  it("asks anew for another model and for longer clips", async () => {
    const cache = cacheOf();
    const { brief, analysis, plan } = await planFilm(BRIEF, 8, cache);
    const other = createGeminiPlanner({ client: bench.client({ model: "gemini-3.5-flash" }), cache });
    await other.analyse(brief, signal);
    const same = createGeminiPlanner({ client: bench.client(), cache });
    await same.translate(brief, { analysis, ...plan, longestClipSeconds: 10 }, signal);
    expect(bench.requests()).toBe(5);
  });

  it("gives the same seeds in another process, and others for another style", async () => {
    const seeds = async (input: BriefInput) => (await planFilm(input)).plan.shots.map(({ seed }) => seed);
    expect(await seeds(BRIEF)).toEqual(await seeds(BRIEF));
    expect(await seeds({ ...BRIEF, fps: 30 })).not.toEqual(await seeds(BRIEF));
  });

  it("keeps no answer of a request that failed", async () => {
    const cache = cacheOf();
    bench.fault("wrong-schema", 2);
    await expect(planFilm(BRIEF, 8, cache)).rejects.toMatchObject({ code: "provider_failed" });
    expect((await planFilm(BRIEF, 8, cache)).plan.shots.length).toBeGreaterThan(0);
    expect(bench.requests()).toBe(5);
  });

  it("says which words were refused, and that no take was charged", async () => {
    bench.fault("safety-block-prompt");
    await expect(planFilm(BRIEF)).rejects.toMatchObject({
      code: "provider_rejected",
      retryable: false,
      message: expect.stringMatching(/refused to analyse the brief.*nothing for takes.*Change the words of the brief/),
    });
  });
});
