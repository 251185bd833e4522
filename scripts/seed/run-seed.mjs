import { spawn } from "node:child_process";
import { once } from "node:events";
import { ROOT } from "../setup/folders.mjs";
import { guard } from "../setup/guard.mjs";
import { prepare } from "../setup/prepare.mjs";
import { moveToDoubles } from "../setup/run-doubles.mjs";
import { openSession } from "../setup/session.mjs";
import { doublesStorage } from "./doubles-storage.mjs";

const HELP = `npm run seed -- board-120 | failures | jobs-500 [--doubles]

  board-120   a board of 120 shots whose price waits, and one whose film waits to be accepted
  failures    one job for every way a job can stand, wait or fail
  jobs-500    a workspace of 500 jobs

The rows go into this studio's own database, beside what is there. Nothing is sent to a provider.
--doubles: into the studio that "npm run studio -- --doubles" runs.`;

/**
 * `npm run seed`: fills the studio's own database with jobs to look at.
 * @param {string[]} args
 */
export async function runSeed(args) {
  if (args.length === 0 || args.includes("--help")) return console.log(HELP);
  const session = openSession({ log: console.log, farewell: "Stopping. The jobs made so far stay." });
  await session.guard(async () => {
    const withDoubles = args.includes("--doubles");
    if (withDoubles) moveToDoubles();
    const { env: own, stop } = await prepare({ build: false, database: true });
    session.onEnd(stop);
    const env = withDoubles ? { ...own, ...doublesStorage(own.STUDIO_DATA_DIR ?? "") } : own;
    const names = args.filter((arg) => arg !== "--doubles");
    const command = ["--import", "tsx", "--conditions=react-server", "scripts/seed/main.ts", ...names];
    const options = {
      cwd: ROOT,
      env: { ...env, LOG_LEVEL: env.LOG_LEVEL ?? "error" },
      stdio: "inherit",
      detached: true,
    };
    const seeder = spawn(process.execPath, command, options);
    guard(seeder, { signal: "TERM", lastSignal: "KILL", graceSeconds: 5 });
    const [code] = await once(seeder, "exit");
    await session.end(code ?? 1);
  });
}
