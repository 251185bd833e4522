import { describe, expect, it } from "vitest";
import { briefSchema } from "@/lib/domain/brief";
import { judgeQuestions } from "@/lib/domain/qa/judge-questions";
import { type JudgeAnswer, scoreAnswers, scoreOfShare, unjudgedDimensions } from "@/lib/domain/qa/score-answers";
import { planOfShots } from "@/lib/domain/qa/testing/plan-of-shots";

const brief = briefSchema.parse({ prompt: "A film about a keeper.", durationSeconds: 20 });
const questions = judgeQuestions(brief, planOfShots([{}, {}, {}]));

type Say = (question: (typeof questions)[number], index: number) => JudgeAnswer["answer"];
const answered = (say: Say): JudgeAnswer[] =>
  questions.map((question, index) => ({
    questionId: question.id,
    answer: say(question, index),
    seenAt: [],
    quote: "",
  }));
const scores = (say: Say) => Object.values(scoreAnswers(questions, answered(say)));

describe("scoreAnswers", () => {
  it("gives a faultless film 9, and a film without merit 0", () => {
    expect(scores(({ good }) => good)).toEqual([9, 9, 9, 9]);
    expect(scores(({ good }) => (good === "yes" ? "no" : "yes"))).toEqual([0, 0, 0, 0]);
  });

  it.each<[say: string, Say]>([
    ["yes", () => "yes"],
    ["no", () => "no"],
    ["unknown", () => "unknown"],
  ])("does not pass a film when every answer is %s", (_, say) => {
    const all = scores(say);
    expect(all.reduce((sum, score) => sum + score, 0) / all.length).toBeLessThan(6);
    expect(Math.min(...all)).toBeLessThan(5);
  });

  it("counts a missing answer as one that could not be told", () => {
    expect(scoreAnswers(questions, [])).toEqual(
      scoreAnswers(
        questions,
        answered(() => "unknown"),
      ),
    );
  });

  it("follows the anchors: small flaws 7–8, several 5–6, half of it wrong 3–4", () => {
    const score = (share: number) => scoreOfShare([{ weight: 1, share }]);
    expect(score(0.9)).toBeCloseTo(7.8);
    expect(score(0.75)).toBeCloseTo(6);
    expect(score(0.5)).toBeCloseTo(3.5);
    expect(scoreOfShare([])).toBe(0);
  });

  it("takes films in the wrong order down by at least a point and a half", () => {
    const order = (question: string) => /order/.test(question);
    const shuffled = scoreAnswers(
      questions,
      answered(({ good, question }) => (order(question) || /ask/.test(question) ? "no" : good)),
    );
    expect(9 - shuffled["narrative-coherence"]).toBeGreaterThanOrEqual(1.5);
    expect(shuffled["visual-quality"]).toBe(9);
  });
});

describe("unjudgedDimensions", () => {
  it("names the dimensions of which more than half could not be told", () => {
    const blind = answered(({ good, dimension }) => (dimension === "visual-quality" ? "unknown" : good));
    expect(unjudgedDimensions(questions, blind)).toEqual(["visual-quality"]);
    expect(
      unjudgedDimensions(
        questions,
        answered(({ good }) => good),
      ),
    ).toEqual([]);
    expect(unjudgedDimensions(questions, [])).toHaveLength(4);
  });
});
