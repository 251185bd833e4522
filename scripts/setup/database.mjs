import { Problem } from "./problem.mjs";
import { afterDeath } from "./restart-policy.mjs";
import { runCommand, tail } from "./run-command.mjs";

const DATABASE = "studio";

/**
 * The user's own database when DATABASE_URL names one, or the built-in Postgres with its data in the data folder.
 * @param {{ userEnv: Record<string, string | undefined>, dataDir: string, log: import("./say.mjs").Log }} options
 * @returns {Promise<{ url: string, isBuiltIn: boolean, stop: () => Promise<void> }>}
 */
export async function openDatabase({ userEnv, dataDir, log }) {
  if (!userEnv.DATABASE_URL) return { isBuiltIn: true, ...(await keepPostgres(dataDir, log)) };
  await requireAnswer(userEnv.DATABASE_URL);
  return { url: userEnv.DATABASE_URL, isBuiltIn: false, stop: async () => {} };
}

/** Starts Postgres, and starts it again at the same address when it dies. npm's modules are there only by now. */
async function keepPostgres(dataDir, log) {
  const { startPostgres } = await import("../postgres.mjs");
  let server = await startPostgres({ dataRoot: dataDir, database: DATABASE });
  const { url, port } = server;
  let isStopping = false;
  const watch = async (quickDeaths) => {
    const startedAt = Date.now();
    await server.exited;
    const { quickDeaths: deaths, restartAfterMs } = afterDeath(quickDeaths, Date.now() - startedAt);
    if (isStopping) return;
    if (restartAfterMs === null)
      return log("  The database keeps stopping. Its log is postgres.log in the data folder.");
    log("  The database stopped unexpectedly. It is started again.");
    server = await startPostgres({ dataRoot: dataDir, database: DATABASE, port });
    await watch(deaths);
  };
  watch(0).catch((error) => log(`  The database could not be started again: ${error.message}`));
  const stop = async () => {
    isStopping = true;
    await server.stop();
  };
  return { url, stop };
}

/** @param {string} url @returns {Promise<string[]>} names of the migrations applied now */
export async function applyMigrations(url) {
  const { migrate } = await import("../migrate.mjs");
  return migrate({ url });
}

/** @param {string} url */
export async function isSeeded(url) {
  const { rows } = await query(url, "select exists (select 1 from workspace) as seeded");
  return rows[0].seeded;
}

/**
 * Puts in what a new studio starts with: the workspace, its people, prices and policies.
 * @param {Record<string, string | undefined>} env
 */
export async function seed(env) {
  const command = [process.execPath, "--import", "tsx", "--conditions=react-server", "prisma/seed.ts"];
  const { code, output } = await runCommand(command, { env });
  if (code !== 0) throw new Problem("The new studio could not be filled with its first data.", tail(output));
}

async function requireAnswer(url) {
  try {
    await query(url, "select 1");
  } catch (cause) {
    throw new Problem(
      `The database that DATABASE_URL names does not answer: ${cause.message || cause.code}.`,
      "Correct DATABASE_URL, or unset it to use the built-in Postgres.",
      { cause },
    );
  }
}

async function query(url, text) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return await client.query(text);
  } finally {
    await client.end();
  }
}
