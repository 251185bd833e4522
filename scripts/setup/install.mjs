import fs from "node:fs";
import path from "node:path";
import { ROOT, requireSpace } from "./folders.mjs";
import { withLock } from "./lock.mjs";
import { Problem } from "./problem.mjs";
import { runCommand, tail } from "./run-command.mjs";
import { step } from "./say.mjs";

const LOCK = path.join(ROOT, "package-lock.json");
/** npm writes this last, so it tells exactly what an install finished; a half one has none. */
const INSTALLED = path.join(ROOT, "node_modules", ".package-lock.json");
const NO_NETWORK = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/;
const SPACE_MB = 2500;

/**
 * Installs what package-lock.json names, unless exactly that is installed.
 * @param {{ dataDir: string, log: import("./say.mjs").Log }} options
 */
export async function installDependencies({ dataDir, log }) {
  const label = "Dependencies are installed";
  const isDone = () => isInstalled(readLock(LOCK), readLock(INSTALLED));
  if (isDone()) return step(log, label, () => {});
  const sayWaiting = () => log("  Another start is installing the dependencies; waiting for it …");
  const install = () =>
    withLock(path.join(ROOT, ".studio", "install.lock"), sayWaiting, async () => {
      if (!isDone()) await runInstall(dataDir);
    });
  await step(log, "Installing dependencies, two to three minutes the first time", install, () => label);
}

/**
 * @typedef {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }> }} Lock
 * @param {Lock | null} wanted
 * @param {Lock | null} installed
 */
export function isInstalled(wanted, installed) {
  if (!wanted || !installed) return false;
  const isMissing = ([name, entry]) => name !== "" && !installed.packages[name] && !entry.optional;
  const isOther = ([name, entry]) => wanted.packages[name]?.version !== entry.version;
  return !Object.entries(wanted.packages).some(isMissing) && !Object.entries(installed.packages).some(isOther);
}

async function runInstall(dataDir) {
  requireSpace(ROOT, SPACE_MB, "installing the dependencies");
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const flags = ["--include=dev", "--include=optional", "--prefer-offline", "--no-audit", "--no-fund"];
  const logFile = path.join(dataDir, "logs", "install.log");
  const { code, output } = await runCommand([...npm, "ci", ...flags], { logFile });
  if (code === 0) return;
  const [message, wayOut] = NO_NETWORK.test(output)
    ? ["The dependencies could not be fetched: the npm registry did not answer.", "Check the network and start again."]
    : ["npm could not install the dependencies.", `Its whole output is in ${logFile}. The end of it:\n${tail(output)}`];
  throw new Problem(message, wayOut);
}

/** @returns {Lock | null} */
function readLock(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
