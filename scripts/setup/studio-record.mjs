import fs from "node:fs";
import path from "node:path";
import { commandOf, isAlive } from "./process-id.mjs";

/**
 * @typedef {{ pid: number, port: number | null }} StudioRecord  port null: still starting
 */

const fileIn = (dataDir) => path.join(dataDir, "studio.json");

/**
 * The studio that runs on this data folder, or null. What a killed one left behind does not count.
 * @param {string} dataDir
 * @returns {StudioRecord | null}
 */
export function findStudio(dataDir) {
  try {
    const record = JSON.parse(fs.readFileSync(fileIn(dataDir), "utf8"));
    const isStudio = isAlive(record.pid) && (commandOf(record.pid)?.includes("studio") ?? true);
    return isStudio && record.pid !== process.pid ? record : null;
  } catch {
    return null;
  }
}

/**
 * Takes the data folder for this process. Of two starts at once one gets it.
 * @param {string} dataDir
 * @returns {boolean}
 */
export function claimStudio(dataDir) {
  if (findStudio(dataDir)) return false;
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  fs.rmSync(fileIn(dataDir), { force: true });
  try {
    fs.writeFileSync(fileIn(dataDir), JSON.stringify({ pid: process.pid, port: null }), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/** @param {string} dataDir @param {number} port */
export function recordPort(dataDir, port) {
  fs.writeFileSync(fileIn(dataDir), JSON.stringify({ pid: process.pid, port }));
}

/** @param {string} dataDir */
export function releaseStudio(dataDir) {
  fs.rmSync(fileIn(dataDir), { force: true });
}
