import { describe, expect, it } from "vitest";
import type { JudgeQuestion } from "@/lib/domain/qa/judge-questions";
import { missingElements, rawScoresOf, shotsOf } from "@/lib/domain/qa/judged-evidence";
import { dimensionScoreSchema } from "@/lib/domain/qa/judgement";
import type { JudgeAnswer } from "@/lib/domain/qa/score-answers";

const QUESTIONS: JudgeQuestion[] = [
  {
    id: "q01",
    dimension: "narrative-coherence",
    question: "Does shot SC01-SH010 show this: a boat?",
    good: "yes",
    weight: 2,
    element: "SC01-SH010: a boat",
  },
  { id: "q02", dimension: "visual-quality", question: "Does any frame melt?", good: "no", weight: 1, element: null },
];
const SCORES = { "visual-quality": 5, "narrative-coherence": 4, "technical-excellence": 9, overall: 6 };
const CODES = ["SC01-SH010", "SC01-SH020"];

function look(boat: JudgeAnswer["answer"], melts: JudgeAnswer["answer"]): JudgeAnswer[] {
  const seenAt = [{ code: "SC01-SH020", atSeconds: 1.5 }];
  return [
    { questionId: "q01", answer: boat, seenAt: [], quote: "" },
    { questionId: "q02", answer: melts, seenAt, quote: "the cup melts" },
  ];
}

describe("evidence of a judgement", () => {
  it("tells every objection of half the looks, with its moment", () => {
    const raw = rawScoresOf(QUESTIONS, [look("yes", "yes"), look("yes", "no")], SCORES);
    expect(raw["visual-quality"]).toEqual({
      score: 5,
      evidence: [
        { code: null, atSeconds: null, finding: "0 of 1 questions speak for the film." },
        { code: "SC01-SH020", atSeconds: 1.5, finding: "Does any frame melt? Yes: the cup melts" },
      ],
    });
    expect(raw["narrative-coherence"].evidence).toHaveLength(1);
  });

  it("leaves out what only one look in three saw", () => {
    const looks = [look("yes", "yes"), look("yes", "no"), look("yes", "no")];
    expect(rawScoresOf(QUESTIONS, looks, SCORES)["visual-quality"].evidence).toHaveLength(1);
    expect(shotsOf(CODES, QUESTIONS, looks).flatMap(({ findings }) => findings)).toEqual([]);
  });

  it("names what the plan demands and most looks did not find", () => {
    expect(missingElements(QUESTIONS, [look("no", "no"), look("no", "no"), look("yes", "no")])).toEqual([
      "SC01-SH010: a boat",
    ]);
    expect(missingElements(QUESTIONS, [look("unknown", "no"), look("unknown", "no")])).toEqual([]);
  });

  it("holds an objection against the shots it was seen in, or that it asks for", () => {
    const [first, second] = shotsOf(CODES, QUESTIONS, [look("no", "yes")]);
    expect(first?.findings).toEqual(["Does shot SC01-SH010 show this: a boat? No."]);
    expect(second?.findings).toEqual(["Does any frame melt? Yes: the cup melts"]);
    expect(first?.average).toBeLessThan(second?.average ?? 0);
    expect(shotsOf(CODES, QUESTIONS, [look("yes", "no")]).map(({ average }) => average)).toEqual([9, 9]);
  });

  it("keeps within the record's limits", () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ ...QUESTIONS[1], id: `m${index}` }) as JudgeQuestion);
    const answers = many.map(({ id }) => ({
      questionId: id,
      answer: "yes" as const,
      seenAt: [{ code: "SC01-SH020", atSeconds: 1.5 }],
      quote: "x".repeat(999),
    }));
    const visual = rawScoresOf(many, [answers], SCORES)["visual-quality"];
    expect(dimensionScoreSchema.safeParse({ dimension: "visual-quality", ...visual }).success).toBe(true);
    expect(shotsOf(CODES, many, [answers])[1]?.findings).toHaveLength(20);
  });
});
