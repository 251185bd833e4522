import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import readline from "node:readline/promises";
import { erasePostgres } from "../postgres/erase.mjs";
import { ROOT } from "./folders.mjs";
import { Problem } from "./problem.mjs";
import { step } from "./say.mjs";

/** What costs time but holds no data, and what this very start is using. */
const KEPT = new Set(["builds", "studio.json", "install.lock", "build.lock"]);

/**
 * Deletes everything a studio keeps: database, media, secrets, logs.
 * @param {string} dataDir
 * @param {{ ask: boolean, log: import("./say.mjs").Log }} options
 * @returns {Promise<boolean>} false when the person thought better of it
 */
export async function resetData(dataDir, { ask, log }) {
  if ([ROOT, os.homedir()].some((folder) => isWithin(folder, dataDir))) {
    throw new Problem(`${dataDir} holds more than the studio's data.`, "Give STUDIO_DATA_DIR a folder of its own.");
  }
  if (ask && !(await confirm(dataDir))) {
    log("Nothing was deleted.");
    return false;
  }
  await step(log, "Everything the studio kept is deleted", async () => {
    await erasePostgres(dataDir);
    for (const name of fs.readdirSync(dataDir)) {
      if (!KEPT.has(name)) fs.rmSync(path.join(dataDir, name), { recursive: true, force: true });
    }
  });
  if (process.env.DATABASE_URL) log("  The database that DATABASE_URL names is yours and was left as it is.");
  return true;
}

async function confirm(dataDir) {
  const terminal = readline.createInterface({ input: process.stdin, output: process.stdout });
  terminal.once("SIGINT", () => process.kill(process.pid, "SIGINT"));
  const question = `This deletes every job, film and person in ${dataDir}, for good. Type yes to go on: `;
  const answer = await Promise.race([terminal.question(question), once(terminal, "close").then(() => "")]);
  terminal.close();
  return answer.trim().toLowerCase() === "yes";
}

const isWithin = (inner, outer) => !path.relative(outer, inner).startsWith("..");
