import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { parseEnv } from "@/lib/env";
import { type Container, createContainer } from "@/lib/server/container";
import { approver, producer, seedPeople } from "@/lib/server/testing/test-studio";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";

const BRIEF = { prompt: "A calm 10 second film about a lighthouse at dawn.", durationSeconds: 10, budgetUsd: 5 };
const PATIENCE_MS = 240_000;

let database: TestDatabase;
let dataDir: string;
let studio: Container;
let worker: ChildProcess | null = null;

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(path.join(os.tmpdir(), "aiprod-worker-"));
  studio = createContainer(parseEnv({ ...workerEnv() }));
  await seedPeople(studio.db);
});
afterEach(kill);
afterAll(async () => {
  await studio.engine.embedded?.close();
  await studio.db.$disconnect();
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

function workerEnv(): Record<string, string | undefined> {
  const { FFMPEG_PATH, FFPROBE_PATH, PATH } = process.env;
  const own = { DATABASE_URL: database.url, STUDIO_ROOT: process.cwd(), STUDIO_DATA_DIR: dataDir, LOG_LEVEL: "error" };
  return { ...own, FFMPEG_PATH, FFPROBE_PATH, PATH };
}

function start(): void {
  const args = ["--import", "tsx", "--conditions=react-server", "scripts/worker.ts"];
  worker = spawn(process.execPath, args, { env: { ...process.env, ...workerEnv() }, stdio: "inherit" });
}

/** kill -9: no goodbye, no cleaning up. */
async function kill(): Promise<void> {
  if (!worker || worker.exitCode !== null || worker.signalCode !== null) return;
  const gone = once(worker, "exit");
  worker.kill("SIGKILL");
  await gone;
  worker = null;
}

async function until(what: string, isTrue: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`It never came to this: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const rowOf = (jobId: string) => studio.db.job.findUniqueOrThrow({ where: { id: jobId } });
const comesTo = (jobId: string, status: string) => until(status, async () => (await rowOf(jobId)).status === status);

async function approveCost(jobId: string): Promise<void> {
  const quote = await studio.deps.store.findLatestQuote(jobId);
  await studio.studio.decide(approver, jobId, { decision: "approve", gate: "cost", digest: quote?.digest ?? "" });
}

/** Holds the worker inside the transaction that moves a job to a stage, for as long as it takes to kill it there. */
async function holdAt(stage: string): Promise<{ entered: () => Promise<boolean>; release: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`
    create or replace function hold_there() returns trigger language plpgsql as $$
    begin if new.stage = '${stage}' then perform pg_sleep(600); end if; return new; end $$;
    create trigger hold_there before update on job for each row execute function hold_there()`);
  const held = `select 1 from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`;
  return {
    entered: async () => (await client.query(held)).rowCount === 1,
    release: async () => {
      await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`,
      );
      await client.query("drop trigger hold_there on job");
      await client.end();
    },
  };
}

async function expectOneTakeForEveryShot(jobId: string): Promise<void> {
  const takes = await studio.deps.store.listTakes(jobId);
  const plan = await studio.deps.store.findPlan(jobId, (await rowOf(jobId)).planVersion);
  expect(takes.map((take) => take.shotCode).sort()).toEqual(plan?.shots.map((shot) => shot.code).sort());
  expect(takes.every((take) => take.state === "succeeded")).toBe(true);
}

it("goes on from its checkpoint after kill -9 while planning", async () => {
  const hold = await holdAt("FAST_TRACK");
  const { id } = await studio.studio.submit(producer, BRIEF);
  start();
  await until("the worker is in the middle of planning", hold.entered);
  await kill();
  await hold.release();
  expect((await rowOf(id)).stage).toBe("ANALYSIS");
  start();
  await comesTo(id, "waiting");
  const stages = await studio.db.checkpoint.findMany({ where: { jobId: id }, orderBy: { sequence: "asc" } });
  expect(stages.map((row) => row.stage)).toEqual(["INIT", "INPUT_SANITIZER", "ANALYSIS", "FAST_TRACK"]);
  const told = await studio.db.auditEntry.count({ where: { jobId: id, action: "worker.started" } });
  expect(told).toBeGreaterThan(0);
}, 300_000);

it("keeps finished shots and renders only the rest after kill -9 in the middle of a render and of the checks", async () => {
  start();
  const { id } = await studio.studio.submit(producer, BRIEF);
  await comesTo(id, "waiting");
  await approveCost(id);
  await until("one shot is finished and another one is being drawn", async () => {
    const takes = await studio.db.take.findMany({ where: { jobId: id } });
    const finished = takes.some((take) => take.state === "succeeded");
    return finished && takes.some((take) => take.state === "submitted");
  });
  await kill();
  const finished = await studio.db.take.findMany({ where: { jobId: id, state: "succeeded" } });
  const hold = await holdAt("QA_SEMANTIC");
  start();
  await until("the worker is in the middle of the checks", hold.entered);
  await kill();
  await hold.release();
  expect((await rowOf(id)).stage).toBe("QA_TECH");
  start();
  await comesTo(id, "complete");
  await expectOneTakeForEveryShot(id);
  for (const take of finished) {
    const now = await studio.db.take.findUniqueOrThrow({ where: { id: take.id } });
    expect(now.settledAt).toEqual(take.settledAt);
  }
  const told = await studio.db.auditEntry.count({ where: { jobId: id, action: "take.interrupted" } });
  expect(told).toBeGreaterThan(0);
}, 600_000);
