import http from "node:http";
import type { AddressInfo } from "node:net";
import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/node";
import pg from "pg";
import { afterEach, describe, expect, it } from "vitest";
import { createEmbeddedFetch, EMBEDDED_ORIGIN } from "./api";
import { readEngineHealth } from "./health";
import { createGate, eventually, onlyRun, SILENT } from "./parity/backend";
import { type EmbeddedBackend, type EngineOptions, startOnEmbedded } from "./parity/embedded-backend";
import { removeOld } from "./retention";
import { startEmbedded } from "./start";
import { readEngineState } from "./status";

const cleanups: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function start(build: (client: Inngest.Any) => InngestFunction.Any[], options?: EngineOptions) {
  const backend = await startOnEmbedded("features", build, options);
  cleanups.push(backend.stop);
  return backend;
}

async function query<Row>(backend: EmbeddedBackend, text: string): Promise<Row[]> {
  return (await backend.api.database.query<Row>(text)).rows;
}

describe("a function that needs an Inngest server", () => {
  const offline = new Inngest({ id: "refused", isDev: true, baseUrl: EMBEDDED_ORIGIN, logger: SILENT });

  it.each([
    ["throttle", { throttle: { limit: 1, period: "1m" } }],
    ["rateLimit", { rateLimit: { limit: 1, period: "1m" } }],
    ["debounce", { debounce: { period: "1m" } }],
    ["batchEvents", { batchEvents: { maxSize: 2, timeout: "1s" } }],
    ["singleton", { singleton: { mode: "skip" } }],
    ["optimizeParallelism: false", { optimizeParallelism: false }],
  ] as const)("is refused at start-up, by the name of %s", async (feature, options) => {
    const backend = await start(() => []);
    const fn = offline.createFunction({ id: "greedy", triggers: { event: "x" }, ...options }, async () => 1);
    const starting = startEmbedded({ api: backend.api, client: offline, functions: [fn], logger: SILENT });
    await expect(starting).rejects.toThrow(`"refused-greedy" uses ${feature}, which needs an Inngest server`);
  });

  it("is refused for a cron expression that is none", async () => {
    const backend = await start(() => []);
    const fn = offline.createFunction({ id: "late", triggers: { cron: "at noon" } }, async () => 1);
    const starting = startEmbedded({ api: backend.api, client: offline, functions: [fn], logger: SILENT });
    await expect(starting).rejects.toThrow('"refused-late" has the cron expression "at noon"');
  });

  it("in a step fails the run at that step, saying which feature", async () => {
    const backend = await start((client) => [
      client.createFunction({ id: "fetching", triggers: { event: "features/fetch" } }, async ({ step }) => {
        await step.fetch("https://example.com");
      }),
      client.createFunction({ id: "racing", triggers: { event: "features/race" } }, async ({ step, group }) => {
        await group.parallel(() => Promise.race([step.run("a", () => 1), step.run("b", () => 2)]));
      }),
    ]);
    for (const [event, feature] of [
      ["features/fetch", "step.fetch"],
      ["features/race", "group.parallel"],
    ] as const) {
      const run = await onlyRun(backend, await backend.send({ name: event }));
      expect(run.status).toBe("failed");
      expect(JSON.stringify(run.output)).toContain(feature);
      expect(JSON.stringify(run.output)).toContain("needs an Inngest server");
    }
  });
});

describe("the order of work", () => {
  it("is by priority, then by age", async () => {
    const order: string[] = [];
    const gate = createGate();
    const backend = await start(
      (client) => [
        client.createFunction(
          { id: "prior", triggers: { event: "features/prior" }, priority: { run: "event.data.seconds" } },
          async ({ event }) => {
            order.push(String(event.data.name));
            await gate.passed;
          },
        ),
      ],
      { workers: 1 },
    );
    const send = (name: string, seconds: number) => backend.send({ name: "features/prior", data: { name, seconds } });
    await send("first", 0);
    await eventually(() => expect(order).toEqual(["first"]));
    await send("low", -100);
    await send("normal 1", 0);
    await send("normal 2", 0);
    await send("high", 100);
    await eventually(async () => expect(await query(backend, "select 1 from ie.job")).toHaveLength(5));
    gate.open();
    await backend.settle();
    expect(order).toEqual(["first", "high", "normal 1", "normal 2", "low"]);
  });
});

describe("a function's idempotency key", () => {
  it("counts once in 24 hours, again after that, and never for an event that lacks the field", async () => {
    const backend = await start((client) => [
      client.createFunction(
        { id: "once", triggers: { event: "features/once" }, idempotency: "event.data.key" },
        async () => "done",
      ),
    ]);
    const send = (data: Record<string, unknown>) => backend.send({ name: "features/once", data });
    const ran = async (data: Record<string, unknown>) => {
      const event = await send(data);
      await backend.settle();
      return (await backend.runs(event)).length;
    };
    expect([await ran({ key: "a" }), await ran({ key: "a" }), await ran({ key: "b" })]).toEqual([1, 0, 1]);
    expect([await ran({}), await ran({})]).toEqual([1, 1]);
    await query(backend, "update ie.dedupe set expires = now() - interval '1 second'");
    expect(await ran({ key: "a" })).toBe(1);
  });
});

