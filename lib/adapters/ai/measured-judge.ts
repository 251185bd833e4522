import { failedChecks, withFailedChecks } from "@/lib/domain/qa/failed-checks";
import { measuredScores } from "@/lib/domain/qa/measured-scores";
import { settleScores } from "@/lib/domain/qa/semantic-score";
import { usableStatistics } from "@/lib/domain/qa/usable-statistics";
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
      const statistics = usableStatistics(shots);
      const scores = measuredScores(plan, statistics);
      const failed = failedChecks(shots);
      const settled = settleScores(withFailedChecks(scores.raw, failed), {
        shots: plan.shots.map(({ code }) => ({ code, statistics: statistics.get(code) ?? null })),
        failedChecks: failed.map(({ finding }) => finding),
        missingElements: [],
        critical: scores.critical,
      });
      const judgedAt = now().toISOString();
      return { basis: "measured, not judged", judge: MEASURED_JUDGE, ...settled, shots: scores.shots, judgedAt };
    },
  };
}
