import type { Database } from "./database";

const RETENTION_LOCK = 7333;
const BATCH = 1000;

export type Removed = { runs: number; events: number; keys: number };

/**
 * Deletes runs that ended, and events received, more than `days` days ago, and keys that no longer count.
 * In small batches; a second worker that begins meanwhile leaves the work to the first.
 */
export async function removeOld(db: Database, days: number): Promise<Removed> {
  const removed: Removed = { runs: 0, events: 0, keys: 0 };
  for (;;) {
    const batch = await db.transaction(async (tx) => {
      const { rows } = await tx.query<{ free: boolean }>(`select pg_try_advisory_xact_lock(${RETENTION_LOCK}) as free`);
      if (!rows[0]?.free) return { runs: 0, events: 0, keys: 0 };
      const runs = await tx.query(DELETE_RUNS, [days, BATCH]);
      const events = await tx.query(DELETE_EVENTS, [days, BATCH]);
      const keys = await tx.query(DELETE_KEYS, [BATCH]);
      return { runs: runs.rowCount, events: events.rowCount, keys: keys.rowCount };
    });
    removed.runs += batch.runs;
    removed.events += batch.events;
    removed.keys += batch.keys;
    if (Math.max(batch.runs, batch.events, batch.keys) < BATCH) return removed;
  }
}

const DELETE_RUNS = `
  with old as (
    delete from ie.run where id in (
      select id from ie.run where ended_at < now() - make_interval(days => $1) order by ended_at limit $2
    ) returning id
  ), steps as (
    delete from ie.step using old where run_id = old.id
  )
  select id from old`;

const DELETE_EVENTS = `
  delete from ie.event where seq in (
    select seq from ie.event where done and received_at < now() - make_interval(days => $1) limit $2
  )`;

const DELETE_KEYS = "delete from ie.dedupe where key in (select key from ie.dedupe where expires < now() limit $1)";
