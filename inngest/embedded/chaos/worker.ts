import pg from "pg";
import { createEmbeddedFetch } from "../api";
import { startEmbedded } from "../start";
import { chaosClient, chaosFunctions, tracedWork } from "./functions";

/** A worker process that is there to be killed: `node --import tsx worker.ts <database url>`. */
const [databaseUrl] = process.argv.slice(2);
if (!databaseUrl) throw new Error("Give the database url");

const SLOTS = 16;
const RETRY_MS = 100;

const api = createEmbeddedFetch({ databaseUrl, poolSize: 5 });
const client = chaosClient(api);
const log = (fields: Record<string, unknown>, message: string) =>
  process.stderr.write(`${message} ${fields.err ?? ""}\n`);

const tracePool = new pg.Pool({ connectionString: databaseUrl, max: 5 });
// The step that was using it fails and is tried again.
tracePool.on("error", () => undefined);
tracePool.on("connect", (connection) => connection.on("error", () => undefined));

await startEmbedded({
  api,
  client,
  functions: chaosFunctions(client, tracedWork(tracePool)),
  logger: { info: () => undefined, warn: () => undefined, error: log },
  workers: SLOTS,
  backoffMs: () => RETRY_MS,
});
process.stdout.write("up\n");
