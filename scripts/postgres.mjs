import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { ensureCluster, ROLE, readLock } from "./postgres/cluster.mjs";
import { locatePostgres } from "./postgres/program.mjs";
import { guard } from "./setup/guard.mjs";
import { freePort } from "./setup/port.mjs";
import { commandOf, isAlive } from "./setup/process-id.mjs";

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 15_000;
const WATCH_MS = 500;
/** Another start is under way, or a killed server has not been reaped yet: look again. Anything else is final. */
const WORTH_ANOTHER_TRY = /lock file "postmaster.pid" already exists|pre-existing shared memory block/;
const PORT_TAKEN = /Address already in use/;
const DEFAULT_SETTINGS = { listen_addresses: "127.0.0.1", unix_socket_directories: "", max_connections: "60" };

/**
 * @typedef {object} PostgresOptions
 * @property {string} dataRoot  folder that holds the data folder
 * @property {string} database  created when missing
 * @property {number} [port]  a free one when left out
 * @property {Record<string, string>} [settings]  postgresql.conf settings, for a server that this call starts
 *
 * @typedef {object} Postgres
 * @property {string} url
 * @property {number} port
 * @property {number} pid
 * @property {boolean} owned  false when a server that was already running is reused; stop() then leaves it alone
 * @property {Promise<void>} exited  settles when the server has ended
 * @property {() => Promise<void>} stop
 */

/**
 * Starts the Postgres that comes with the installed packages, or joins the one already running on the same data.
 *
 * Guarantees: as root or not; several starts at once end on one server; a killed server is recovered; the server ends
 * when the process that started it ends, however it ends.
 * @param {PostgresOptions} options
 * @returns {Promise<Postgres>}
 */
export async function startPostgres({ dataRoot, database, port, settings = {} }) {
  const program = locatePostgres(dataRoot);
  const cluster = ensureCluster(program);
  const server = await joinOrLaunch({ program, cluster, port, settings: { ...DEFAULT_SETTINGS, ...settings } });
  await createDatabase(urlOf(cluster, server.port, "postgres"), database);
  return { ...server, url: urlOf(cluster, server.port, database) };
}

async function joinOrLaunch({ program, cluster, port, settings }) {
  const deadline = Date.now() + START_LIMIT_MS;
  for (;;) {
    const running = await findRunning(cluster);
    if (running) return { ...running, owned: false, exited: endOf(cluster, running.pid), stop: async () => {} };
    const chosenPort = port ?? (await freePort());
    const { server, output } = await launch({ program, cluster, port: chosenPort, settings, deadline });
    if (server) return server;
    throwIfFinal(output, port, deadline);
    removeStaleLock(cluster);
    await sleep(200);
  }
}

function throwIfFinal(output, wantedPort, deadline) {
  const portTaken = PORT_TAKEN.test(output);
  if (portTaken && wantedPort) throw new Error(`Port ${wantedPort} is taken by another program.`);
  if (portTaken || WORTH_ANOTHER_TRY.test(output)) {
    if (Date.now() < deadline) return;
  }
  throw new Error(`Postgres did not start:\n${output}`);
}

async function launch({ program, cluster, port, settings, deadline }) {
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const logFile = path.join(program.home, "postgres.log");
  const log = fs.openSync(logFile, "a");
  const logStart = fs.fstatSync(log).size;
  const child = spawn(program.executable("postgres"), ["-D", cluster.folder, "-p", String(port), ...options], {
    ...program.runAs,
    cwd: cluster.folder,
    stdio: ["ignore", log, log],
    detached: true, // Ctrl-C in the terminal must not end the server before those who use it
  });
  fs.closeSync(log);
  let ended = false;
  const exited = new Promise((resolve) => child.once("exit", resolve).once("error", resolve)).then(() => {
    ended = true;
  });
  guard(child, { signal: "INT", lastSignal: "QUIT", graceSeconds: 10 });
  child.unref();
  while (!ended && Date.now() < deadline && !(await answers(cluster, port))) await Promise.race([sleep(40), exited]);
  if (!ended && Date.now() < deadline) {
    return { server: { port, pid: child.pid, owned: true, exited, stop: () => stop(child, exited) }, output: "" };
  }
  await stop(child, exited);
  return { server: null, output: fs.readFileSync(logFile).subarray(logStart).toString() };
}

async function stop(child, exited) {
  child.ref();
  child.kill("SIGINT"); // "fast shutdown": ends sessions, writes everything, exits
  const killer = setTimeout(() => child.kill("SIGQUIT"), STOP_LIMIT_MS);
  await exited;
  clearTimeout(killer);
}

async function findRunning(cluster) {
  const { pid, port } = readLock(cluster.folder);
  return port && (await answers(cluster, port)) ? { pid, port } : null;
}

/** The end of a server that another process started: its record goes, or its process does. */
async function endOf(cluster, pid) {
  while (readLock(cluster.folder).pid === pid && isAlive(pid)) await sleep(WATCH_MS, undefined, { ref: false });
}

/** Postgres trusts a recorded process id that some unrelated program has since been given, and refuses to start. */
function removeStaleLock(cluster) {
  const { pid } = readLock(cluster.folder);
  const command = pid ? commandOf(pid) : null;
  if (command && !command.includes("postgres")) fs.rmSync(path.join(cluster.folder, "postmaster.pid"), { force: true });
}

async function answers(cluster, port) {
  const client = new pg.Client({
    connectionString: urlOf(cluster, port, "postgres"),
    connectionTimeoutMillis: 2000,
  });
  try {
    await client.connect();
    const { rows } = await client.query("show data_directory");
    return rows[0].data_directory === cluster.folder;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function createDatabase(adminUrl, database) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [database]);
    if (!rowCount) await client.query(`create database ${pg.escapeIdentifier(database)}`);
  } catch (error) {
    if (error.code !== "42P04" && error.code !== "23505") throw error; // another start created it meanwhile
  } finally {
    await client.end();
  }
}

const urlOf = (cluster, port, database) =>
  `postgresql://${ROLE}:${cluster.password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
