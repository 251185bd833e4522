import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { commandOf, isAlive } from "../setup/process-id.mjs";
import { readLock } from "./cluster.mjs";
import { outsideHome } from "./program.mjs";

/**
 * Ends the server on this data, if one runs, and deletes what it kept. Files of others in the folder stay.
 * @param {string} dataRoot
 */
export async function erasePostgres(dataRoot) {
  for (const home of [dataRoot, outsideHome(dataRoot)]) {
    if (!fs.existsSync(home)) continue;
    const folder = path.join(home, "postgres");
    await endServer(folder);
    fs.rmSync(folder, { recursive: true, force: true });
    fs.rmSync(path.join(home, "postgres.log"), { force: true });
    if (fs.readdirSync(home).length === 0) fs.rmdirSync(home);
  }
}

async function endServer(folder) {
  const { pid } = readLock(folder);
  if (!pid || !commandOf(pid)?.includes("postgres")) return;
  process.kill(pid, "SIGINT");
  while (isAlive(pid)) await sleep(50);
}
