import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { ROOT } from "../setup/folders.mjs";
import { guard } from "../setup/guard.mjs";
import { prepare } from "../setup/prepare.mjs";
import { moveToDoubles, startDoubles } from "../setup/run-doubles.mjs";
import { openSession } from "../setup/session.mjs";
import { FILM_HELP } from "./film-help.mjs";

/**
 * `npm run film`: makes this machine ready, then makes the film in a process of its own that owns the terminal.
 * @param {string[]} args
 */
export async function runFilm(args) {
  if (args.length === 0 || args.includes("--help")) return console.log(FILM_HELP);
  const log = args.includes("--json") ? console.error : console.log;
  const session = openSession({ log, farewell: "Stopping. What was made is kept; the studio shows the job." });
  await session.guard(async () => {
    const withDoubles = args.includes("--doubles");
    if (withDoubles) moveToDoubles();
    const { env: own, stop } = await prepare({ build: false, database: true, log });
    session.onEnd(stop);
    const env = withDoubles ? { ...own, ...(await startDoubles({ env: own, session, log })) } : own;
    const maker = spawn(
      process.execPath,
      [
        "--import",
        "tsx",
        "--conditions=react-server",
        "scripts/film/main.ts",
        ...args.filter((arg) => arg !== "--doubles"),
      ],
      {
        cwd: ROOT,
        env: {
          ...env,
          LOG_LEVEL: env.LOG_LEVEL ?? "error",
          FILM_CALLED_FROM: process.env.INIT_CWD ?? path.resolve("."),
        },
        stdio: "inherit",
        detached: true,
      },
    );
    guard(maker, { signal: "TERM", lastSignal: "KILL", graceSeconds: 5 });
    session.onEnd(async () => {
      if (maker.exitCode !== null || maker.signalCode !== null) return;
      const gone = once(maker, "exit");
      maker.kill("SIGTERM");
      await gone;
    });
    const [code] = await once(maker, "exit");
    await session.end(code ?? 1);
  });
}
