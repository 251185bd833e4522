import { describe, expect, it } from "vitest";
import { createLocalPlanner } from "@/lib/adapters/ai/planner/local-planner";
import { planFilm } from "@/lib/adapters/ai/planner/testing/plan-film";
import { applyBoardChange } from "@/lib/domain/board/apply-board-change";
import { sumSeconds } from "@/lib/domain/board/changed-board";
import { diffPlans } from "@/lib/domain/board/diff-plans";
import type { RewriteTarget } from "@/lib/domain/board/rewrite-change";
import { plainTools } from "@/lib/domain/board/testing/plain-tools";
import { type Plan, planSchema } from "@/lib/domain/plan";
import { shotsOfScene } from "@/lib/domain/shots-of-scene";

const STORY =
  "Dawn at the sea. Mina, an old woman in a red coat, walks along the pier. Mina sits down. Mina opens a letter. Mina looks at the sea.";
/** Two scenes. */
const { brief, plan: PLAN } = await planFilm({ prompt: STORY, durationSeconds: 24 });
/** One scene of five short shots. */
const { plan: QUICK } = await planFilm({ prompt: STORY, durationSeconds: 16 });
const planner = createLocalPlanner();
const SCENE: RewriteTarget = { kind: "scene", sceneNumber: 1 };

async function suggest(note: string, target: RewriteTarget = SCENE, plan: Plan = PLAN) {
  const task = { plan, version: 1, target, note, longestClipSeconds: 10 };
  return planner.rewrite(brief, task, new AbortController().signal);
}

/** The board that a suggestion leads to. */
async function rewritten(note: string, target: RewriteTarget = SCENE, plan: Plan = PLAN) {
  const written = await suggest(note, target, plan);
  if (written.kind === "nothing") throw new Error(written.reason);
  const result = applyBoardChange(plan, written.change, { ...plainTools(plan), pen: planner.pen(brief) });
  if (result.kind === "refused") throw new Error(result.message);
  return { ...result, plan: planSchema.parse(result.plan), lines: diffPlans(plan, result.plan) };
}

const firstShots = shotsOfScene(PLAN, 1);
const [firstShot] = firstShots;
if (!firstShot) expect.fail("the film has a shot");
const PROMPT: RewriteTarget = { kind: "prompt", code: firstShot.code };

