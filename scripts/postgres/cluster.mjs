import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { isAlive } from "../setup/process-id.mjs";

export const ROLE = "studio";
const PASSWORD_FILE = "studio-password";

/**
 * Makes sure the data folder exists and is complete, and returns it with the password of its owner role.
 *
 * It is built beside its final place and renamed into it, so neither a crash nor two starts at once can leave half of it.
 * @param {import("./program.mjs").PostgresProgram} program
 * @returns {{ folder: string, password: string }}
 */
export function ensureCluster(program) {
  const folder = path.join(program.home, "postgres");
  if (!fs.existsSync(path.join(folder, "PG_VERSION"))) createCluster(program, folder);
  try {
    return { folder, password: fs.readFileSync(path.join(folder, PASSWORD_FILE), "utf8").trim() };
  } catch (cause) {
    throw new Error(`The database in ${folder} belongs to another user. Start as that user, or delete the folder.`, {
      cause,
    });
  }
}

/**
 * The process and the port of the server on this data, as it recorded them itself; zeros when there is no record.
 * @param {string} folder
 */
export function readLock(folder) {
  try {
    const [pid, , , port] = fs.readFileSync(path.join(folder, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(pid), port: Number(port) };
  } catch {
    return { pid: 0, port: 0 };
  }
}

function createCluster(program, folder) {
  const { uid, gid } = program.runAs;
  removeUnfinished(program.home);
  const unfinished = `${folder}.${process.pid}`;
  const passwordFile = `${unfinished}.password`;
  try {
    fs.mkdirSync(unfinished, { mode: 0o700 });
    fs.writeFileSync(passwordFile, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600 });
    if (uid !== undefined) for (const made of [unfinished, passwordFile]) fs.chownSync(made, uid, gid);
    runInitdb(program, unfinished, passwordFile);
    fs.renameSync(passwordFile, path.join(unfinished, PASSWORD_FILE));
    renameUnlessThere(unfinished, folder);
  } finally {
    fs.rmSync(passwordFile, { force: true });
    fs.rmSync(unfinished, { recursive: true, force: true });
  }
}

function runInitdb(program, folder, passwordFile) {
  const made = spawnSync(
    program.executable("initdb"),
    ["-D", folder, "-U", ROLE, "--pwfile", passwordFile, "-A", "scram-sha-256", "--encoding=UTF8", "--locale=C"],
    { ...program.runAs, cwd: folder, encoding: "utf8", detached: true }, // half a second that Ctrl-C need not cut
  );
  if (made.status !== 0) throw new Error(`Postgres could not create its data folder: ${made.stderr || made.error}`);
}

function renameUnlessThere(unfinished, folder) {
  try {
    fs.renameSync(unfinished, folder);
  } catch (error) {
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
  }
}

/** A start that was killed leaves `postgres.<pid>` behind. */
function removeUnfinished(home) {
  for (const name of fs.readdirSync(home)) {
    const pid = /^postgres\.(\d+)(\.password)?$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) fs.rmSync(path.join(home, name), { recursive: true, force: true });
  }
}
