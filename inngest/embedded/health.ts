import { z } from "zod";

/** What it needs of a `pg` pool. */
export type HealthPool = { query: (text: string) => Promise<{ rows: unknown[] }> };

const healthSchema = z.object({
  /** Jobs that are due and wait for a worker. */
  queueDepth: z.number(),
  /** How long the oldest of them has waited; null when there is none. */
  oldestDueJobAgeSeconds: z.number().nullable(),
  /** Jobs being executed. */
  running: z.number(),
  /** Runs that sleep or wait for an event. */
  waitingRuns: z.number(),
  failedRunsLast24h: z.number(),
});

export type EngineHealth = z.infer<typeof healthSchema>;

const NOTHING: EngineHealth = {
  queueDepth: 0,
  oldestDueJobAgeSeconds: null,
  running: 0,
  waitingRuns: 0,
  failedRunsLast24h: 0,
};

/** The state of the embedded engine, whoever runs it. All zero while its tables do not exist yet. */
export async function readEngineHealth(pool: HealthPool): Promise<EngineHealth> {
  const { rows: tables } = await pool.query("select to_regclass('ie.job') is not null as exist");
  if (!z.object({ exist: z.boolean() }).parse(tables[0]).exist) return NOTHING;
  const { rows } = await pool.query(HEALTH);
  return healthSchema.parse(rows[0]);
}

const HEALTH = `
  with due as (
    select count(*)::int as count, extract(epoch from clock_timestamp() - min(due))::float8 as age
    from ie.job where due <= statement_timestamp() and rank <= statement_timestamp() + interval '600 seconds'
  )
  select due.count as "queueDepth", due.age as "oldestDueJobAgeSeconds",
    (select count(*)::int from ie.job where leased and due > statement_timestamp()) as "running",
    (select count(*)::int from ie.run r where r.status = 'running' and not exists (
      select 1 from ie.job j where j.run_id = r.id and (j.leased or j.due <= statement_timestamp())
    )) as "waitingRuns",
    (select count(*)::int from ie.run
      where ended_at > now() - interval '24 hours' and status = 'failed') as "failedRunsLast24h"
  from due`;
