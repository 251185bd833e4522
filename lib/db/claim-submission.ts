import type { Tx } from "@/lib/db/client";
import type { BackendId } from "@/lib/domain/backend";
import type { SubmissionClaim, SubmissionLimits } from "@/lib/pipeline/backend-desk";

const MINUTE_MS = 60_000;
/** Too many run at once: one of them may end at any time. */
const CROWDED_MS = 3000;
/** An engine may ask so much later than it was told to; after that the take's place goes to the next one. */
const LATE_MS = 10_000;

/**
 * One submission at a time per backend decides here, whatever the number of processes. A free place goes to the takes
 * that wait for one in the order of their rank, across jobs. The move to `submitting` is committed before the caller
 * sends anything; a take that somebody stopped never gets there.
 */
export async function claimSubmission(
  tx: Tx,
  takeId: string,
  backend: BackendId,
  limits: SubmissionLimits,
  now: Date,
): Promise<SubmissionClaim> {
  const afterMs = backend === "animatic" ? 0 : await waitFor(tx, takeId, backend, limits, now);
  if (afterMs > 0) {
    const asksUntil = new Date(now.getTime() + afterMs + LATE_MS);
    await tx.take.updateMany({ where: { id: takeId, state: "reserved" }, data: { asksUntil } });
    return { kind: "later", afterMs };
  }
  const { count } = await tx.take.updateMany({
    where: { id: takeId, state: "reserved", stoppedBy: null },
    data: { state: "submitting", submittingAt: now, failure: null, failureKind: null },
  });
  return { kind: count === 1 ? "claimed" : "taken" };
}

type Crowd = { running: number; lately: number; oldest: Date | null; ahead: number };

/** How long this take has to wait for its place, in milliseconds; 0 when it may go now. */
async function waitFor(
  tx: Tx,
  takeId: string,
  backend: BackendId,
  { parallelTakes, submissionsPerMinute }: SubmissionLimits,
  now: Date,
): Promise<number> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`submit:${backend}`}, 0))::text`;
  const minuteAgo = new Date(now.getTime() - MINUTE_MS);
  const [crowd] = await tx.$queryRaw<Crowd[]>`
    select count(*) filter (where state in ('submitting', 'submitted'))::int as running,
      count(*) filter (where submitting_at > ${minuteAgo})::int as lately,
      min(submitting_at) filter (where submitting_at > ${minuteAgo}) as oldest,
      count(*) filter (where state = 'reserved' and stopped_by is null and asks_until > ${now}
        and queue_rank < (select queue_rank from take where id = ${takeId}))::int as ahead
    from take where backend = ${backend}
      and (state in ('reserved', 'submitting', 'submitted') or submitting_at > ${minuteAgo})`;
  if (!crowd) return 0;
  if (crowd.lately >= submissionsPerMinute) {
    return Math.max(1000, MINUTE_MS - (now.getTime() - (crowd.oldest ?? now).getTime()));
  }
  const places = Math.min(parallelTakes - crowd.running, submissionsPerMinute - crowd.lately);
  return crowd.ahead < places ? 0 : CROWDED_MS;
}
