import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { isAlive } from "./process-id.mjs";

/**
 * The folder in the system's temporary folder that belongs to this process alone.
 * @param {string} prefix
 */
export const temporaryFolder = (prefix) => path.join(os.tmpdir(), `${prefix}-${process.pid}`);

/**
 * What processes that were killed could not clean up.
 * @param {string} prefix
 */
export function listLeftovers(prefix) {
  return fs
    .readdirSync(os.tmpdir())
    .filter((name) => isLeftover(name, prefix))
    .map((name) => path.join(os.tmpdir(), name));
}

function isLeftover(name, prefix) {
  const pid = name.startsWith(`${prefix}-`) ? Number(name.slice(prefix.length + 1)) : Number.NaN;
  return Number.isInteger(pid) && !isAlive(pid);
}
