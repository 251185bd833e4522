import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";
import { createEmbeddedFetch, type EmbeddedApi } from "./api";
import { loadRuns } from "./runs";
import { type Settlement, settle } from "./settle";
import { completeStep, lockRun } from "./steps";

let database: TestDatabase;
let api: EmbeddedApi;

beforeAll(async () => {
  database = await createTestDatabase();
  api = createEmbeddedFetch({ databaseUrl: database.url });
  await api.ready();
});

afterAll(async () => {
  await api.close();
  await database.drop();
});

/** A parent that waits for two invoked children; each child is being executed by job 1001 or 1002, the first with a wait, a timeout and an open step. */
beforeEach(() =>
  api.database.script(`
    truncate ie.run, ie.step, ie.job, ie.wait;
    insert into ie.run (id, fn, events, pending, parent_run, parent_step)
      values ('parent', 'fn', '[]', 2, null, null), ('child1', 'fn', '[]', 0, 'parent', 's1'), ('child2', 'fn', '[]', 0, 'parent', 's2');
    insert into ie.step (run_id, id, op) values ('parent', 's1', 'InvokeFunction'), ('parent', 's2', 'InvokeFunction'), ('child1', 'open', 'Sleep');
    insert into ie.job (id, key, run_id, fn, kind, gen, leased) overriding system value
      values (1001, 'child1', 'child1', 'fn', 'run', 1, true), (1002, 'child2', 'child2', 'fn', 'run', 1, true);
    insert into ie.job (key, run_id, fn, kind, step)
      values ('parent:s1:timer', 'parent', 'fn', 'timer', 's1'), ('parent:s2:timer', 'parent', 'fn', 'timer', 's2'),
             ('child1:timeout:finish', 'child1', 'fn', 'timeout', 'finish');
    insert into ie.wait (run_id, step, kind, event, lookup, expires) values ('child1', 'cancel:0', 'cancel', 'stop', 'event:stop', now());
  `),
);

function childEnds(number: 1 | 2, gen = 1): Settlement {
  const step = { runId: "parent", id: `s${number}`, result: `{"data":${number}}` };
  return { job: { id: `100${number}`, gen }, runId: `child${number}`, output: `${number}`, step };
}

async function jobKeys(): Promise<string[]> {
  const { rows } = await api.database.query<{ key: string }>("select key from ie.job order by key");
  return rows.map(({ key }) => key);
}

async function states(): Promise<Record<string, string>> {
  const { rows } = await api.database.query<{ id: string; state: string }>(
    "select id, status || ' ' || coalesce(output::text, '-') || ' ' || pending as state from ie.run",
  );
  return Object.fromEntries(rows.map(({ id, state }) => [id, state]));
}

it("children that end together are counted each, and the parent goes on once with both results", async () => {
  await settle(api.database, [childEnds(1), childEnds(2)]);
  expect(await states()).toEqual({ parent: "running - 0", child1: "completed 1 0", child2: "completed 2 0" });
  expect(await jobKeys()).toEqual(["parent:s2:next"]);
  const [parent] = await loadRuns(api.database, ["parent"]);
  expect(Object.fromEntries(parent?.steps ?? [])).toEqual({ s1: { data: 1 }, s2: { data: 2 } });
});

it("a completed run leaves no job, no wait and no open step; its parent waits for the other child", async () => {
  await settle(api.database, [childEnds(1)]);
  expect(await states()).toEqual({ parent: "running - 1", child1: "completed 1 0", child2: "running - 0" });
  expect(await jobKeys()).toEqual(["child2", "parent:s2:timer"]);
  const left =
    "select run_id from ie.wait union all select run_id from ie.step where done is null and run_id <> 'parent'";
  expect((await api.database.query(left)).rows).toEqual([]);
});

it("a job that another worker has claimed since changes nothing, the others of its group are settled", async () => {
  await settle(api.database, [childEnds(1, 0), childEnds(2)]);
  expect(await states()).toEqual({ parent: "running - 1", child1: "running - 0", child2: "completed 2 0" });
  expect(await jobKeys()).toEqual(["child1", "child1:timeout:finish", "parent:s1:timer"]);
});

it("nothing comes of the job of a run that was cancelled", async () => {
  await api.database.query("update ie.run set status = 'cancelled' where id = 'child1'");
  await settle(api.database, [childEnds(1)]);
  expect(await states()).toMatchObject({ parent: "running - 2", child1: "cancelled - 0" });
  expect(await jobKeys()).not.toContain("child1");
});

it("a parent that completes together with its child is complete", async () => {
  await api.database.query(
    "insert into ie.job (id, key, run_id, fn, kind) overriding system value values (1003, 'p', 'parent', 'fn', 'run')",
  );
  const parentEnds: Settlement = { job: { id: "1003", gen: 0 }, runId: "parent", output: '"done"', step: null };
  await settle(api.database, [parentEnds, childEnds(1)]);
  expect(await states()).toMatchObject({ parent: 'completed "done" 2', child1: "completed 1 0" });
  expect(await jobKeys()).toEqual(["child2"]);
});

it("the last of two steps that end at the same time in different transactions enqueues the next request", async () => {
  let settling: Promise<unknown> = Promise.resolve();
  await api.database.transaction(async (tx) => {
    await lockRun(tx, "parent");
    await completeStep(tx, "parent", "s1", "null");
    settling = settle(api.database, [childEnds(2)]);
    await untilSomebodyWaits();
  });
  await settling;
  expect(await states()).toMatchObject({ parent: "running - 0", child2: "completed 2 0" });
  expect(await jobKeys()).toContain("parent:s2:next");
});

async function untilSomebodyWaits(): Promise<void> {
  const waiting = "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
  while ((await api.database.query(waiting)).rowCount === 0);
}

it("runs are loaded in the order asked for, each with objects of its own", async () => {
  const [missing, first, again] = await loadRuns(api.database, ["nobody", "child1", "child1"]);
  expect(missing).toBeUndefined();
  expect(first).toMatchObject({ id: "child1", stepCount: 1, steps: [], parent: { runId: "parent", step: "s1" } });
  expect(again).toEqual(first);
  expect(again?.events).not.toBe(first?.events);
});
