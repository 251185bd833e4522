import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { briefSchema } from "@/lib/domain/brief";
import { planOfShots } from "@/lib/domain/qa/testing/plan-of-shots";
import { type Film, layOutShots } from "./lay-out-shots";
import type { ShotAnswer } from "./shots-answer";

const WRITTEN: ShotAnswer = {
  action: "Marta climbs.",
  prompt: "Marta climbs the stairs",
  negativePrompt: "",
  seconds: 4,
  framing: "wide",
  move: "static",
  audioNote: "",
  dialogue: null,
  characters: [],
  continuityNote: "The same stairs.",
  picture: { setting: "ocean", subject: "person", timeOfDay: "dawn", weather: "clear", mood: "calm" },
};

function film(sceneSeconds: readonly number[], longestClipSeconds: number): Film {
  const plan = planOfShots(sceneSeconds.map((durationSeconds, index) => ({ sceneNumber: index + 1, durationSeconds })));
  const brief = briefSchema.parse({ prompt: "A film about a lighthouse.", durationSeconds: 30 });
  return { brief, scenes: plan.scenes, markers: plan.markers, longestClipSeconds };
}

const answerOf = (scenes: readonly (readonly Partial<ShotAnswer>[])[]) => ({
  scenes: scenes.map((shots) => ({ shots: shots.map((shot) => ({ ...WRITTEN, ...shot })) })),
});

describe("layOutShots", () => {
  it("makes any answer fit its scenes to the millisecond", () => {
    const scene = fc.record({
      milliseconds: fc.integer({ min: 1000, max: 30_000 }),
      weights: fc.array(fc.double({ min: 0.5, max: 60, noNaN: true }), { minLength: 1, maxLength: 30 }),
    });
    const clips = fc.constantFrom(5, 8, 10);
    fc.assert(
      fc.property(fc.array(scene, { minLength: 1, maxLength: 10 }), clips, (scenes, longestClipSeconds) => {
        const answer = answerOf(scenes.map(({ weights }) => weights.map((seconds) => ({ seconds }))));
        const lengths = scenes.map(({ milliseconds }) => milliseconds / 1000);
        const shots = layOutShots(answer, film(lengths, longestClipSeconds));
        for (const [index, { milliseconds }] of scenes.entries()) {
          const own = shots.filter(({ sceneNumber }) => sceneNumber === index + 1);
          expect(Math.round(own.reduce((sum, shot) => sum + 1000 * shot.durationSeconds, 0))).toBe(milliseconds);
          expect(own.every((shot) => shot.durationSeconds > 0)).toBe(true);
        }
        expect(shots.every((shot) => shot.durationSeconds <= longestClipSeconds)).toBe(true);
        expect(shots.length).toBeLessThanOrEqual(200);
      }),
    );
  });

  it("splits a shot that no clip can hold, and speaks its line once", () => {
    const answer = answerOf([[{ seconds: 15, dialogue: "Marta: I come." }, { seconds: 5 }]]);
    const shots = layOutShots(answer, film([20], 8));
    expect(shots.map(({ code, dialogue }) => [code, dialogue])).toEqual([
      ["SC01-SH010", "Marta: I come."],
      ["SC01-SH020", null],
      ["SC01-SH030", null],
    ]);
    expect(shots[1]?.prompt).toContain("The same shot goes on. Marta climbs");
    expect(shots[1]?.continuity).toEqual({
      fromCode: "SC01-SH010",
      note: "The same shot, cut for length: nothing changes.",
    });
  });

  it("drops the shortest shots of a scene that has no time for all", () => {
    const actions = ["a", "b", "c", "d"].map((action, index) => ({ action, seconds: [3, 1, 2, 0.5][index] ?? 1 }));
    expect(layOutShots(answerOf([actions]), film([3], 8)).map(({ action }) => action)).toEqual(["a", "c"]);
  });
});
