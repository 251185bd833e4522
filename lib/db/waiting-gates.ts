import type { Db } from "@/lib/db/client";
import { type Interval, intervalSchema } from "@/lib/domain/cost/quote";
import { type Policy, policySchema } from "@/lib/domain/gate";

/** What a gate in the inbox is judged by: the job's own policy, and what its newest quote says. */
export type WaitingGate = { policy: Policy; interval: Interval | null };

/** One question for the whole inbox, however long it is; by job. */
export async function findWaitingGates(db: Db, jobIds: readonly string[]): Promise<Map<string, WaitingGate>> {
  const rows = await db.$queryRaw<{ id: string; policy: unknown; interval: unknown }[]>`
    select j.id, j.policy, (select q.body->'interval' from quote q
      where q.job_id = j.id order by q.created_at desc limit 1) as interval
    from job j where j.id = any(${[...jobIds]})`;
  return new Map(
    rows.map(({ id, policy, interval }) => [
      id,
      { policy: policySchema.parse(policy), interval: interval === null ? null : intervalSchema.parse(interval) },
    ]),
  );
}
