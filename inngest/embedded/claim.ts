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

/** `nextMs`: how long until the next job that nobody holds is due; null when there is none, or when all slots are used. */
export type Claim = { jobs: Job[]; nextMs: number | null };

const CLAIM_LOCK = 7332;

/** Leases up to `count` due jobs, the highest ranked first. */
export async function claimJobs(db: Database, input: ClaimInput): Promise<Claim> {
  const { count, owner, leaseSeconds, executing } = input;
  const { rows } = await db.query<Claim>(CLAIM, [count, leaseSeconds, owner, executing]);
  return rows[0] ?? NOTHING;
}

const NOTHING: Claim = { jobs: [], nextMs: null };

/**
 * Like {@link claimJobs}, and no more jobs of one concurrency key than its limit are leased at a time, whatever runs
 * in other processes: claims follow one another under one lock. Timers cost nothing and have no key.
 */
export function claimWithinLimits(db: Database, input: ClaimInput): Promise<Claim> {
  return db.transaction(async (tx) => {
    await tx.query(`select pg_advisory_xact_lock(${CLAIM_LOCK})`);
    return claimRounds(tx, input);
  });
}

/** A job that met a full key makes place for others, which the next round finds. */
async function claimRounds(tx: Queryable, { count, owner, leaseSeconds, executing }: ClaimInput): Promise<Claim> {
  const jobs: Job[] = [];
  for (;;) {
    const values = [count - jobs.length, leaseSeconds, owner, executing];
    const { rows } = await tx.query<Claim & { more: boolean }>(CLAIM_WITHIN_LIMITS, values);
    const round = rows[0] ?? { ...NOTHING, more: false };
    jobs.push(...round.jobs);
    if (!round.more || round.jobs.length === 0 || jobs.length === count) return { jobs, nextMs: round.nextMs };
  }
}

// A priority moves the rank by ten minutes at most, so nothing due lies beyond that. (statement_timestamp() can be
// looked up in an index, clock_timestamp() cannot: it would read every job that is there.)
const DUE = "due <= statement_timestamp() and rank <= statement_timestamp() + interval '600 seconds'";

// A job that is still leased when it is claimed outlived its lease: its worker hangs, which counts as a crash.
const SET_LEASE = `
  due = clock_timestamp() + make_interval(secs => $2), gen = j.gen + 1, leased = true, owner = $3,
  crashes = j.crashes + j.leased::int`;
const CLAIMED = "returning j.id::text, j.run_id, j.fn, j.kind, j.step, j.attempt, j.gen, j.crashes";

const RESULT = `
  coalesce((select json_agg(claimed) from claimed), '[]') as jobs,
  case when (select count(*) from claimed) < $1 then (
    select extract(epoch from due - clock_timestamp())::float8 * 1000 from ie.job
    where not leased and due > statement_timestamp() and rank > statement_timestamp() - interval '600 seconds'
    order by rank limit 1
  ) end as "nextMs"`;

const CLAIM = `
  with chosen as (
    select id from ie.job where ${DUE} and id || '.' || gen <> all($4::text[])
    order by rank limit $1 for update skip locked
  ), claimed as (
    update ie.job j set ${SET_LEASE} where j.id = any(array(select id from chosen)) ${CLAIMED}
  )
  select ${RESULT}`;

// "blocked" errs on the safe side: a job with two keys takes its place in both, even when one of them is full.
const CLAIM_WITHIN_LIMITS = `
  with used as (
    select limited.key, count(*)::int as count from ie.job j, unnest(j.conc) as limited(key)
    where j.leased and j.due > clock_timestamp() group by limited.key
  ), candidates as (
    select id, conc, rank from ie.job
    where ${DUE} and id || '.' || gen <> all($4::text[])
      and not (conc && array(select key from used where count >= split_part(key, '|', 1)::int))
    order by rank limit $1 for update skip locked
  ), places as (
    select c.id, limited.key, row_number() over (partition by limited.key order by c.rank, c.id) as place
    from candidates c, unnest(c.conc) as limited(key)
  ), blocked as (
    select p.id from places p left join used on used.key = p.key
    where coalesce(used.count, 0) + p.place > split_part(p.key, '|', 1)::int
  ), claimed as (
    update ie.job j set ${SET_LEASE}
    where j.id = any(array(select id from candidates except select id from blocked)) ${CLAIMED}
  )
  select ${RESULT}, exists (select 1 from blocked) and (
    (select count(*) from candidates) = $1 or exists (select 1 from candidates where cardinality(conc) > 1)
  ) as more`;
