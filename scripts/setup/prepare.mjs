import { buildWeb } from "./build.mjs";
import { applyMigrations, isSeeded, openDatabase, seed } from "./database.mjs";
import { composeEnvironment, readUserEnvironment } from "./environment.mjs";
import { dataFolder, requireSpace } from "./folders.mjs";
import { installDependencies } from "./install.mjs";
import { findMediaTools } from "./media-tools.mjs";
import { generatePrismaClient } from "./prisma-client.mjs";
import { step } from "./say.mjs";

const SPACE_MB = 500;

/**
 * Makes a fresh clone ready to run, step by step; what is ready already takes no time.
 *
 * The database is the running studio's when it is up, and one of its own when not; stop() ends only what was started.
 * @param {{ build: boolean, database: boolean, port?: number, log?: import("./say.mjs").Log }} options
 * @returns {Promise<{ env: Record<string, string | undefined>, webFolder: string | null, stop: () => Promise<void> }>}
 */
export async function prepare({ build, database, port, log = console.log }) {
  const userEnv = readUserEnvironment();
  const dataDir = dataFolder(userEnv);
  const tools = await prepareTools({ userEnv, dataDir, log });
  const webFolder = build ? await buildWeb({ dataDir, log }) : null;
  const compose = (databaseUrl) => composeEnvironment({ userEnv, dataDir, tools, databaseUrl, port });
  if (!database) return { env: compose(), webFolder, stop: async () => {} };

  const opened = await step(
    log,
    "Starting the database",
    () => openDatabase({ userEnv, dataDir, log }),
    describeDatabase,
  );
  try {
    const env = compose(opened.url);
    await fillDatabase(opened.url, env, log);
    return { env, webFolder, stop: opened.stop };
  } catch (error) {
    await opened.stop();
    throw error;
  }
}

/**
 * The part that needs no data of anybody's: dependencies, video encoder, database client.
 * @param {{ userEnv: Record<string, string | undefined>, dataDir: string, log: import("./say.mjs").Log }} options
 */
export async function prepareTools({ userEnv, dataDir, log }) {
  requireSpace(dataDir, SPACE_MB, "running the studio");
  await installDependencies({ dataDir, log });
  const tools = await step(log, "Looking for a video encoder", () => findMediaTools(userEnv), describeTools);
  await step(log, "Preparing the database client", generatePrismaClient, () => "The database client is ready");
  return tools;
}

async function fillDatabase(url, env, log) {
  await step(log, "Updating the database", () => applyMigrations(url), describeMigrations);
  if (await isSeeded(url)) return;
  await step(
    log,
    "Filling the new studio",
    () => seed(env),
    () => "The new studio has its first data",
  );
}

const describeTools = ({ ffmpeg }) => `Video encoder: ffmpeg ${ffmpeg.version} (${ffmpeg.origin})`;
const describeDatabase = ({ isBuiltIn }) => (isBuiltIn ? "Built-in Postgres is running" : "Your database answers");
const describeMigrations = (applied) =>
  applied.length ? `The database was updated (${applied.length} steps)` : "The database is up to date";
