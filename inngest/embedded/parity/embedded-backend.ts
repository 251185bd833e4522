import { Inngest } from "inngest";
import { createTestDatabase } from "@/scripts/test-database";
import { createEmbeddedFetch, EMBEDDED_ORIGIN, type EmbeddedApi } from "../api";
import type { Limits } from "../limits";
import { type EmbeddedOptions, startEmbedded } from "../start";
import { type Backend, type Build, eventually, type RunState, SILENT } from "./backend";

export type EngineOptions = Partial<Omit<EmbeddedOptions, "api" | "client" | "functions" | "logger">> & {
  limits?: Partial<Limits>;
};

export type EmbeddedBackend = Backend & {
  api: EmbeddedApi;
  /** Stops the engine alone; the API goes on. */
  stopEngine: (graceMs: number) => Promise<void>;
  /** For a test in which the engine has every reason to complain. */
  forgiveErrors: () => void;
};

const RETRY_MS = 50;
const POOL_SIZE = 5;

/** The embedded engine on a database of its own, with quick retries. */
export async function startOnEmbedded(id: string, build: Build, options: EngineOptions = {}): Promise<EmbeddedBackend> {
  const { limits = {}, ...engineOptions } = options;
  const database = await createTestDatabase();
  const api = createEmbeddedFetch({ databaseUrl: database.url, poolSize: POOL_SIZE, limits });
  const client = new Inngest({ id, fetch: api.fetch, isDev: true, baseUrl: EMBEDDED_ORIGIN, logger: SILENT });
  const problems: unknown[] = [];
  const embedded = await startEmbedded({
    api,
    client,
    functions: build(client),
    logger: { info: () => undefined, warn: () => undefined, error: (fields) => problems.push(fields.err ?? fields) },
    backoffMs: () => RETRY_MS,
    ...engineOptions,
  });
  return {
    api,
    client,
    send: async (event) => (await client.send(event)).ids[0] ?? "",
    runs: async (eventId) => {
      const { rows } = await api.database.query<RunState>(RUNS, [eventId]);
      return rows;
    },
    settle: () =>
      eventually(async () => {
        const { rows } = await api.database.query<{ busy: boolean }>(BUSY);
        if (rows[0]?.busy) throw new Error("The engine is still busy");
      }),
    stopEngine: embedded.stop,
    forgiveErrors: () => problems.splice(0),
    stop: async () => {
      await embedded.stop();
      await api.close();
      await database.drop();
      if (problems.length > 0) throw new AggregateError(problems, "The engine reported errors");
    },
  };
}

const RUNS = "select status, output from ie.run where event_id = $1";

const BUSY = `
  select exists (select 1 from ie.event where not done)
    or exists (select 1 from ie.job where leased or due <= clock_timestamp()) as busy`;
