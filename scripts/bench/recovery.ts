import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Viewer } from "@/lib/domain/viewer";
import { parseEnv } from "@/lib/env";
import { type Container, createContainer } from "@/lib/server/container";
import type { BenchContext, BenchRow } from "@/scripts/bench-run/bench";

const ROUNDS = 3;
const POLL_MS = 5;
const LIMIT_MS = 60_000;
/** The first half of the key of that lock. */
const ENGINE_LOCK = 7331;
const TSX = ["--import", "tsx", "--conditions=react-server"];
const BRIEF = {
  title: "Recovery",
  prompt: "A lighthouse at dawn, waves, one gull.",
  durationSeconds: 10,
  budgetUsd: 5,
};
const person = (role: Viewer["role"]): Viewer => ({
  userId: `user_${role}`,
  workspaceId: "ws_studio",
  role,
  name: role,
});

/**
 * How long a job stands still when the worker that renders it is killed: until another worker has read its last
 * checkpoint and is at work on it again. Once with a second worker already there, once with one started afterwards.
 */
export async function bench({ databaseUrl, folder }: BenchContext): Promise<BenchRow[]> {
  const env = { ...process.env, DATABASE_URL: databaseUrl, STUDIO_DATA_DIR: path.join(folder, "recovery") };
  fs.mkdirSync(env.STUDIO_DATA_DIR, { recursive: true });
  await once(spawn(process.execPath, [...TSX, "prisma/seed.ts"], { env, stdio: "inherit" }), "exit");
  const container = createContainer(parseEnv(env));
  const sql = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  try {
    const standby = await measureRounds({ container, sql, env, hasStandby: true });
    const restarted = await measureRounds({ container, sql, env, hasStandby: false });
    return [
      { name: "killed worker, another one running (median)", value: median(standby), unit: "ms" },
      { name: "killed worker, a new one started (median)", value: median(restarted), unit: "ms" },
    ];
  } finally {
    await sql.end();
    await container.engine.embedded?.close();
    await container.db.$disconnect();
  }
}

type Scene = { container: Container; sql: pg.Pool; env: Record<string, string | undefined>; hasStandby: boolean };

async function measureRounds(scene: Scene): Promise<number[]> {
  const measured: number[] = [];
  for (let round = 0; round < ROUNDS; round++) measured.push(await measureOnce(scene));
  return measured;
}

async function measureOnce({ container, sql, env, hasStandby }: Scene): Promise<number> {
  const workers = [startWorker(env)];
  try {
    const jobId = await bringToRender(container);
    const [first] = await until(async () => someOf(await ownersAtWork(sql)));
    if (hasStandby) {
      workers.push(startWorker(env));
      await until(async () => (await connectedWorkers(sql)) === 2);
      await until(async () => (await ownersAtWork(sql)).join() === String(first));
    }
    workers[0]?.kill("SIGKILL");
    const killedAt = performance.now();
    if (!hasStandby) workers.push(startWorker(env));
    await until(async () => (await ownersAtWork(sql)).some((owner) => owner !== first));
    const stoodStillMs = performance.now() - killedAt;
    await container.studio.cancel(person("producer"), jobId);
    return stoodStillMs;
  } finally {
    for (const worker of workers) worker.kill("SIGKILL");
    await until(async () => (await connectedWorkers(sql)) === 0);
  }
}

function startWorker(env: Scene["env"]): ChildProcess {
  return spawn(process.execPath, [...TSX, "scripts/worker.ts"], { env: env as NodeJS.ProcessEnv, stdio: "ignore" });
}

async function bringToRender({ studio, deps }: Container): Promise<string> {
  const { id } = await studio.submit(person("producer"), BRIEF);
  await until(async () => (await deps.store.findJob(id))?.waitingAt === "cost");
  const quote = await deps.store.findLatestQuote(id);
  await studio.decide(person("approver"), id, { decision: "approve", gate: "cost", digest: quote?.digest ?? "" });
  await until(async () => (await deps.store.findJob(id))?.stage === "RENDER");
  return id;
}

/** Workers that are executing a part of a job now, by the number they have in the engine's leases. */
async function ownersAtWork(sql: pg.Pool): Promise<number[]> {
  const { rows } = await sql.query<{ owner: number }>(
    "select distinct owner from ie.job where leased and kind in ('run', 'step') order by owner",
  );
  return rows.map(({ owner }) => owner);
}

/** Every worker holds one session lock of the engine for as long as it lives. */
async function connectedWorkers(sql: pg.Pool): Promise<number> {
  const { rows } = await sql.query<{ workers: number }>(
    "select count(*)::int as workers from pg_locks where locktype = 'advisory' and classid = $1 and granted",
    [ENGINE_LOCK],
  );
  return rows[0]?.workers ?? 0;
}

const someOf = <T>(list: T[]) => list.length > 0 && list;

/** What the look returns once it is neither false nor empty. */
async function until<T>(look: () => Promise<T | false>): Promise<T> {
  const deadline = performance.now() + LIMIT_MS;
  while (performance.now() < deadline) {
    const seen = await look();
    if (seen) return seen;
    await sleep(POLL_MS);
  }
  throw new Error(`Nothing happened within ${LIMIT_MS / 1000} seconds.`);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
