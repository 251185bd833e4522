import type { JudgeQuestion } from "@/lib/domain/qa/judge-questions";
import { DIMENSIONS, type DimensionScore } from "@/lib/domain/qa/judgement";
import { type Corners, piecewise } from "@/lib/domain/qa/piecewise";

export const ANSWERS = ["yes", "no", "unknown"] as const;

/** A moment of a shot's file in which something was seen. */
export type Sighting = { code: string; atSeconds: number };
export type JudgeAnswer = {
  questionId: string;
  answer: (typeof ANSWERS)[number];
  seenAt: readonly Sighting[];
  /** What was seen, in a few words. */
  quote: string;
};

export type DimensionScores = Readonly<Record<DimensionScore["dimension"], number>>;

/**
 * The share of questions that speak for the film, and the score it is worth, along the anchors of the rubric: one or
 * two small flaws 7–8, several 5–6, half of it wrong 3–4. Answers can't prove an exceptional film, so 9 is the best.
 */
const WORTH: Corners = [
  [0, 0],
  [0.2, 1.5],
  [0.5, 3.5],
  [0.75, 6],
  [0.9, 7.8],
  [1, 9],
];
/** What nobody could tell speaks neither for the film nor against it. */
const UNKNOWN_SHARE = 0.5;

/** Scores of the four dimensions from one set of answers; a question without an answer counts as unknown. */
export function scoreAnswers(questions: readonly JudgeQuestion[], answers: readonly JudgeAnswer[]): DimensionScores {
  const given = new Map(answers.map((answer) => [answer.questionId, answer.answer]));
  const score = (dimension: DimensionScore["dimension"]) =>
    scoreOfShare(
      questions
        .filter((question) => question.dimension === dimension)
        .map((question) => ({ weight: question.weight, share: shareOf(question, given.get(question.id)) })),
    );
  return {
    "visual-quality": score("visual-quality"),
    "narrative-coherence": score("narrative-coherence"),
    "technical-excellence": score("technical-excellence"),
    overall: score("overall"),
  };
}

/** The score of weighted shares between 0 (against the film) and 1 (for it). */
export function scoreOfShare(parts: readonly { weight: number; share: number }[]): number {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  return weight === 0 ? 0 : piecewise(WORTH, parts.reduce((sum, part) => sum + part.weight * part.share, 0) / weight);
}

/** 1 for the film, 0 against it, between them when nobody can tell. */
export function shareOf(question: Pick<JudgeQuestion, "good">, answer: JudgeAnswer["answer"] | undefined): number {
  if (answer === undefined || answer === "unknown") return UNKNOWN_SHARE;
  return answer === question.good ? 1 : 0;
}

/** The dimensions of which more than half could not be told, by weight: they are not judged. */
export function unjudgedDimensions(
  questions: readonly JudgeQuestion[],
  answers: readonly JudgeAnswer[],
): DimensionScore["dimension"][] {
  const told = new Set(answers.filter(({ answer }) => answer !== "unknown").map(({ questionId }) => questionId));
  const weightOf = (some: readonly JudgeQuestion[]) => some.reduce((sum, { weight }) => sum + weight, 0);
  return DIMENSIONS.filter((dimension) => {
    const own = questions.filter((question) => question.dimension === dimension);
    return weightOf(own.filter(({ id }) => told.has(id))) < weightOf(own) / 2;
  });
}
