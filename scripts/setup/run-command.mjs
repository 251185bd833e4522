import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { ROOT } from "./folders.mjs";
import { guard, signalGroup } from "./guard.mjs";

const TAIL_LINES = 30;
const END_LIMIT_MS = 20_000;
const running = new Set();

/**
 * Runs a command to its end. Ends with this process, and takes everything it started with it.
 * @param {string[]} command
 * @param {{ env?: Record<string, string | undefined>, logFile?: string, show?: boolean, limitSeconds?: number,
 *   graceSeconds?: number }} [options]  show: print its output as it comes; limitSeconds: end it after so long;
 *   graceSeconds: how long it may take to end in order when this process is killed
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runCommand(
  [program, ...args],
  { env = process.env, logFile, show = false, limitSeconds, graceSeconds = 0 } = {},
) {
  const child = spawn(program, args, { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  guard(child, { signal: graceSeconds > 0 ? "INT" : "KILL", lastSignal: "KILL", graceSeconds });
  running.add(child);
  const limit = limitSeconds && setTimeout(() => signalGroup(child.pid, "SIGKILL"), limitSeconds * 1000);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
      if (show) process.stdout.write(chunk);
    });
  }
  const code = await new Promise((resolve) => {
    child.once("close", (exitCode) => resolve(exitCode ?? 1));
    child.once("error", (error) => {
      output += error.message;
      resolve(127);
    });
  });
  clearTimeout(limit);
  running.delete(child);
  if (logFile) writeLog(logFile, output);
  return { code, output };
}

/** For a process that was told to stop while commands run: ends them and waits until they are gone. */
export async function endRunningCommands() {
  const gone = [...running].map((child) => new Promise((resolve) => child.once("close", resolve)));
  for (const child of running) signalGroup(child.pid, "SIGINT"); // as a terminal does: test runners then end in order
  const killer = setTimeout(() => {
    for (const child of running) signalGroup(child.pid, "SIGKILL");
  }, END_LIMIT_MS);
  await Promise.all(gone);
  clearTimeout(killer);
}

/** @param {string} output */
export const tail = (output, lines = TAIL_LINES) => output.trimEnd().split("\n").slice(-lines).join("\n");

function writeLog(file, output) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, output);
}
