import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { createTestDatabase, TEMPLATE_DATABASE } from "@/scripts/test-database";
import { migrate } from "../migrate.mjs";
import { erasePostgres } from "../postgres/erase.mjs";
import { startPostgres } from "../postgres.mjs";
import { listLeftovers, temporaryFolder } from "../setup/temporary-folder.mjs";
import type { Bench, BenchRow } from "./bench";

type Result = BenchRow & { bench: string };

const PREFIX = "aiprod-bench";
const FOLDER = path.join(import.meta.dirname, "..", "bench");

/** Measures on a Postgres of its own that keeps every promise to the disk, as the studio's does. */
async function runBenches(wanted: string[], jsonFile: string | undefined): Promise<void> {
  for (const leftover of listLeftovers(PREFIX)) await erase(leftover);
  const dataRoot = temporaryFolder(PREFIX);
  const settings = { max_connections: "200" };
  const postgres = await startPostgres({ dataRoot, database: TEMPLATE_DATABASE, settings });
  try {
    await migrate({ url: postgres.url });
    process.env.TEST_POSTGRES_URL = postgres.url;
    const folder = path.join(dataRoot, "files");
    fs.mkdirSync(folder);
    const results: Result[] = [];
    for (const name of listBenches(wanted)) results.push(...(await runBench(name, folder)));
    if (jsonFile) fs.writeFileSync(jsonFile, `${JSON.stringify({ machine: describeMachine(), results }, null, 2)}\n`);
  } finally {
    await postgres.stop();
    await erase(dataRoot);
  }
}

async function erase(dataRoot: string): Promise<void> {
  await erasePostgres(dataRoot);
  fs.rmSync(dataRoot, { recursive: true, force: true });
}

function listBenches(wanted: string[]): string[] {
  const names = fs
    .readdirSync(FOLDER)
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => file.replace(/\.ts$/, ""));
  return wanted.length ? names.filter((name) => wanted.includes(name)) : names;
}

async function runBench(name: string, folder: string): Promise<Result[]> {
  const { bench } = (await import(path.join(FOLDER, `${name}.ts`))) as { bench?: Bench };
  if (!bench) return [];
  const database = await createTestDatabase();
  try {
    console.log(`\n${name}`);
    const rows = await bench({ databaseUrl: database.url, folder });
    for (const row of rows) console.log(`  ${row.name.padEnd(44)} ${format(row.value).padStart(12)} ${row.unit}`);
    return rows.map((row) => ({ bench: name, ...row }));
  } finally {
    await database.drop();
  }
}

const format = (value: number) => value.toLocaleString("en-US", { maximumSignificantDigits: 4 });

const describeMachine = () => ({
  node: process.version,
  platform: `${process.platform}-${process.arch}`,
  processors: os.cpus().length,
  processor: os.cpus()[0]?.model ?? "unknown",
  memoryMb: Math.round(os.totalmem() / 1e6),
  measuredAt: new Date().toISOString(),
});

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: "string" } } });
await runBenches(positionals, values.json);
