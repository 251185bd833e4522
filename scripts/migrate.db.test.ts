import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migrate } from "./migrate.mjs";
import { createTestDatabase, type TestDatabase } from "./test-database";

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await createTestDatabase();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "migrations-"));
  await query("drop table if exists _prisma_migrations");
});

afterEach(async () => {
  fs.rmSync(folder, { recursive: true, force: true });
  await database.drop();
});

const run = () => migrate({ url: database.url, folder });

function write(name: string, sql: string): void {
  fs.mkdirSync(path.join(folder, name), { recursive: true });
  fs.writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("migrate", () => {
  it("applies what is missing in order of name, and nothing the second time", async () => {
    write("2_second", "insert into probe values (2);");
    write("1_first", "create table probe (n integer);");

    expect(await run()).toEqual(["1_first", "2_second"]);
    expect(await run()).toEqual([]);
    expect(await query("select n from probe")).toEqual([{ n: 2 }]);
  });

  it("keeps Prisma's own book: the sha256 of the file, one step, finished", async () => {
    const sql = "create table probe (n integer);\n";
    write("1_first", sql);
    await run();

    const book = await query(
      "select migration_name, checksum, applied_steps_count as steps, finished_at is not null as finished from _prisma_migrations",
    );
    const checksum = createHash("sha256").update(sql).digest("hex");
    expect(book).toEqual([{ migration_name: "1_first", checksum, steps: 1, finished: true }]);
  });

  it("leaves nothing of a script that fails half way, and stops until a person resolved it", async () => {
    write("1_half", "create table probe (n integer); select 1 / 0;");

    await expect(run()).rejects.toThrow("Migration 1_half failed: division by zero");
    expect(await query("select to_regclass('probe') as table")).toEqual([{ table: null }]);
    await expect(run()).rejects.toThrow("npx prisma migrate resolve --rolled-back 1_half");

    await query("update _prisma_migrations set rolled_back_at = now()");
    write("1_half", "create table probe (n integer);");
    expect(await run()).toEqual(["1_half"]);
  });

  it("applies each migration once when four start at the same moment", async () => {
    write("1_first", "create table probe (n integer);");
    write("2_second", "insert into probe values (1);");

    const applied = await Promise.all([run(), run(), run(), run()]);
    expect(applied.flat().sort()).toEqual(["1_first", "2_second"]);
    expect(await query("select n from probe")).toEqual([{ n: 1 }]);
  });

  it("refuses a migration that was changed after it was applied", async () => {
    write("1_first", "create table probe (n integer);");
    await run();
    write("1_first", "create table probe (n bigint);");
    await expect(run()).rejects.toThrow("1_first was changed after it was applied");
  });

  it("takes a file with other line ends for the same migration", async () => {
    write("1_first", "create table probe (n integer);\n\nselect 1;\n");
    await run();
    write("1_first", "create table probe (n integer);\r\n\r\nselect 1;\r\n");
    expect(await run()).toEqual([]);
  });
});
