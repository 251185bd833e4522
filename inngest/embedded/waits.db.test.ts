import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";
import { createEmbeddedFetch, type EmbeddedApi } from "./api";
import type { EventPayload } from "./protocol";
import { insertWaits, matchWaits, type NewWait, type ReceivedEvent } from "./waits";

let database: TestDatabase;
let api: EmbeddedApi;
let names = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  // One connection, so that what it counts is complete when it is read.
  api = createEmbeddedFetch({ databaseUrl: database.url, poolSize: 1 });
  await api.ready();
});

afterAll(async () => {
  await api.close();
  await database.drop();
});

const payload = (data: Record<string, unknown>): EventPayload => ({ id: "e", name: "any", ts: 0, data });
const BY_KEY = "event.data.key == async.data.key";

/** An event name of its own for each test, with runs that wait for it. */
async function waiting(...waits: Partial<NewWait>[]): Promise<{ name: string; runs: string[] }> {
  const name = `waits/${names++}`;
  const runs = waits.map((_, index) => `${name}/run-${index}`);
  for (const [index, id] of runs.entries()) {
    const origin = waits[index]?.origin ?? payload({ key: index });
    await api.database.query("insert into ie.run (id, fn, events) values ($1, 'fn', $2)", [
      id,
      JSON.stringify([origin]),
    ]);
    const base = { runId: id, step: "s", kind: "event" as const, event: name, expr: BY_KEY, delayMs: 3_600_000 };
    await insertWaits(api.database, [{ ...base, origin, ...waits[index] }]);
  }
  return { name, runs };
}

async function received(name: string, data: Record<string, unknown>, secondsAgo = 0): Promise<ReceivedEvent> {
  const { rows } = await api.database.query<ReceivedEvent>(
    `insert into ie.event (id, name, payload, received_at)
     values (gen_random_uuid()::text, $1, $2, clock_timestamp() - make_interval(secs => $3))
     returning seq, id, name, payload, received_at`,
    [name, JSON.stringify(payload(data)), secondsAgo],
  );
  const [event] = rows;
  if (!event) throw new Error("The event was not stored");
  return event;
}

const matchedRuns = async (...events: ReceivedEvent[]) =>
  (await matchWaits(api.database, events)).map(({ runId }) => runId);

describe("an event", () => {
  it("ends the waits whose expression it meets, and no others", async () => {
    const { name, runs } = await waiting({}, {}, { expr: null }, { expr: "async.data.key > 0.5" });
    expect(await matchedRuns(await received(name, { key: 1 }))).toEqual([runs[1], runs[2], runs[3]]);
    expect(await matchedRuns(await received(name, { key: "1" }))).toEqual([runs[2]]);
    expect(await matchedRuns(await received("waits/other", { key: 1 }))).toEqual([]);
  });

  it("received before the wait was stored, or after it ran out, does not count", async () => {
    const { name, runs } = await waiting({}, { delayMs: 0 });
    expect(await matchedRuns(await received(name, { key: 0 }, 60))).toEqual([]);
    expect(await matchedRuns(await received(name, { key: 1 }))).toEqual([]);
    expect(await matchedRuns(await received(name, { key: 0 }))).toEqual([runs[0]]);
  });

  it("with hundreds of fields is compared with every wait of its name", async () => {
    const { name, runs } = await waiting({}, {}, { expr: null });
    const fields = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`field${index}`, index]));
    expect(await matchedRuns(await received(name, { ...fields, key: 1 }))).toEqual([runs[1], runs[2]]);
  });

  it("that comes first ends the wait when several would", async () => {
    const { name } = await waiting({});
    const events = [await received(name, { key: 0, order: 1 }), await received(name, { key: 0, order: 2 })];
    const matched = await matchWaits(api.database, events);
    expect(matched.map(({ event }) => event.seq)).toEqual([events[0]?.seq]);
  });

  it("does not reach a run that has ended, nor a wait for a signal of the same name", async () => {
    const { name, runs } = await waiting({}, { kind: "signal", expr: null });
    await api.database.query("update ie.run set status = 'completed' where id = $1", [runs[0]]);
    expect(await matchedRuns(await received(name, { key: 0 }))).toEqual([]);
  });

  it("reads only the waits it can end, however many there are", async () => {
    const { name, runs } = await waiting(...Array.from({ length: 300 }, () => ({})));
    const event = await received(name, { key: 7 });
    const before = await waitsRead();
    expect(await matchedRuns(event)).toEqual([runs[7]]);
    expect((await waitsRead()) - before).toBeLessThan(5);
  });
});

/** Rows of ie.wait that Postgres has read so far. */
async function waitsRead(): Promise<number> {
  await api.database.query("select pg_stat_force_next_flush()");
  const { rows } = await api.database.query<{ count: number }>(
    "select (seq_tup_read + idx_tup_fetch)::int as count from pg_stat_user_tables where relid = 'ie.wait'::regclass",
  );
  return rows[0]?.count ?? 0;
}
