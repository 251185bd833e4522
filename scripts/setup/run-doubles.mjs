import path from "node:path";
import { planDoubles, waitForDoubles } from "./doubles.mjs";
import { readUserEnvironment } from "./environment.mjs";
import { dataFolder } from "./folders.mjs";
import { keepRunning } from "./keep-running.mjs";
import { step } from "./say.mjs";

const GRACE_MS = 5_000;

/** A studio with doubles keeps its jobs, files and money apart from the person's own. */
export function moveToDoubles() {
  process.env.STUDIO_DATA_DIR = path.join(dataFolder(readUserEnvironment()), "with-doubles");
}

/**
 * Starts stand-ins of every provider, and gives the environment that points to them.
 * @param {{ env: Record<string, string | undefined>, session: ReturnType<typeof import("./session.mjs").openSession>,
 *   log: import("./say.mjs").Log, studioPort?: number }} options  studioPort: where the doubles send their news
 */
export async function startDoubles({ env, session, log, studioPort }) {
  const dataDir = dataFolder(readUserEnvironment());
  const folder = path.join(dataDir, "doubles");
  const plan = await planDoubles({ folder, studioPort, veoRoute: env.VEO_ROUTE });
  const logFile = path.join(dataDir, "logs", "doubles.log");
  const doubles = keepRunning({ name: "doubles", command: plan.command, env, logFile, graceMs: GRACE_MS, log });
  session.onEnd(doubles.stop);
  await step(log, "Starting the providers' doubles", () => waitForDoubles(plan.ports, session.signal));
  return plan.env;
}
