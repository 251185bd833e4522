import { migrate } from "./migrate.mjs";
import { erasePostgres } from "./postgres/erase.mjs";
import { startPostgres } from "./postgres.mjs";
import { listLeftovers, temporaryFolder } from "./setup/temporary-folder.mjs";
import { TEMPLATE_DATABASE } from "./test-database";

const PREFIX = "aiprod-test";
/** Nothing in it outlives the run, so nothing needs to reach the disk. */
const SETTINGS = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };

/** One throw-away Postgres per run, with one migrated database that every test copies. */
export async function setup(): Promise<() => Promise<void>> {
  for (const leftover of listLeftovers(PREFIX)) await erasePostgres(leftover);
  const dataRoot = temporaryFolder(PREFIX);
  const postgres = await startPostgres({ dataRoot, database: TEMPLATE_DATABASE, settings: SETTINGS });
  await migrate({ url: postgres.url });
  process.env.TEST_POSTGRES_URL = postgres.url;
  return async () => {
    await postgres.stop();
    await erasePostgres(dataRoot);
  };
}
