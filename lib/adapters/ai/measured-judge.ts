import { measuredScores } from "@/lib/domain/qa/measured-scores";
import { settleScores } from "@/lib/domain/qa/semantic-score";
import type { Judge } from "@/lib/pipeline/ports";

export const MEASURED_JUDGE = "image statistics";

/**
 * A judge that needs no model: it maps measured statistics to the four dimensions and says so. It tells clean pictures
 * from broken ones and knows nothing of what they show. A planned shot without usable statistics leaves the film to a
 * person.
 */
export function createMeasuredJudge(now: () => Date = () => new Date()): Judge {
  return {
    name: MEASURED_JUDGE,
    async judge({ plan, shots }, signal) {
      signal.throwIfAborted();
      const measured = shots.filter(({ statistics }) => statistics.sampledFrames > 0 && isMeasured(statistics));
      const statistics = new Map(measured.map((shot) => [shot.code, shot.statistics]));
      const scores = measuredScores(plan, statistics);
      const settled = settleScores(scores.raw, {
        shots: plan.shots.map(({ code }) => ({ code, statistics: statistics.get(code) ?? null })),
        failedChecks: [],
        missingElements: [],
        critical: scores.critical,
      });
      const judgedAt = now().toISOString();
      return { basis: "measured, not judged", judge: MEASURED_JUDGE, ...settled, shots: scores.shots, judgedAt };
    },
  };
}

/** Arithmetic on a file without pictures leaves values that are no numbers. */
function isMeasured(statistics: object): boolean {
  return Object.values(statistics).every((value) => typeof value !== "number" || Number.isFinite(value));
}
