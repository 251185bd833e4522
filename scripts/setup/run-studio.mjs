import path from "node:path";
import { markInUse } from "./build.mjs";
import { readUserEnvironment } from "./environment.mjs";
import { dataFolder } from "./folders.mjs";
import { keepRunning } from "./keep-running.mjs";
import { choosePort } from "./port.mjs";
import { prepare } from "./prepare.mjs";
import { resetData } from "./reset-data.mjs";
import { moveToDoubles, startDoubles } from "./run-doubles.mjs";
import { step } from "./say.mjs";
import { openSession } from "./session.mjs";
import { HELP, parseStudioOptions } from "./studio-options.mjs";
import { claimStudio, findStudio, recordPort, releaseStudio } from "./studio-record.mjs";
import { waitUntilHealthy } from "./wait-until-healthy.mjs";

const WEB_GRACE_MS = 5_000;
/** Long enough for the worker to hand back the steps it is in the middle of. */
const WORKER_GRACE_MS = 20_000;
const log = console.log;

/**
 * `npm run studio`: from a fresh clone to a studio that answers, and kept so until Ctrl-C.
 * @param {string[]} args
 */
export async function runStudio(args) {
  const session = openSession({ log, farewell: "Ending the studio …" });
  await session.guard(async () => {
    const options = parseStudioOptions(args);
    if (options.help) return log(HELP);
    if (options.doubles) moveToDoubles();
    const dataDir = dataFolder(readUserEnvironment());
    if (!claimStudio(dataDir)) return log(describeRunning(findStudio(dataDir)));
    session.onEnd(() => releaseStudio(dataDir));
    log(`✓ Node ${process.versions.node}`);
    if (options.reset && !(await resetData(dataDir, { ask: !options.yes, log }))) return session.end(0);
    await start(options, dataDir, session);
  });
}

async function start(options, dataDir, session) {
  const port = await choosePort(options.port);
  if (options.port === undefined && port !== 3000) log(`  Port 3000 is taken; using ${port}.`);
  const { env, webFolder, stop } = await prepare({ build: !options.dev, database: true, port, log });
  session.onEnd(stop);

  if (webFolder) markInUse(webFolder);
  const doubles = options.doubles ? await startDoubles({ env, session, log, studioPort: port }) : {};
  const common = { env: { ...env, ...doubles, PORT: String(port) }, log };
  const worker = keepRunning({
    ...common,
    name: "worker",
    command: [process.execPath, "--import", "tsx", "--conditions=react-server", "scripts/worker.ts"],
    logFile: path.join(dataDir, "logs", "worker.log"),
    graceMs: WORKER_GRACE_MS,
  });
  session.onEnd(worker.stop);
  const webLog = options.dev ? null : path.join(dataDir, "logs", "web.log");
  const web = keepRunning({
    ...common,
    name: "web server",
    command: webCommand(webFolder, port),
    env: { ...common.env, HOSTNAME: "127.0.0.1", NODE_ENV: options.dev ? "development" : "production" },
    logFile: webLog,
    graceMs: WEB_GRACE_MS,
  });
  session.onEnd(web.stop);
  for (const { gaveUp } of [worker, web]) void gaveUp.then((reason) => session.end(1, reason));

  await step(log, "Starting the web server and the worker", () =>
    waitUntilHealthy(port, { signal: session.signal, logFile: webLog }),
  );
  recordPort(dataDir, port);
  log(`\nThe studio is ready: http://localhost:${port}\nCtrl-C ends it.`);
}

const webCommand = (webFolder, port) =>
  webFolder
    ? [process.execPath, path.join(webFolder, "server.js")]
    : [process.execPath, "node_modules/next/dist/bin/next", "dev", "--port", String(port), "--hostname", "127.0.0.1"];

const describeRunning = (record) =>
  record?.port
    ? `The studio is already running: http://localhost:${record.port}`
    : "The studio is already being started in another terminal.";
