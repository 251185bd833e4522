import type { Inngest } from "inngest";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eventually, onlyRun, SILENT } from "./parity/backend";
import { type EmbeddedBackend, startOnEmbedded } from "./parity/embedded-backend";
import { type Embedded, startEmbedded } from "./start";

/** Steps that the test holds open; each start of the step adds one way to end it. */
let held: ((result: string) => void)[];
let backend: EmbeddedBackend;
let others: Embedded[];

function functions(client: Inngest.Any) {
  return [
    client.createFunction({ id: "holding", retries: 0, triggers: { event: "recovery/hold" } }, async ({ step }) => {
      await step.run("before", () => "stored");
      return step.run("hold", () => new Promise<string>((resolve) => held.push(resolve)));
    }),
    client.createFunction({ id: "plain", retries: 1, triggers: { event: "recovery/plain" } }, async ({ step }) =>
      step.run("only", () => "done"),
    ),
  ];
}

beforeEach(async () => {
  held = [];
  others = [];
  backend = await startOnEmbedded("recovery", functions, { leaseMs: 1500 });
});

afterEach(async () => {
  for (const release of held) release("late");
  for (const other of others) await other.stop();
  await backend.stop();
});

async function startAnother(): Promise<Embedded> {
  const { api, client } = backend;
  const other = await startEmbedded({ api, client, functions: functions(client), logger: SILENT, leaseMs: 1500 });
  others.push(other);
  return other;
}

const update = (text: string) => backend.api.database.query(text);
const send = (name: string) => backend.send({ name });
const holding = (count: number) => eventually(() => expect(held.length).toBe(count));

describe("a worker that stops", () => {
  it("hands an unfinished step to another at once, without counting a crash, and its late result is dropped", async () => {
    const event = await send("recovery/hold");
    await holding(1);
    await backend.stopEngine(0);
    expect((await update("select leased, crashes, attempt from ie.job")).rows).toEqual([
      { leased: false, crashes: 0, attempt: 0 },
    ]);

    await startAnother();
    await holding(2);
    held[0]?.("from the stopped worker");
    held[1]?.("from the new worker");
    expect(await onlyRun(backend, event)).toEqual({ status: "completed", output: "from the new worker" });
    expect((await update("select count(*)::int as count from ie.step where name = 'before'")).rows).toEqual([
      { count: 1 },
    ]);
  });

  it("waits for a step that ends in its time of grace", async () => {
    const event = await send("recovery/hold");
    await holding(1);
    const stopping = backend.stopEngine(20_000);
    held[0]?.("in time");
    await stopping;
    expect(await onlyRun(backend, event)).toEqual({ status: "completed", output: "in time" });
  });
});

describe("a worker that dies", () => {
  it("loses its jobs to the others as soon as its lock is gone, however long the lease", async () => {
    const hold = await send("recovery/hold");
    await holding(1);
    await update("update ie.job set owner = 1, due = now() + interval '1 hour' where leased");
    await holding(2);
    held[1]?.("taken over");
    held[0]?.("from the dead");
    expect(await onlyRun(backend, hold)).toEqual({ status: "completed", output: "taken over" });
  });

  it("ten times in the same step makes the step fail like any other error", async () => {
    const event = await send("recovery/hold");
    await holding(1);
    await update("update ie.job set owner = 1, crashes = 10, due = now() + interval '1 hour' where leased");
    const failed = await onlyRun(backend, event);
    expect(failed.status).toBe("failed");
    expect(JSON.stringify(failed.output)).toContain("died 11 times");
  });
});

describe("a lost connection", () => {
  it("to Postgres is made again, under a new identity, and the work goes on", async () => {
    const event = await send("recovery/hold");
    await holding(1);
    await update(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
    );
    await holding(2);
    held[0]?.("from the old identity");
    held[1]?.("from the new identity");
    expect(await onlyRun(backend, event)).toEqual({ status: "completed", output: "from the new identity" });
    expect(await onlyRun(backend, await send("recovery/plain"))).toMatchObject({ status: "completed" });
    backend.forgiveErrors();
  });
});

describe("a stalled worker", () => {
  it("does not take its own job twice when the lease ran out while it could not renew it", async () => {
    const event = await send("recovery/hold");
    await holding(1);
    await update("update ie.job set due = now() - interval '1 second' where leased");
    const plain = await send("recovery/plain");
    expect(await onlyRun(backend, plain)).toMatchObject({ status: "completed" });
    held[0]?.("still mine");
    expect(await onlyRun(backend, event)).toEqual({ status: "completed", output: "still mine" });
    expect(held.length).toBe(1);
  });

  it("loses it to another worker, and only the other's result counts", async () => {
    const event = await send("recovery/hold");
    await holding(1);
    const [first] = (await backend.api.database.query<{ owner: number }>("select owner from ie.job where leased")).rows;
    await startAnother();
    await eventually(async () => {
      // Again and again: the first worker is alive, and may renew its lease before the other looks.
      await update(`update ie.job set due = now() - interval '1 second' where leased and owner = ${first?.owner}`);
      expect(held.length).toBe(2);
    });
    held[0]?.("too late");
    held[1]?.("from the other");
    expect(await onlyRun(backend, event)).toEqual({ status: "completed", output: "from the other" });
    expect((await update("select result -> 'data' as data from ie.step where name = 'hold'")).rows).toEqual([
      { data: "from the other" },
    ]);
  });
});
