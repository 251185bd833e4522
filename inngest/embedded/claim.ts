import type { Database, Queryable } from "./database";

export type Job = {
  id: string;
  run_id: string;
  fn: string;
  /** run: the next request of a run; step: one planned step; timer: a sleep or a wait's end; timeout: of the run. */
  kind: "run" | "step" | "timer" | "timeout";
  step: string | null;
  attempt: number;
  gen: number;
  crashes: number;
};

/** Names one lease of a job: what was fenced off under another generation may be claimed again. */
export function dispatchKey(job: { id: string; gen: number }): string {
  return `${job.id}.${job.gen}`;
}

export type ClaimInput = {
  count: number;
  owner: number;
  leaseSeconds: number;
  /** What this process is executing: after a stall longer than the lease it must not take its own job a second time. */
  executing: readonly string[];
};

const CLAIM_LOCK = 7332;
const MAX_ROUNDS = 20;

/** Leases up to `count` due jobs, the highest ranked first. */
export async function claimJobs(db: Database, input: ClaimInput): Promise<Job[]> {
  const { count, owner, leaseSeconds, executing } = input;
  const { rows } = await db.query<Job>(CLAIM, [count, leaseSeconds, owner, executing]);
  return rows;
}

/**
 * Like {@link claimJobs}, and no more jobs of one concurrency key than its limit are leased at a time, whatever runs
 * in other processes: claims follow one another under one lock. Timers cost nothing and have no key.
 */
export function claimWithinLimits(db: Database, input: ClaimInput): Promise<Job[]> {
  return db.transaction(async (tx) => {
    await tx.query(`select pg_advisory_xact_lock(${CLAIM_LOCK})`);
    const ids = await chooseWithinLimits(tx, input);
    if (ids.length === 0) return [];
    const { rows } = await tx.query<Job>(LEASE, [ids, input.leaseSeconds, input.owner]);
    return rows;
  });
}

async function chooseWithinLimits(tx: Queryable, input: ClaimInput): Promise<string[]> {
  const used = await countLeased(tx);
  const chosen: string[] = [];
  for (let round = 0; round < MAX_ROUNDS && chosen.length < input.count; round++) {
    const { rows: candidates } = await tx.query<{ id: string; conc: string[] }>(CANDIDATES, [
      input.count - chosen.length,
      [...used.keys()].filter((key) => isFull(key, used)),
      chosen,
      input.executing,
    ]);
    if (candidates.length === 0) break;
    chosen.push(...candidates.filter(({ conc }) => takeSlots(conc, used)).map(({ id }) => id));
  }
  return chosen;
}

function takeSlots(conc: readonly string[], used: Map<string, number>): boolean {
  if (conc.some((key) => isFull(key, used))) return false;
  for (const key of conc) used.set(key, (used.get(key) ?? 0) + 1);
  return true;
}

async function countLeased(tx: Queryable): Promise<Map<string, number>> {
  const { rows } = await tx.query<{ key: string; count: number }>(COUNT_LEASED);
  return new Map(rows.map(({ key, count }) => [key, count]));
}

function isFull(key: string, used: ReadonlyMap<string, number>): boolean {
  return (used.get(key) ?? 0) >= Number.parseInt(key, 10);
}

/** How long until the next job that nobody holds is due, at most `maxMs`. */
export async function untilNextJobMs(db: Queryable, maxMs: number): Promise<number> {
  const { rows } = await db.query<{ ms: number | null }>(NEXT_DUE);
  return Math.min(Math.max(rows[0]?.ms ?? maxMs, 1), maxMs);
}

// A priority moves the rank by ten minutes at most, so nothing due lies beyond that. (statement_timestamp() can be
// looked up in an index, clock_timestamp() cannot: it would read every job that is there.)
const DUE = "due <= statement_timestamp() and rank <= statement_timestamp() + interval '600 seconds'";

// A job that is still leased when it is claimed outlived its lease: its worker hangs, which counts as a crash.
const SET_LEASE = `
  due = clock_timestamp() + make_interval(secs => $2), gen = j.gen + 1, leased = true, owner = $3,
  crashes = j.crashes + j.leased::int`;
const JOB_COLUMNS = "j.id, j.run_id, j.fn, j.kind, j.step, j.attempt, j.gen, j.crashes";

const CLAIM = `
  with chosen as (
    select id from ie.job where ${DUE} and id || '.' || gen <> all($4::text[])
    order by rank limit $1 for update skip locked
  )
  update ie.job j set ${SET_LEASE} from chosen where j.id = chosen.id returning ${JOB_COLUMNS}`;

const LEASE = `update ie.job j set ${SET_LEASE} where j.id = any($1::bigint[]) returning ${JOB_COLUMNS}`;

const CANDIDATES = `
  select id, conc from ie.job
  where ${DUE} and not (conc && $2::text[]) and id <> all($3::bigint[]) and id || '.' || gen <> all($4::text[])
  order by rank limit $1 for update skip locked`;

const COUNT_LEASED = `
  select limited.key, count(*)::int as count from ie.job j, unnest(j.conc) as limited(key)
  where j.leased and j.due > clock_timestamp() group by limited.key`;

const NEXT_DUE = `
  select extract(epoch from due - clock_timestamp())::float8 * 1000 as ms
  from ie.job where not leased and due > statement_timestamp() order by rank limit 1`;
