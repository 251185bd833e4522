import { AppError } from "@/lib/domain/errors";
import type { Judge } from "@/lib/pipeline/ports";

const LONGEST_REASON = 280;

/**
 * A judge that looks, with one that measures beside it: when the first may not look at a film (its makers' rules refuse
 * the frames), the film is measured and left to a person. Any other failure stays a failure, never a pass.
 */
export function judgeWithFallback(judge: Judge, measured: Judge): Judge {
  return {
    name: judge.name,
    async judge(input, signal) {
      try {
        return await judge.judge(input, signal);
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== "provider_rejected") throw error;
        const judgement = await measured.judge(input, signal);
        const reason = `${judge.name} did not judge this film: ${error.message}`.slice(0, LONGEST_REASON);
        return { ...judgement, outcome: "needs-a-person", critical: [...judgement.critical, reason] };
      }
    },
  };
}
