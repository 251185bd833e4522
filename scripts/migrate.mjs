import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";

const MIGRATIONS = path.join(import.meta.dirname, "..", "prisma", "migrations");
/** The advisory lock Prisma's own engine takes, so the two never migrate at once. */
const LOCK_KEY = 72707369;
const BOOK = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;

/**
 * Applies the migrations a database does not have yet, the way `prisma migrate deploy` does and in the same book, with
 * no engine. Several at once apply each migration once. A migration that fails changes nothing and blocks later ones
 * until `prisma migrate resolve`.
 * @param {{ url: string, folder?: string }} options
 * @returns {Promise<string[]>} names of the migrations applied now
 */
export async function migrate({ url, folder = MIGRATIONS }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK_KEY]); // held until this connection closes
    await client.query(BOOK);
    const missing = missingMigrations(readMigrations(folder), await readBook(client));
    for (const migration of missing) await apply(client, migration);
    return missing.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

function readMigrations(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({ name, sql: fs.readFileSync(path.join(folder, name, "migration.sql"), "utf8") }));
}

async function readBook(client) {
  const { rows } = await client.query(
    "select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null",
  );
  const failed = rows.find((row) => !row.finished_at);
  if (failed) {
    throw new Error(
      `Migration ${failed.migration_name} failed earlier. Put its cause right, then run: npx prisma migrate resolve --rolled-back ${failed.migration_name}`,
    );
  }
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

function missingMigrations(migrations, book) {
  return migrations.filter(({ name, sql }) => {
    const applied = book.get(name);
    if (applied && !checksums(sql).includes(applied)) {
      throw new Error(
        `Migration ${name} was changed after it was applied. Restore it and add a new migration instead.`,
      );
    }
    return !applied;
  });
}

async function apply(client, { name, sql }) {
  const id = randomUUID();
  const [checksum] = checksums(sql);
  await client.query("insert into _prisma_migrations (id, checksum, migration_name) values ($1, $2, $3)", [
    id,
    checksum,
    name,
  ]);
  try {
    await client.query(sql); // one simple query is one transaction: a failing script leaves nothing behind
  } catch (cause) {
    await client.query("update _prisma_migrations set logs = $2 where id = $1", [id, String(cause)]);
    throw new Error(`Migration ${name} failed: ${cause.message}`, { cause });
  }
  await client.query("update _prisma_migrations set finished_at = now(), applied_steps_count = 1 where id = $1", [id]);
}

/** Prisma takes a file for the same whichever line ends it has. */
function checksums(sql) {
  const unix = sql.replaceAll("\r\n", "\n");
  return [sql, unix, unix.replaceAll("\n", "\r\n")].map((text) => createHash("sha256").update(text).digest("hex"));
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { url: { type: "string" } } });
  const url = values.url ?? process.env.DATABASE_URL;
  if (!url) throw new Error("Set DATABASE_URL, or pass --url.");
  const applied = await migrate({ url });
  console.log(applied.length ? `Applied ${applied.join(", ")}.` : "The database is up to date.");
}
