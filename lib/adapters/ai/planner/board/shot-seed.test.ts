import { describe, expect, it } from "vitest";
import { shotSeed } from "@/lib/adapters/ai/planner/board/shot-seed";
import { planFilm } from "@/lib/adapters/ai/planner/testing/plan-film";
import type { Shot } from "@/lib/domain/plan";

const SHOT: Omit<Shot, "seed"> = {
  code: "SC01-SH010",
  sceneNumber: 1,
  number: 10,
  action: "A lighthouse.",
  prompt: "A lighthouse.",
  negativePrompt: "",
  durationSeconds: 4,
  framing: "wide",
  move: "static",
  palette: ["#112233", "#445566", "#778899"],
  audioNote: "",
  dialogue: null,
  characters: [],
  continuity: null,
  picture: { setting: "ocean", subject: "lighthouse", timeOfDay: "dawn", weather: "clear", mood: "calm" },
};
const BRIEF = { prompt: "A calm film about a lighthouse at dawn", durationSeconds: 20 };
const seeds = async (overrides: object) =>
  (await planFilm({ ...BRIEF, ...overrides })).plan.shots.map((shot) => shot.seed);

describe("shot seeds", () => {
  it("are this number for this shot on every machine, and another one for other words", () => {
    expect(shotSeed({ style: "noir" }, SHOT)).toBe(2555118198);
    expect(shotSeed({ style: "noir" }, { ...SHOT, prompt: "A windmill." })).not.toBe(shotSeed({ style: "noir" }, SHOT));
  });

  it("stay the same for a shot that stays the same in a longer film", async () => {
    const [before, after] = [await seeds({}), await seeds({ durationSeconds: 21 })];
    expect(after.filter((seed) => before.includes(seed)).length).toBeGreaterThan(0);
  });

  it("are 32 bits and come out the same again", async () => {
    expect(await seeds({})).toEqual(await seeds({}));
    expect((await seeds({})).every((seed) => Number.isInteger(seed) && seed >= 0 && seed <= 0xffffffff)).toBe(true);
  });

  it.each([{ style: "noir" }, { aspectRatio: "9:16" }, { resolution: "1080p" }, { fps: 30 }])(
    "change with every input that changes the picture: %j",
    async (overrides) => {
      const [before, after] = [await seeds({}), await seeds(overrides)];
      expect(after.filter((seed) => before.includes(seed))).toEqual([]);
    },
  );
});
