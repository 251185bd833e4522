import type { JudgeQuestion } from "@/lib/domain/qa/judge-questions";
import { type DimensionScore, type Evidence, type Judgement, MAX_EVIDENCE } from "@/lib/domain/qa/judgement";
import {
  type DimensionScores,
  type JudgeAnswer,
  type Sighting,
  scoreOfShare,
  shareOf,
} from "@/lib/domain/qa/score-answers";
import type { RawScores } from "@/lib/domain/qa/semantic-score";

const MAX_FINDINGS = 20;
const LONGEST_FINDING = 300;
/** An answer is held against the film when at least this share of the samples gave it. */
const HELD_FROM_SHARE = 0.5;

/** A question and what the samples have against the film in it. */
type Objection = { question: JudgeQuestion; quote: string; seenAt: readonly Sighting[] };
type Samples = readonly (readonly JudgeAnswer[])[];

/** Scores with what speaks for them: how many questions went well, then every objection with its moment. */
export function rawScoresOf(questions: readonly JudgeQuestion[], samples: Samples, scores: DimensionScores): RawScores {
  const objections = objectionsOf(questions, samples);
  const dimensionOf = (dimension: DimensionScore["dimension"]) => {
    const asked = questions.filter((question) => question.dimension === dimension).length;
    const own = objections.filter(({ question }) => question.dimension === dimension);
    const finding = `${asked - own.length} of ${asked} questions speak for the film.`;
    const summary: Evidence = { code: null, atSeconds: null, finding };
    return { score: scores[dimension], evidence: [summary, ...own.map(evidenceOf)].slice(0, MAX_EVIDENCE) };
  };
  return {
    "visual-quality": dimensionOf("visual-quality"),
    "narrative-coherence": dimensionOf("narrative-coherence"),
    "technical-excellence": dimensionOf("technical-excellence"),
    overall: dimensionOf("overall"),
  };
}

/** What the plan demands and most samples did not find. */
export function missingElements(questions: readonly JudgeQuestion[], samples: Samples): string[] {
  return objectionsOf(questions, samples).flatMap(({ question }) => question.element ?? []);
}

/** Each shot by the objections that were seen in it; a shot nothing was seen in scores as well as the questions allow. */
export function shotsOf(
  codes: readonly string[],
  questions: readonly JudgeQuestion[],
  samples: Samples,
): Judgement["shots"] {
  const objections = objectionsOf(questions, samples);
  return codes.map((code) => {
    const own = objections.filter((objection) => concerns(objection, code));
    const held = new Set(own.map(({ question }) => question.id));
    const parts = questions.map(({ id, weight }) => ({ weight, share: held.has(id) ? 0 : 1 }));
    return {
      code,
      average: Math.round(scoreOfShare(parts) * 10) / 10,
      findings: own.map(findingOf).slice(0, MAX_FINDINGS),
    };
  });
}

function concerns({ question, seenAt }: Objection, code: string): boolean {
  return seenAt.some((sighting) => sighting.code === code) || (question.element?.startsWith(`${code}:`) ?? false);
}

function objectionsOf(questions: readonly JudgeQuestion[], samples: Samples): Objection[] {
  return questions.flatMap((question) => {
    const answers = samples.flatMap((sample) => sample.find(({ questionId }) => questionId === question.id) ?? []);
    const against = answers.filter(({ answer }) => shareOf(question, answer) === 0);
    const [first] = against;
    if (!first || against.length < HELD_FROM_SHARE * samples.length) return [];
    return [{ question, quote: first.quote, seenAt: against.flatMap(({ seenAt }) => seenAt) }];
  });
}

function evidenceOf(objection: Objection): Evidence {
  const [seen] = objection.seenAt;
  return { code: seen?.code ?? null, atSeconds: seen?.atSeconds ?? null, finding: findingOf(objection) };
}

function findingOf({ question, quote }: Objection): string {
  const verdict = `${question.question} ${question.good === "yes" ? "No" : "Yes"}`;
  return (quote === "" ? `${verdict}.` : `${verdict}: ${quote}`).slice(0, LONGEST_FINDING);
}
