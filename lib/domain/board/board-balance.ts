import type { BoardBalance } from "@/lib/domain/board/board-view";
import { sumSeconds, toMilliseconds } from "@/lib/domain/board/changed-board";
import type { Brief } from "@/lib/domain/brief";
import type { Plan } from "@/lib/domain/plan";

/** Sums of milliseconds that planners rounded one by one may miss by this much and still be exact. */
const EXACT_SECONDS = 0.05;

/** By how much the board's film misses the length that the brief asks for, in seconds and in a sentence. */
export function boardBalance(
  plan: Pick<Plan, "shots">,
  { durationSeconds }: Pick<Brief, "durationSeconds">,
): BoardBalance {
  const filmSeconds = sumSeconds(plan.shots);
  const difference = toMilliseconds(filmSeconds - durationSeconds);
  const missSeconds = Math.abs(difference) < EXACT_SECONDS ? 0 : difference;
  return {
    filmSeconds,
    briefSeconds: durationSeconds,
    missSeconds,
    sentence: sentenceOf(missSeconds, durationSeconds),
  };
}

function sentenceOf(missSeconds: number, briefSeconds: number): string {
  const wanted = `the ${rounded(briefSeconds)} s of the brief`;
  if (missSeconds === 0) return `The film is as long as ${wanted}.`;
  const by = `${rounded(Math.abs(missSeconds))} s ${missSeconds > 0 ? "longer" : "shorter"}`;
  return `The film is ${by} than ${wanted}.`;
}

function rounded(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
