import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { connectionConfig, withDatabase } from "./database-url.mjs";

/** Postgres' one-byte "char", which its catalogue uses and the adapter cannot read. */
const CHAR_TYPE = 18;
const TEXT_TYPE = 25;

/**
 * How the engine reaches the database it works on, and the shadow database it replays migrations in.
 * @param {{ url: string, shadowUrl?: string }} urls
 */
export function createAdapterFactory({ url, shadowUrl }) {
  return bindMigrationAwareSqlAdapterFactory({
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => openAdapter(url),
    connectToShadowDb: () => (shadowUrl ? openAdapter(shadowUrl) : openThrowAwayDatabase(url)),
  });
}

async function openThrowAwayDatabase(url) {
  const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
  const admin = new pg.Client(connectionConfig(url).config);
  await admin.connect();
  await admin.query(`create database ${pg.escapeIdentifier(name)}`);
  return openAdapter(withDatabase(url, name), async () => {
    await admin.query(`drop database ${pg.escapeIdentifier(name)} with (force)`);
    await admin.end();
  });
}

async function openAdapter(url, afterDispose = async () => {}) {
  const { config, schema } = connectionConfig(url);
  const pool = new pg.Pool({ ...config, max: 1 }); // one session, so that the engine's advisory lock really holds
  const charColumns = readCharAsText(pool);
  const adapter = await new PrismaPg(pool, schema ? { schema } : undefined).connect();

  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of charColumns()) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  adapter.executeScript = async (script) => {
    // The adapter's own would split the script at every semicolon, also inside functions.
    await pool.query(script).catch((error) => adapter.onError(error));
  };
  adapter.dispose = async () => {
    await pool.end();
    await afterDispose();
  };
  return adapter;
}

/** Lets "char" columns pass as text, and tells which columns of the last result they were. */
function readCharAsText(pool) {
  const query = pool.query.bind(pool);
  let columns = [];
  pool.query = async (...args) => {
    const result = await query(...args);
    columns = [];
    for (const [index, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== CHAR_TYPE) continue;
      field.dataTypeID = TEXT_TYPE;
      columns.push(index);
    }
    return result;
  };
  return () => columns;
}
