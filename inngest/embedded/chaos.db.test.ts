import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import type { Inngest } from "inngest";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";
import { createEmbeddedFetch, type EmbeddedApi } from "./api";
import { chaosClient, isFatal, SHOTS } from "./chaos/functions";
import { eventually, sleep } from "./parity/backend";

const WORKER = path.join(import.meta.dirname, "chaos", "worker.ts");
const KILLS = 10;
const PAUSE_MS = [150, 400, 250, 600];
/** More are sent only when fewer are going on, so that a slow machine is not buried. */
const FILMS_AT_ONCE = 12;
const TIMEOUT_MS = 240_000;

let database: TestDatabase;
let api: EmbeddedApi;
let client: Inngest.Any;
let pool: pg.Pool;
const workers: ChildProcess[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  api = createEmbeddedFetch({ databaseUrl: database.url, poolSize: 3 });
  client = chaosClient(api);
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  await pool.query("create table chaos_start (run_id text, step text, at timestamptz)");
  await Promise.all([startWorker(0), startWorker(1)]);
});

afterAll(async () => {
  for (const worker of workers) worker.kill("SIGKILL");
  await Promise.all([api.close(), pool.end()]);
  await database.drop();
});

const TITLE =
  "two workers killed again and again lose no event, repeat no finished step and bring every run to its end";

it(TITLE, { timeout: TIMEOUT_MS }, async () => {
  const sending = new AbortController();
  const films = sendFilms(sending.signal);
  const deciding = new AbortController();
  const decisions = decideFilms(deciding.signal);
  for (let kill = 0; kill < KILLS; kill++) {
    await sleep(PAUSE_MS[kill % PAUSE_MS.length] ?? 0);
    await soon(async () => expect(await count("ie.job where leased and kind <> 'timer'")).toBeGreaterThan(0));
    await replaceWorker(kill % workers.length);
  }
  sending.abort();
  const sent = await films;
  const fatal = Array.from({ length: sent }, (_, film) => film).filter(isFatal).length;

  await soon(async () => expect(await count("ie.event where not done")).toBe(0));
  await soon(async () => expect(await count("ie.run where status = 'running'")).toBe(0));
  deciding.abort();
  await decisions;

  expect(await runsByFunction()).toEqual({
    "chaos-film completed": sent - fatal,
    "chaos-film failed": fatal,
    "chaos-film-failure completed": fatal,
    "chaos-mail completed": sent - fatal,
    "chaos-shot completed": (sent - fatal) * SHOTS,
  });
  expect(await count("ie.event where name = 'chaos/film'")).toBe(sent);
  expect(
    await count("(select event_id from ie.run group by 1 having count(*) > 1 and event_id is not null) twice"),
  ).toBe(0);
  expect(await count("ie.job")).toBe(0);
  expect(await count("ie.wait")).toBe(0);
  expect(await count("ie.step where done is null")).toBe(0);
  expect(await count("chaos_start")).toBeGreaterThan(sent * 4);
  expect(
    await count("chaos_start b join ie.step s on s.run_id = b.run_id and s.name = b.step where b.at > s.done_at"),
  ).toBe(0);
  expect(complaints).toEqual([]);
});

const soon = (check: () => Promise<void>) => eventually(check, TIMEOUT_MS);

async function startWorker(slot: number): Promise<void> {
  const worker = spawn(process.execPath, ["--import", "tsx", WORKER, database.url], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  workers[slot] = worker;
  worker.stderr.on("data", (data) => complaints.push(String(data)));
  await new Promise<void>((resolve, reject) => {
    worker.stdout.once("data", () => resolve());
    worker.once("exit", () => reject(new Error(`The worker did not start: ${complaints.join("")}`)));
  });
}

async function replaceWorker(slot: number): Promise<void> {
  workers[slot]?.kill("SIGKILL");
  await startWorker(slot);
}

/** One film after the other until told to stop; returns how many. */
async function sendFilms(signal: AbortSignal): Promise<number> {
  let film = 0;
  while (!signal.aborted) {
    const going = await count("ie.run where status = 'running' and fn = 'chaos-film'");
    if (going < FILMS_AT_ONCE) {
      await client.send({ id: `film-${film}`, name: "chaos/film", data: { film } });
      film += 1;
    }
    await sleep(100);
  }
  return film;
}

/** Decides about every film that waits, again and again: only the first decision counts. */
async function decideFilms(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const { rows } = await pool.query<{ film: string }>(
      "select r.events -> 0 -> 'data' ->> 'film' as film from ie.wait w join ie.run r on r.id = w.run_id where w.kind = 'event'",
    );
    for (const { film } of rows) await client.send({ name: "chaos/decided", data: { film: Number(film) } });
    await sleep(60);
  }
}

async function runsByFunction(): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ name: string; count: number }>(
    "select fn || ' ' || status as name, count(*)::int as count from ie.run group by 1 order by 1",
  );
  return Object.fromEntries(rows.map((row) => [row.name, row.count]));
}

async function count(from: string): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(`select count(*)::int as count from ${from}`);
  return rows[0]?.count ?? -1;
}