describe("a cron trigger", () => {
  it("starts one run for each of its times, whatever the number of workers", async () => {
    const build = (client: Inngest.Any) => [
      client.createFunction({ id: "tick", triggers: { cron: "* * * * * *" } }, async ({ event }) => event.ts),
    ];
    const backend = await start(build);
    const { api, client } = backend;
    const other = await startEmbedded({ api, client, functions: build(client), logger: SILENT });
    cleanups.push(() => other.stop());
    await eventually(async () => {
      expect(await query(backend, "select 1 from ie.run where status = 'completed'")).toHaveLength(3);
    });
    const [runs] = await query<{ runs: number; ticks: number }>(
      backend,
      "select count(*)::int as runs, count(distinct output::text)::int as ticks from ie.run where status = 'completed'",
    );
    expect(runs?.ticks).toBe(runs?.runs);
  });
});

describe("old runs", () => {
  it("and events and keys are deleted when their time is over; what is younger or still going on stays", async () => {
    const backend = await start((client) => [
      client.createFunction({ id: "plain", triggers: { event: "features/plain" } }, async ({ step }) =>
        step.run("only", () => 1),
      ),
      client.createFunction({ id: "asleep", triggers: { event: "features/asleep" } }, async ({ step }) => {
        await step.sleep("long", "60d");
      }),
    ]);
    const old = await backend.send({ name: "features/plain", id: "old" });
    await onlyRun(backend, old);
    await backend.send({ name: "features/asleep" });
    await backend.settle();
    await query(backend, "update ie.event set received_at = now() - interval '31 days'");
    await query(
      backend,
      "update ie.run set created_at = now() - interval '31 days', ended_at = ended_at - interval '31 days'",
    );
    await query(backend, "update ie.dedupe set expires = now() - interval '30 days'");
    const young = await backend.send({ name: "features/plain", id: "young" });
    await onlyRun(backend, young);

    expect(await removeOld(backend.api.database, 30)).toEqual({ runs: 1, events: 2, keys: 1 });
    expect(await backend.runs(old)).toEqual([]);
    expect(await backend.runs(young)).toHaveLength(1);
    expect(await query(backend, "select status from ie.run order by status")).toEqual([
      { status: "completed" },
      { status: "running" },
    ]);
    expect(await query(backend, "select name from ie.step where done is not null")).toEqual([{ name: "only" }]);
  });
});

describe("the health of the engine", () => {
  it("counts what is queued, executed, waiting and failed, and is zero before there are tables", async () => {
    const gate = createGate();
    const backend = await start(
      (client) => [
        client.createFunction({ id: "busy", triggers: { event: "features/busy" } }, () => gate.passed),
        client.createFunction({ id: "asleep", triggers: { event: "features/asleep" } }, async ({ step }) => {
          await step.sleep("long", "1h");
        }),
        client.createFunction({ id: "broken", retries: 0, triggers: { event: "features/broken" } }, async () => {
          throw new Error("broken");
        }),
      ],
      { workers: 1 },
    );
    const pool = new pg.Pool({ connectionString: backend.api.databaseUrl, max: 1 });
    cleanups.push(() => pool.end());
    for (const name of ["features/asleep", "features/broken"]) {
      await backend.send({ name });
      await backend.settle();
    }
    await backend.send({ name: "features/busy" });
    await backend.send({ name: "features/busy" });
    await eventually(async () => {
      expect(await readEngineHealth(pool)).toEqual({
        queueDepth: 1,
        oldestDueJobAgeSeconds: expect.any(Number),
        running: 1,
        waitingRuns: 1,
        failedRunsLast24h: 1,
      });
    });
    expect(await readEngineState(pool)).toMatchObject({ running: 1, workers: 1, openRuns: 3, endedRunsLast24h: 1 });
    gate.open();
    await backend.settle();
    await query(backend, "drop schema ie cascade");
    expect(await readEngineHealth(pool)).toMatchObject({ queueDepth: 0, oldestDueJobAgeSeconds: null, running: 0 });
    expect(await readEngineState(pool)).toMatchObject({ queueDepth: 0, openRuns: 0, ticks: [] });
    await createEmbeddedFetch({ databaseUrl: backend.api.databaseUrl }).ready();
  });
});

describe("the HTTP transport", () => {
  it("executes the functions where they are served, with the same results", async () => {
    const backend = await start(() => []);
    const { api, client } = backend;
    const fn = client.createFunction({ id: "remote", triggers: { event: "features/remote" } }, async ({ step }) => {
      const one = await step.run("one", () => 1);
      await step.sleep("nap", "1s");
      return one + (await step.run("two", () => 2));
    });
    const server = http.createServer(serve({ client, functions: [fn] }));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    cleanups.push(() => new Promise((resolve) => server.close(resolve)));
    const { port } = server.address() as AddressInfo;
    const serveUrl = `http://127.0.0.1:${port}/api/inngest`;
    const remote = await startEmbedded({ api, client, functions: [fn], logger: SILENT, transport: { serveUrl } });
    cleanups.push(() => remote.stop());
    await backend.stopEngine(0);
    const run = await onlyRun(backend, await backend.send({ name: "features/remote" }));
    expect(run).toEqual({ status: "completed", output: 3 });
  });
});
