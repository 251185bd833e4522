import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { migrate } from "./migrate.mjs";
import { isAlive } from "./postgres/process-id.mjs";
import { erasePostgres, startPostgres } from "./postgres.mjs";
import { TEMPLATE_DATABASE } from "./test-database";

const PREFIX = "aiprod-test-";
/** Nothing in it outlives the run, so nothing needs to reach the disk. */
const SETTINGS = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };

/** One throw-away Postgres per run, with one migrated database that every test copies. */
export async function setup(): Promise<() => Promise<void>> {
  await removeLeftovers();
  const dataRoot = path.join(os.tmpdir(), PREFIX + process.pid);
  const postgres = await startPostgres({ dataRoot, database: TEMPLATE_DATABASE, settings: SETTINGS });
  await migrate({ url: postgres.url });
  process.env.TEST_POSTGRES_URL = postgres.url;
  return async () => {
    await postgres.stop();
    await erasePostgres(dataRoot);
  };
}

/** A run that was killed could not clean up after itself. */
async function removeLeftovers(): Promise<void> {
  for (const name of fs.readdirSync(os.tmpdir())) {
    if (name.startsWith(PREFIX) && !isAlive(Number(name.slice(PREFIX.length)))) {
      await erasePostgres(path.join(os.tmpdir(), name));
    }
  }
}