describe("a scene that is rewritten without a model", () => {
  it("gets its weather and hour in words, light and picture of every shot, and keeps every code", async () => {
    const { plan, lines } = await rewritten("make it rain at night");
    expect(plan.scenes[0]).toMatchObject({ weather: "rain", timeOfDay: "night" });
    expect(plan.scenes[0]?.lighting).toContain("darkness");
    const shots = shotsOfScene(plan, 1);
    expect(shots.map(({ code }) => code)).toEqual(firstShots.map(({ code }) => code));
    for (const shot of shots) {
      expect(shot.picture).toMatchObject({ weather: "rain", timeOfDay: "night" });
      expect(shot.prompt).toContain("at night, in rain");
      expect(shot.negativePrompt).toContain("daylight");
    }
    expect(lines).toContain(`Scene 1: weather “${PLAN.scenes[0]?.weather}” → “rain”`);
  });

  it.each(["slower", "faster"])("is as long as before when it is %s, with other shots", async (note) => {
    const { shots } = (await rewritten(note, SCENE, QUICK)).plan;
    expect(sumSeconds(shots)).toBe(sumSeconds(QUICK.shots));
    expect(shots.length).toBe(note === "slower" ? 3 : 7);
    expect(new Set(shots.map(({ code }) => code)).size).toBe(shots.length);
    expect(Math.max(...shots.map(({ durationSeconds }) => durationSeconds))).toBeLessThanOrEqual(10);
    for (const shot of shots) expect(shot.prompt).toContain(`Tempo: ${note === "slower" ? "slow" : "quick"}`);
  });

  it("shows what the note tells in the shot that it is about, and in the description", async () => {
    const { plan } = await rewritten("Mina tears the letter apart", SCENE, QUICK);
    const told = plan.shots.filter(({ action }) => action.includes("Mina tears the letter apart."));
    expect(told).toHaveLength(1);
    expect(told[0]?.action).toBe("Mina opens a letter. Mina tears the letter apart.");
    expect(told[0]?.prompt).toContain("Mina tears the letter apart");
    expect(plan.scenes[0]?.description).toContain("Mina tears the letter apart.");
  });

  it("gives a line to the shot of the scene's end, said and not shown", async () => {
    const { plan } = await rewritten('Mina: "I am here, and at home."', SCENE, QUICK);
    expect(plan.shots.at(-1)?.dialogue).toBe("Mina: I am here, and at home.");
    expect(plan.shots.at(-1)?.action).toBe(QUICK.shots.at(-1)?.action);
  });

  it("says so where a pace can't be had by cutting", async () => {
    const { kind, remark } = await suggest("slower");
    expect({ kind, remark }).toEqual({
      kind: "written",
      remark: "No two neighbours can become one shot of at most 10 s, so the prompts alone ask for the pace.",
    });
  });

  it.each(["la nuit", "bei Nacht", "夜にして"])(
    "reads a note in another language than the film's: %s",
    async (note) => {
      const { plan } = await rewritten(note, PROMPT);
      expect(plan.shots[0]?.picture).not.toEqual(firstShot.picture);
    },
  );

  it("gives its weather to a shot, too, that had one of its own", async () => {
    const shots = QUICK.shots.map((shot, index) =>
      index === 1 ? { ...shot, picture: { ...shot.picture, weather: "snow" as const } } : shot,
    );
    const { plan } = await rewritten("make it rain", SCENE, { ...QUICK, shots });
    expect(plan.shots.map(({ picture }) => picture.weather)).toEqual(shots.map(() => "rain"));
  });

  it("clears the sky of weather that shall not be", async () => {
    const { plan: foggy } = await rewritten("in fog", SCENE, QUICK);
    const { plan } = await rewritten("no fog, brighter", SCENE, foggy);
    expect(foggy.scenes[0]?.weather).toBe("fog");
    expect(plan.scenes[0]?.weather).toBe("clear");
    for (const shot of plan.shots) {
      expect(shot.picture.weather).toBe("clear");
      expect(shot.negativePrompt.split(", ")).toContain("fog");
    }
  });

  it("says a direction that it has no word for in every prompt, and colours in every palette", async () => {
    const { plan } = await rewritten("deeper shadows, more red");
    for (const shot of shotsOfScene(plan, 1)) {
      expect(shot.prompt).toContain("Deeper shadows.");
      expect(shot.palette).toContain("#c0392b");
      expect(shot.prompt).toContain("red");
    }
  });

  it("leaves the other scenes and what the note does not speak of to the letter", async () => {
    const { plan } = await rewritten("make it rain");
    expect(plan.shots.filter(({ sceneNumber }) => sceneNumber !== 1)).toEqual(
      PLAN.shots.filter(({ sceneNumber }) => sceneNumber !== 1),
    );
    expect(shotsOfScene(plan, 1).map(({ action, seed, framing }) => [action, seed, framing])).toEqual(
      firstShots.map(({ action, seed, framing }) => [action, seed, framing]),
    );
  });

  it("is not rewritten twice by the same note, and says why", async () => {
    const { plan } = await rewritten("make it rain");
    expect(await suggest("make it rain", SCENE, plan)).toMatchObject({
      kind: "nothing",
      reason: "Scene 1 is like that already: rain. The note would change nothing.",
    });
    expect(await suggest("please")).toMatchObject({
      kind: "nothing",
      reason: expect.stringContaining("names nothing"),
    });
  });
});

describe("a prompt that is rewritten without a model", () => {
  it("takes camera and picture along where its words speak of them, and nothing else of the shot", async () => {
    const { plan } = await rewritten("a close-up at night, in a storm", PROMPT);
    const { prompt, negativePrompt: _n, framing, picture, ...rest } = plan.shots[0] ?? expect.fail("no shot");
    expect(prompt).toMatch(/^Close-up, 85 mm lens/);
    expect(prompt).toContain("at night");
    expect(framing).toBe("close-up");
    expect(picture).toEqual({ ...firstShot.picture, timeOfDay: "night", weather: "storm" });
    expect(firstShot).toMatchObject(rest);
    expect(plan.shots.slice(1)).toEqual(PLAN.shots.slice(1));
    expect(plan.scenes).toEqual(PLAN.scenes);
  });

  it("says what the note tells, once", async () => {
    const { plan } = await rewritten("a gull lands on her hat", PROMPT);
    expect(plan.shots[0]?.prompt.match(/A gull lands on her hat/g)).toHaveLength(1);
    expect(plan.shots[0]?.action).toBe(firstShot.action);
    expect((await suggest("a gull lands on her hat", PROMPT, plan)).kind).toBe("nothing");
  });
});
