import { randomUUID } from "node:crypto";
import pg from "pg";

export const TEMPLATE_DATABASE = "studio_template";

export type TestDatabase = { url: string; drop: () => Promise<void> };

/** A database of its own with the whole schema and no rows. Needs the Postgres that the "db" tests are started with. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const templateUrl = process.env.TEST_POSTGRES_URL;
  if (!templateUrl) throw new Error("Tests that need Postgres are named *.db.test.ts and run with: npm test -- db");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await asAdmin(templateUrl, `create database ${name} template ${TEMPLATE_DATABASE}`);
  return {
    url: withDatabase(templateUrl, name),
    drop: () => asAdmin(templateUrl, `drop database if exists ${name} with (force)`),
  };
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(url, "postgres") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
