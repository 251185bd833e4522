import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { commandOf, isAlive } from "./process-id.mjs";

const POLL_MS = 300;

/**
 * Runs work that only one process at a time may do; others wait. The lock of a process that was killed is ignored.
 * @template T
 * @param {string} file
 * @param {() => void} sayWaiting  called once when somebody else holds the lock
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, sayWaiting, work) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  for (let announced = false; !take(file); await sleep(POLL_MS)) {
    if (!announced) sayWaiting();
    announced = true;
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function take(file) {
  if (!isHeld(file)) fs.rmSync(file, { force: true });
  try {
    fs.writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  }
}

function isHeld(file) {
  try {
    const pid = Number(fs.readFileSync(file, "utf8"));
    return pid > 0 && isAlive(pid) && (commandOf(pid)?.includes("node") ?? true);
  } catch {
    return false;
  }
}
