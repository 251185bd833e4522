import { Inngest } from "inngest";
import pg from "pg";
import { createEmbeddedFetch, EMBEDDED_ORIGIN } from "@/inngest/embedded/api";
import { type Embedded, startEmbedded } from "@/inngest/embedded/start";

export type ExecutorBench = {
  runs: number;
  stepsPerSecond: number;
  runsPerSecond: number;
  commitsPerStep: number;
  cpuMicrosPerStep: number;
  requestsPerRun: number;
  medianRunMs: number;
};

const STEPS = 10;
const WARM_UP_RUNS = 200;
const RUNS = 2000;
const SINGLE_RUNS = 20;
const SEND_BATCH = 100;
const WORKERS = 64;
const POOL_SIZE = 16;
const POLL_MS = 20;
const EVENT = "bench/ten-steps";

/**
 * Runs a function of ten empty steps, durable after every step, in this process.
 * CPU is this process's alone; the database must be a throw-away one, its commits are counted as the engine's.
 */
export async function benchExecutor(databaseUrl: string, runs = RUNS): Promise<ExecutorBench> {
  const api = createEmbeddedFetch({ databaseUrl, poolSize: POOL_SIZE });
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  const client = new Inngest({
    id: "bench",
    fetch: api.fetch,
    isDev: true,
    baseUrl: EMBEDDED_ORIGIN,
    aiMetadata: false,
  });
  const embedded = await startEmbedded({
    api,
    client,
    functions: [tenSteps(client)],
    workers: WORKERS,
    logger: SILENT,
  });
  try {
    await runMany(client, pool, WARM_UP_RUNS);
    return await measure(client, pool, embedded, runs);
  } finally {
    await embedded.stop();
    await Promise.all([api.close(), pool.end()]);
  }
}

const SILENT = { info: () => undefined, warn: console.warn, error: console.error };

function tenSteps(client: Inngest.Any) {
  return client.createFunction({ id: "ten-steps", triggers: { event: EVENT } }, async ({ step }) => {
    let sum = 0;
    for (let index = 0; index < STEPS; index++) sum += await step.run(`step-${index}`, () => 1);
    return sum;
  });
}

async function measure(client: Inngest.Any, pool: pg.Pool, embedded: Embedded, runs: number): Promise<ExecutorBench> {
  const commitsBefore = await countCommits(pool);
  const requestsBefore = embedded.stats().requests;
  const cpuBefore = process.cpuUsage();
  const seconds = await runMany(client, pool, runs);
  const cpu = process.cpuUsage(cpuBefore);
  const requests = embedded.stats().requests - requestsBefore;
  const commits = (await countCommits(pool)) - commitsBefore;
  return {
    runs,
    stepsPerSecond: Math.round((runs * STEPS) / seconds),
    runsPerSecond: Math.round(runs / seconds),
    commitsPerStep: commits / (runs * STEPS),
    cpuMicrosPerStep: Math.round((cpu.user + cpu.system) / (runs * STEPS)),
    requestsPerRun: requests / runs,
    medianRunMs: await medianRunMs(client, pool),
  };
}

async function runMany(client: Inngest.Any, pool: pg.Pool, runs: number): Promise<number> {
  const startedAt = performance.now();
  for (let sent = 0; sent < runs; sent += SEND_BATCH) {
    await client.send(Array.from({ length: Math.min(SEND_BATCH, runs - sent) }, () => ({ name: EVENT })));
  }
  while (await hasOpenWork(pool)) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  const seconds = (performance.now() - startedAt) / 1000;
  const { rowCount } = await pool.query("select 1 from ie.run where status <> 'completed' limit 1");
  if (rowCount) throw new Error("A run of the bench did not complete.");
  return seconds;
}

async function medianRunMs(client: Inngest.Any, pool: pg.Pool): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < SINGLE_RUNS; run++) times.push(await runOneMs(client, pool));
  times.sort((a, b) => a - b);
  return Math.round((times[SINGLE_RUNS / 2] ?? 0) * 10) / 10;
}

async function runOneMs(client: Inngest.Any, pool: pg.Pool): Promise<number> {
  const startedAt = performance.now();
  const { ids } = await client.send({ name: EVENT });
  for (;;) {
    const { rowCount } = await pool.query("select 1 from ie.run where event_id = $1 and status = 'completed'", ids);
    if (rowCount) return performance.now() - startedAt;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

/** Looked up in small indices, so that watching costs next to nothing. */
async function hasOpenWork(pool: pg.Pool): Promise<boolean> {
  const { rowCount } = await pool.query(`
    (select 1 from ie.event where not done limit 1) union all (select 1 from ie.run where status = 'running' limit 1)`);
  return rowCount !== 0;
}

async function countCommits(pool: pg.Pool): Promise<number> {
  await pool.query("select pg_stat_force_next_flush()");
  await new Promise((resolve) => setTimeout(resolve, 50));
  const { rows } = await pool.query<{ count: number }>(
    "select xact_commit::int as count from pg_stat_database where datname = current_database()",
  );
  return rows[0]?.count ?? 0;
}
