import { randomUUID } from "node:crypto";
import type { Inngest } from "inngest";
import { decodeTime } from "ulid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";
import { createEmbeddedFetch } from "./api";
import { onlyRun, SILENT } from "./parity/backend";
import { type EmbeddedBackend, startOnEmbedded } from "./parity/embedded-backend";
import { startEmbedded } from "./start";

const SEED = `1790000000000,${Buffer.alloc(10, 7).toString("base64")}`;
const SEED_HEADERS = { "x-inngest-event-id-seed": SEED };

function functions(client: Inngest.Any) {
  return [
    client.createFunction({ id: "plain", triggers: { event: "api/plain" } }, async () => "done"),
    client.createFunction({ id: "waiting", triggers: { event: "api/waiting" } }, async ({ step }) => {
      const event = await step.waitForEvent("wait", { event: "api/go", timeout: "1h", match: "data.key" });
      return event?.id ?? null;
    }),
  ];
}

describe("the embedded API", () => {
  let backend: EmbeddedBackend;

  beforeAll(async () => {
    backend = await startOnEmbedded("api", functions);
  });

  afterAll(() => backend.stop());

  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    backend.api.fetch(`http://embedded.local${path}`, { method: "POST", body: JSON.stringify(body), headers });
  const query = async (text: string, values: unknown[] = []) => (await backend.api.database.query(text, values)).rows;

  it("gives events ULIDs made from the SDK's seed, so that a repeated request stores nothing new", async () => {
    const name = `api/${randomUUID()}`;
    const answers = [];
    for (let attempt = 0; attempt < 2; attempt++) {
      answers.push(await (await post("/e/key", [{ name }, { name }], SEED_HEADERS)).json());
    }
    expect(answers[1]).toEqual(answers[0]);
    const { ids } = answers[0] as { ids: string[] };
    expect(new Set(ids).size).toBe(2);
    expect(ids.map((id) => decodeTime(id))).toEqual([1790000000000, 1790000000000]);
    expect(await query("select id from ie.event where name = $1 order by seq", [name])).toEqual(
      ids.map((id) => ({ id })),
    );
  });

  it("lets an event's own id start runs once in 24 hours, and again after that", async () => {
    const event = { id: randomUUID(), name: "api/plain" };
    const first = await backend.send(event);
    const second = await backend.send(event);
    expect(await onlyRun(backend, first)).toMatchObject({ status: "completed" });
    await backend.settle();
    expect(await backend.runs(second)).toEqual([]);

    await query("update ie.dedupe set expires = now() - interval '1 second' where key = $1", [`event:${event.id}`]);
    expect(await onlyRun(backend, await backend.send(event))).toMatchObject({ status: "completed" });
  });

  it("counts an event's own id once within one request as well", async () => {
    const event = { id: randomUUID(), name: "api/plain" };
    const { ids } = await backend.client.send([event, event]);
    await backend.settle();
    const runs = await Promise.all(ids.map((id) => backend.runs(id)));
    expect(runs.map((list) => list.length).sort()).toEqual([0, 1]);
  });

  it("lets an event with a used id resume a waiting run all the same", async () => {
    const key = randomUUID();
    const decision = { id: `decision-${key}`, name: "api/go", data: { key } };
    await backend.send(decision);
    const waiting = await backend.send({ name: "api/waiting", data: { key } });
    await backend.settle();
    await backend.send(decision);
    expect(await onlyRun(backend, waiting)).toEqual({ status: "completed", output: decision.id });
  });

  it("refuses an event above 256 KiB with its name and the limit, and stores none of the request", async () => {
    const name = `api/${randomUUID()}`;
    const response = await post("/e/key", [{ name }, { name, data: { text: "x".repeat(256 * 1024) } }]);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: expect.stringContaining(`"${name}" is larger than the limit`),
    });
    expect(await query("select 1 from ie.event where name = $1", [name])).toEqual([]);
  });

  it("refuses an event without a name", async () => {
    const response = await post("/e/key", [{ data: {} }]);
    expect(response.status).toBe(400);
  });

  it("cancels a run on request, once", async () => {
    const event = await backend.send({ name: "api/waiting", data: { key: randomUUID() } });
    await backend.settle();
    const [row] = (await query("select id from ie.run where event_id = $1", [event])) as { id: string }[];
    const cancel = () => backend.api.fetch(`http://embedded.local/v1/runs/${row?.id}`, { method: "DELETE" });
    expect((await cancel()).status).toBe(204);
    expect(await onlyRun(backend, event)).toMatchObject({ status: "cancelled" });
    expect((await cancel()).status).toBe(404);
  });

  it("says of everything else that it needs an Inngest server", async () => {
    const response = await post("/v1/realtime/publish", {});
    expect(response.status).toBe(501);
    expect(await response.json()).toMatchObject({ error: expect.stringContaining("needs an Inngest server") });
  });
});

describe("the tables", () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(() => database.drop());

  it("are created once by many processes that start together, and take events before any worker ever ran", async () => {
    const apis = Array.from({ length: 4 }, () => createEmbeddedFetch({ databaseUrl: database.url, poolSize: 2 }));
    const send = (api: (typeof apis)[number]) =>
      api.fetch("http://embedded.local/e/key", { method: "POST", body: JSON.stringify({ name: "api/plain" }) });
    const responses = await Promise.all(apis.map(send));
    expect(responses.map((response) => response.status)).toEqual([200, 200, 200, 200]);
    const [first] = apis;
    const stored = await first?.database.query("select 1 from ie.event where not done");
    expect(stored?.rowCount).toBe(4);
    await Promise.all(apis.map((api) => api.close()));
  });

  it("of another version are refused, by name, before anything is done with them", async () => {
    const old = createEmbeddedFetch({ databaseUrl: database.url });
    await old.ready();
    await old.database.query("update ie.meta set version = 99");
    await old.close();

    const api = createEmbeddedFetch({ databaseUrl: database.url });
    await expect(api.fetch("http://embedded.local/e/key", { method: "POST", body: "[]" })).rejects.toThrow(
      "version 99",
    );
    const client = { id: "x" } as Inngest.Any;
    await expect(startEmbedded({ api, client, functions: [], logger: SILENT })).rejects.toThrow("version 99");
    await api.close();
  });
});
