import { currentTake } from "@/components/board/shot-status";
import type { JobView, TakeView } from "@/lib/domain/job-view";

type Job = Pick<JobView, "stage" | "status" | "quote" | "takes">;

/** A provider that tells no progress is believed to be this far at most, however long it has been at it. */
const MOST_ASSUMED = 0.9;

/**
 * Seconds until the quoted shots are rendered, from the quote's own expectation and what is done of it. Null when
 * nobody can know: nothing is under way, an attempt is unknown or failed, or it takes longer than expected.
 */
export function secondsLeft({ stage, status, quote, takes }: Job, nowMs: number): number | null {
  if (stage !== "RENDER" || status !== "running" || !quote || quote.renderSeconds === 0) return null;
  const codes = quote.lines.flatMap((line) => line.code ?? []);
  const current = codes.map((code) => currentTake(takes, code));
  const isUnderWay = current.some((take) => take?.state === "submitted");
  if (!isUnderWay || current.some(isInTrouble)) return null;
  const shares = current.map((take) => shareOf(take, nowMs, quote.renderSeconds));
  if (shares.includes(null)) return null;
  const done = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0) / codes.length;
  return Math.round(quote.renderSeconds * (1 - done));
}

function isInTrouble(take: TakeView | undefined): boolean {
  return take?.state === "unknown" || take?.state === "failed" || take?.state === "rejected";
}

/** 0 to 1; null for a take that is overdue. */
function shareOf(take: TakeView | undefined, nowMs: number, expectedSeconds: number): number | null {
  if (take?.state === "succeeded") return 1;
  if (take?.state !== "submitted") return 0;
  const since = take.submittedAt ?? take.submittingAt;
  const elapsedShare = since === null ? 0 : (nowMs - Date.parse(since)) / (1000 * expectedSeconds);
  if (elapsedShare > 1) return null;
  return Math.max(take.progress, Math.min(MOST_ASSUMED, elapsedShare));
}
