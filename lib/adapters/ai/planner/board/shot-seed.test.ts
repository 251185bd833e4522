import { describe, expect, it } from "vitest";
import { planFilm } from "@/lib/adapters/ai/planner/testing/plan-film";

const BRIEF = { prompt: "A calm film about a lighthouse at dawn", durationSeconds: 20 };
const seeds = async (overrides: object) =>
  (await planFilm({ ...BRIEF, ...overrides })).plan.shots.map((shot) => shot.seed);

describe("shot seeds", () => {
  it("are these numbers on every machine", async () => {
    expect(await seeds({})).toEqual(await seeds({}));
    expect((await seeds({})).every((seed) => Number.isInteger(seed) && seed >= 0 && seed <= 0xffffffff)).toBe(true);
  });

  it.each([{ style: "noir" }, { aspectRatio: "9:16" }, { resolution: "1080p" }, { fps: 30 }, { durationSeconds: 21 }])(
    "change with every input that changes the picture: %j",
    async (overrides) => {
      const [before, after] = [await seeds({}), await seeds(overrides)];
      expect(after.filter((seed) => before.includes(seed))).toEqual([]);
    },
  );
});
