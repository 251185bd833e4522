import { describe, expect, it } from "vitest";
import { type BriefInput, briefSchema } from "@/lib/domain/brief";
import { judgeQuestions } from "@/lib/domain/qa/judge-questions";
import { DIMENSIONS } from "@/lib/domain/qa/judgement";
import { planOfShots } from "@/lib/domain/qa/testing/plan-of-shots";

const MARTA = { name: "Marta", appearance: "grey braid", wardrobe: "oilskin", movement: "slow" };

function questionsFor(shotCount: number, more: Partial<BriefInput> = {}) {
  const scenes = Math.min(10, Math.ceil(shotCount / 4));
  const plan = planOfShots(
    Array.from({ length: shotCount }, (_, shot) => ({ sceneNumber: (shot % scenes) + 1, action: `Beat ${shot + 1}.` })),
  );
  plan.markers.characters.push(MARTA, { ...MARTA, name: "Tom" }, { ...MARTA, name: "Ida" });
  return judgeQuestions(briefSchema.parse({ prompt: "A film about a keeper.", durationSeconds: 20, ...more }), plan);
}

describe("judgeQuestions", () => {
  it.each([1, 3, 8, 9, 40])("asks 8 to 17 questions for each dimension of %i shots", (shotCount) => {
    const questions = questionsFor(shotCount, { style: "film noir" });
    for (const dimension of DIMENSIONS) {
      const count = questions.filter((question) => question.dimension === dimension).length;
      expect(count).toBeGreaterThanOrEqual(8);
      expect(count).toBeLessThanOrEqual(17);
    }
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  });

  it("asks for every shot of a short film, and for every scene of a long one", () => {
    const elements = (shotCount: number) => questionsFor(shotCount).flatMap(({ element }) => element ?? []);
    expect(elements(2)).toEqual(["SC01-SH010: Beat 1", "SC01-SH020: Beat 2"]);
    expect(elements(9)).toEqual(["Scene 1, Scene 1", "Scene 2, Scene 2", "Scene 3, Scene 3"]);
  });

  it("asks in a way that agreeing with everything does not pass", () => {
    for (const dimension of DIMENSIONS) {
      const good = new Set(questionsFor(4).flatMap((one) => (one.dimension === dimension ? one.good : [])));
      expect(good).toEqual(new Set(["yes", "no"]));
    }
  });

  it("is the same for the same plan", () => {
    expect(questionsFor(5)).toEqual(questionsFor(5));
  });
});
