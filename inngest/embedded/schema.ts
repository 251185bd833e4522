import { type Database, sqlState } from "./database";
import { SCHEMA_SQL, SCHEMA_VERSION } from "./schema-sql";

const SCHEMA_LOCK = 7330;
const UNDEFINED_TABLE = "42P01";
const READ_VERSION = "select version from ie.meta";

/**
 * Creates the schema when the database has none, once however many processes start together.
 * Refuses a schema of another version: with a missing column every step would be repeated for ever.
 */
export async function ensureSchema(db: Database): Promise<void> {
  const version = (await readVersion(db)) ?? (await createSchema(db));
  if (version === SCHEMA_VERSION) return;
  throw new Error(
    `The embedded Inngest tables in this database have version ${version}, this program needs version ${SCHEMA_VERSION}. ` +
      "Run the program that belongs to these tables until no run is left, then drop the schema: drop schema ie cascade",
  );
}

async function readVersion(db: Database): Promise<number | undefined> {
  try {
    const { rows } = await db.query<{ version: number }>(READ_VERSION);
    return rows[0]?.version ?? 0;
  } catch (error) {
    if (sqlState(error) === UNDEFINED_TABLE) return undefined;
    throw error;
  }
}

/** One implicit transaction: the lock is held until the schema is committed. */
async function createSchema(db: Database): Promise<number> {
  await db.script(`
    do $create$
    begin
      perform pg_advisory_xact_lock(${SCHEMA_LOCK});
      if to_regclass('ie.meta') is null then
        execute $schema$ ${SCHEMA_SQL} $schema$;
        insert into ie.meta (version) values (${SCHEMA_VERSION});
      end if;
    end
    $create$;
  `);
  return (await readVersion(db)) ?? 0;
}
