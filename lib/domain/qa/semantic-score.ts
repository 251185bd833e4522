import { criticalFindings, hasDeadPicture } from "@/lib/domain/qa/critical-findings";
import { DIMENSIONS, type DimensionScore, type Judgement } from "@/lib/domain/qa/judgement";
import { DIMENSION_FLOOR, PASS_SCORE } from "@/lib/domain/qa/pass-score";
import type { PictureStatistics } from "@/lib/domain/qa/picture-statistics";

/** The best score that each kind of fault leaves. */
const CAPS = { failedCheck: 4, missingElement: 6, deadPicture: 4 } as const;
/** How far the overall score may lie from the mean of the other three. */
const OVERALL_REACH = 1;

type Dimension = DimensionScore["dimension"];
/** What a judge gave, before the rules that no judge may break. */
export type RawScores = Readonly<Record<Dimension, Pick<DimensionScore, "score" | "evidence">>>;

export type FilmFacts = {
  /** Every planned shot; null where nothing could be measured. */
  shots: readonly { code: string; statistics: PictureStatistics | null }[];
  /** Reasons of technical checks that failed. */
  failedChecks: readonly string[];
  /** Elements that the brief demands and that are not to be seen. */
  missingElements: readonly string[];
  /** Whatever else the judge found that must stop the film. */
  critical: readonly string[];
};

export type SettledScores = Pick<Judgement, "scores" | "average" | "outcome" | "critical">;

/**
 * Turns a judge's scores into a verdict. Caps what faults forbid, keeps the overall score within one point of the mean
 * of the others, and passes a film only at an average of 7.0 with every dimension at 5.0 or more and nothing critical.
 * A shot that could not be measured is a failure to judge: a person decides.
 */
export function settleScores(raw: RawScores, facts: FilmFacts): SettledScores {
  const capped = capScores(raw, facts);
  const others = DIMENSIONS.filter((dimension) => dimension !== "overall").map((dimension) => capped[dimension]);
  const middle = mean(others);
  const overall = Math.min(middle + OVERALL_REACH, Math.max(middle - OVERALL_REACH, capped.overall));
  const scores = DIMENSIONS.map((dimension) => ({
    dimension,
    score: rounded(dimension === "overall" ? overall : capped[dimension]),
    evidence: raw[dimension].evidence,
  }));
  const average = rounded(mean(scores.map(({ score }) => score)));
  const critical = [
    ...facts.critical,
    ...facts.shots.flatMap(({ code, statistics }) => (statistics ? criticalFindings(code, statistics) : [])),
  ];
  return { scores, average, critical, outcome: outcomeOf(scores, average, critical, facts) };
}

function capScores(raw: RawScores, facts: FilmFacts): Record<Dimension, number> {
  const dead = facts.shots.some(({ statistics }) => statistics && hasDeadPicture(statistics));
  const cap = (dimension: Dimension, isCapped: boolean, limit: number) =>
    clamp(isCapped ? Math.min(limit, raw[dimension].score) : raw[dimension].score);
  return {
    "visual-quality": cap("visual-quality", dead, CAPS.deadPicture),
    "narrative-coherence": cap("narrative-coherence", facts.missingElements.length > 0, CAPS.missingElement),
    "technical-excellence": cap("technical-excellence", facts.failedChecks.length > 0, CAPS.failedCheck),
    overall: clamp(raw.overall.score),
  };
}

function outcomeOf(
  scores: readonly DimensionScore[],
  average: number,
  critical: readonly string[],
  facts: FilmFacts,
): Judgement["outcome"] {
  if (critical.length > 0) return "fail";
  if (facts.shots.length === 0 || facts.shots.some(({ statistics }) => statistics === null)) return "needs-a-person";
  const passes = average >= PASS_SCORE && scores.every(({ score }) => score >= DIMENSION_FLOOR);
  return passes ? "pass" : "fail";
}

/** One decimal place: more would promise more than a judge can tell. */
function rounded(score: number): number {
  return Math.round(score * 10) / 10;
}

function clamp(score: number): number {
  return Math.min(10, Math.max(0, score));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
