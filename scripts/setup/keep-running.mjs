import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { ROOT } from "./folders.mjs";
import { guard, signalGroup } from "./guard.mjs";
import { afterDeath } from "./restart-policy.mjs";
import { tail } from "./run-command.mjs";

const LOG_LIMIT_BYTES = 10_000_000;
const LAST_WORDS_LINES = 15;

/**
 * Keeps a process running until it is stopped, and starts it again when it dies.
 * @param {{ name: string, command: string[], env: Record<string, string | undefined>, logFile: string | null, graceMs: number,
 *   log: import("./say.mjs").Log }} options  logFile null: output goes to the terminal
 * @returns {{ gaveUp: Promise<string>, stop: () => Promise<void> }}  gaveUp: why it is not started any more
 */
export function keepRunning({ name, command, env, logFile, graceMs, log }) {
  let child = launch(command, env, logFile);
  let isStopping = false;
  let restart;
  /** @type {(reason: string) => void} */
  let giveUp;
  const gaveUp = new Promise((resolve) => {
    giveUp = resolve;
  });

  const watch = (quickDeaths) => {
    const startedAt = Date.now();
    const died = (reason) => {
      signalGroup(child.pid, "SIGKILL"); // what it had started itself
      if (isStopping) return;
      const next = afterDeath(quickDeaths, Date.now() - startedAt);
      const sentence = `The ${name} stopped unexpectedly (${reason}).`;
      if (next.restartAfterMs === null) return giveUp(`${sentence}${lastWords(logFile)}`);
      log(`  ${sentence} It is started again${logFile ? `; what it said is in ${logFile}` : ""}.`);
      restart = setTimeout(() => {
        child = launch(command, env, logFile);
        watch(next.quickDeaths);
      }, next.restartAfterMs);
    };
    child.once("error", (error) => died(error.message));
    child.once("exit", (code, signal) => died(signal ?? `exit code ${code}`));
  };
  watch(0);

  const stop = async () => {
    isStopping = true;
    clearTimeout(restart);
    if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGTERM");
    const killer = setTimeout(() => signalGroup(child.pid, "SIGKILL"), graceMs);
    await gone;
    clearTimeout(killer);
    signalGroup(child.pid, "SIGKILL");
  };
  return { gaveUp, stop };
}

/** In a process group of its own, so that Ctrl-C in the terminal reaches only the launcher, which ends all in order. */
function launch([program, ...args], env, logFile) {
  const output = logFile ? openLog(logFile) : "inherit";
  const child = spawn(program, args, { cwd: ROOT, env, stdio: ["ignore", output, output], detached: true });
  if (typeof output === "number") fs.closeSync(output);
  guard(child, { signal: "TERM", lastSignal: "KILL", graceSeconds: 5 });
  return child;
}

function openLog(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return fs.openSync(file, size > LOG_LIMIT_BYTES ? "w" : "a");
}

function lastWords(logFile) {
  if (!logFile) return "";
  return ` Its last words, from ${logFile}:\n${tail(fs.readFileSync(logFile, "utf8"), LAST_WORDS_LINES)}`;
}
