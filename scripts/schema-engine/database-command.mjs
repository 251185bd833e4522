import pg from "pg";
import { connectionConfig, databaseName, withDatabase } from "./database-url.mjs";

/** What Prisma calls the reasons a connection fails. */
const PRISMA_CODES = {
  "3D000": "P1003",
  "28P01": "P1000",
  28000: "P1000",
  ECONNREFUSED: "P1001",
  ENOTFOUND: "P1001",
};

const COMMANDS = {
  "can-connect-to-database": async (url) => {
    await execute(url, "select 1");
    return "Connection successful";
  },
  "create-database": async (url) => {
    await execute(withDatabase(url, "postgres"), `create database ${pg.escapeIdentifier(databaseName(url))}`);
    return "Database was successfully created";
  },
  "drop-database": async (url) => {
    await execute(withDatabase(url, "postgres"), `drop database ${pg.escapeIdentifier(databaseName(url))}`);
    return "The database was successfully dropped";
  },
};

/**
 * `schema-engine cli <command>`: answers with one log line and an exit code.
 * @param {string} name
 * @param {string} url
 * @returns {Promise<0 | 1>}
 */
export async function runDatabaseCommand(name, url) {
  log("INFO", { message: "Starting schema engine CLI", git_hash: "wasm" }); // Prisma skips the first line
  try {
    const command = COMMANDS[name];
    if (!command) throw new Error(`unknown command ${name}`);
    log("INFO", { message: await command(url) });
    return 0;
  } catch (error) {
    const error_code = PRISMA_CODES[error.code] ?? "P1010";
    log("ERROR", { message: error.message || String(error.code), error_code, is_panic: false });
    return 1;
  }
}

async function execute(url, statement) {
  const client = new pg.Client(connectionConfig(url).config);
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function log(level, fields) {
  const line = { timestamp: new Date().toISOString(), level, fields, target: "schema_engine::logger" };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
