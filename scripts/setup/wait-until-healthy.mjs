import fs from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { Problem } from "./problem.mjs";
import { tail } from "./run-command.mjs";

const LIMIT_MS = 120_000;
const POLL_MS = 100;

/**
 * Waits until the studio on this port says it is well; throws when that takes too long or is no longer wanted.
 * @param {number} port
 * @param {{ signal: AbortSignal, logFile: string | null }} options  signal: ends the waiting; logFile: of the web server
 */
export async function waitUntilHealthy(port, { signal, logFile }) {
  const deadline = Date.now() + LIMIT_MS;
  let answer = "no answer";
  while (Date.now() < deadline && !signal.aborted) {
    answer = await askHealth(port);
    if (answer === "200") return;
    await sleep(POLL_MS);
  }
  signal.throwIfAborted();
  throw new Problem(
    `The studio did not become healthy within ${LIMIT_MS / 1000} seconds (last answer: ${answer}).`,
    logFile && fs.existsSync(logFile)
      ? `The end of ${logFile}:\n${tail(fs.readFileSync(logFile, "utf8"))}`
      : "Start again.",
  );
}

async function askHealth(port) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/health`, { signal: AbortSignal.timeout(30_000) });
    await response.arrayBuffer();
    return String(response.status);
  } catch (error) {
    return error.cause?.code ?? error.message;
  }
}
