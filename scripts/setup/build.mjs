import fs from "node:fs";
import path from "node:path";
import { contentHash } from "./content-hash.mjs";
import { ROOT, requireSpace } from "./folders.mjs";
import { withLock } from "./lock.mjs";
import { Problem } from "./problem.mjs";
import { isAlive } from "./process-id.mjs";
import { runCommand, tail } from "./run-command.mjs";
import { step } from "./say.mjs";

const SOURCES = [
  "app",
  "components",
  "inngest",
  "lib",
  "public",
  "prisma/schema.prisma",
  "instrumentation.ts",
  "next.config.js",
  "next.config.ts",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];
const STANDALONE = path.join(ROOT, ".next", "standalone");
/** Finished builds by the hash of their sources: a new build never pulls a running one from under its server. */
const BUILDS = path.join(ROOT, ".studio", "builds");
const BUILDS_KEPT = 2;
const SPACE_MB = 1000;

/**
 * Builds the web application, unless exactly these sources are built.
 * @param {{ dataDir: string, log: import("./say.mjs").Log }} options
 * @returns {Promise<string>} folder with server.js
 */
export async function buildWeb({ dataDir, log }) {
  const folder = path.join(BUILDS, sourceHash().slice(0, 16));
  const isBuilt = () => fs.existsSync(path.join(folder, "server.js"));
  if (isBuilt()) {
    await step(log, "The web application is built", () => {});
    return folder;
  }
  const sayWaiting = () => log("  Another start is building the web application; waiting for it …");
  const build = () =>
    withLock(path.join(ROOT, ".studio", "build.lock"), sayWaiting, async () => {
      if (!isBuilt()) await runBuild(folder, path.join(dataDir, "logs", "build.log"));
    });
  await step(log, "Building the web application, about a minute", build, () => "The web application is built");
  return folder;
}

/** Tests and the generated client, which follows from the schema, do not change what is built. */
export const sourceHash = () =>
  contentHash(ROOT, SOURCES, (file) => !/\.test\.tsx?$/.test(file) && file !== "lib/db/generated");

async function runBuild(folder, logFile) {
  requireSpace(ROOT, SPACE_MB, "building the web application");
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const { code, output } = await runCommand([process.execPath, "node_modules/next/dist/bin/next", "build"], {
    env,
    logFile,
  });
  if (code !== 0) {
    throw new Problem(
      "The web application could not be built.",
      `The whole output is in ${logFile}. The end of it:\n${tail(output)}`,
    );
  }
  completeStandalone();
  removeOldBuilds();
  fs.mkdirSync(BUILDS, { recursive: true });
  fs.rmSync(folder, { recursive: true, force: true });
  fs.renameSync(STANDALONE, folder);
}

/** Next leaves out what a content network could serve, and copies .env files that belong to this machine alone. */
function completeStandalone() {
  fs.cpSync(path.join(ROOT, ".next", "static"), path.join(STANDALONE, ".next", "static"), { recursive: true });
  if (fs.existsSync(path.join(ROOT, "public"))) {
    fs.cpSync(path.join(ROOT, "public"), path.join(STANDALONE, "public"), { recursive: true });
  }
  for (const name of fs.readdirSync(STANDALONE)) {
    if (name.startsWith(".env")) fs.rmSync(path.join(STANDALONE, name));
  }
}

/**
 * Marks a build as served by this process, so that later builds spare it.
 * @param {string} folder
 */
export function markInUse(folder) {
  fs.writeFileSync(path.join(folder, `in-use.${process.pid}`), "");
}

function removeOldBuilds() {
  if (!fs.existsSync(BUILDS)) return;
  const builds = fs
    .readdirSync(BUILDS)
    .map((name) => path.join(BUILDS, name))
    .sort((a, b) => fs.statSync(b).mtimeMs - fs.statSync(a).mtimeMs);
  for (const build of builds.slice(BUILDS_KEPT - 1)) {
    if (!isInUse(build)) fs.rmSync(build, { recursive: true, force: true });
  }
}

const isInUse = (folder) =>
  fs.readdirSync(folder).some((name) => name.startsWith("in-use.") && isAlive(Number(name.split(".")[1])));
