import type { Tx } from "@/lib/db/client";
import type { BackendId } from "@/lib/domain/backend";
import type { SubmissionClaim, SubmissionLimits } from "@/lib/pipeline/backend-desk";

const MINUTE_MS = 60_000;
/** Too many run at once: one of them may end at any time. */
const CROWDED_MS = 3000;

/**
 * One submission at a time per backend decides here, whatever the number of processes. The move to `submitting` is
 * committed before the caller sends anything.
 */
export async function claimSubmission(
  tx: Tx,
  takeId: string,
  backend: BackendId,
  { parallelTakes, submissionsPerMinute }: SubmissionLimits,
  now: Date,
): Promise<SubmissionClaim> {
  if (backend !== "animatic") {
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`submit:${backend}`}, 0))::text`;
    const [counts] = await tx.$queryRaw<{ running: number; lately: number; oldest: Date | null }[]>`
      select count(*) filter (where state in ('submitting', 'submitted'))::int as running,
        count(*) filter (where submitting_at > ${new Date(now.getTime() - MINUTE_MS)})::int as lately,
        min(submitting_at) filter (where submitting_at > ${new Date(now.getTime() - MINUTE_MS)}) as oldest
      from take where backend = ${backend}
        and (state in ('submitting', 'submitted') or submitting_at > ${new Date(now.getTime() - MINUTE_MS)})`;
    if (counts && counts.lately >= submissionsPerMinute) {
      return { kind: "later", afterMs: Math.max(1000, MINUTE_MS - (now.getTime() - (counts.oldest ?? now).getTime())) };
    }
    if (counts && counts.running >= parallelTakes) return { kind: "later", afterMs: CROWDED_MS };
  }
  const { count } = await tx.take.updateMany({
    where: { id: takeId, state: "reserved" },
    data: { state: "submitting", submittingAt: now, failure: null, failureKind: null },
  });
  return { kind: count === 1 ? "claimed" : "taken" };
}
