import { z } from "zod";
import { type HealthPool, readEngineHealth } from "./health";
import { OWNER_LOCK } from "./leases";

const restSchema = z.object({
  /** Processes that hold the lock of a worker. */
  workers: z.number(),
  openRuns: z.number(),
  endedRunsLast24h: z.number(),
  /** The last time of every schedule that came, by function and expression. */
  ticks: z.array(z.object({ key: z.string(), tick: z.string() })),
});

export type EngineState = z.infer<typeof restSchema> & Awaited<ReturnType<typeof readEngineHealth>>;

const NOTHING = { workers: 0, openRuns: 0, endedRunsLast24h: 0, ticks: [] };

/** What the embedded engine does right now, whoever runs it. All zero while its tables do not exist yet. */
export async function readEngineState(pool: HealthPool): Promise<EngineState> {
  const health = await readEngineHealth(pool);
  const { rows: tables } = await pool.query("select to_regclass('ie.cron') is not null as exist");
  if (!z.object({ exist: z.boolean() }).parse(tables[0]).exist) return { ...health, ...NOTHING };
  const { rows } = await pool.query(REST);
  return { ...health, ...restSchema.parse(rows[0]) };
}

const REST = `
  select
    (select count(distinct l.objid)::int from pg_locks l
      where l.locktype = 'advisory' and l.classid = ${OWNER_LOCK} and l.granted
        and l.database = (select oid from pg_database where datname = current_database())) as "workers",
    (select count(*)::int from ie.run where status = 'running') as "openRuns",
    (select count(*)::int from ie.run where ended_at > now() - interval '24 hours') as "endedRunsLast24h",
    coalesce((select json_agg(json_build_object('key', key,
      'tick', to_char(tick at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by key) from ie.cron), '[]') as "ticks"`;
