import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

const NAMES = ["NEXTAUTH_SECRET", "MEDIA_SIGNING_KEY"];

/**
 * The studio's own secrets, made once and kept readable by their owner alone. What is damaged is made anew: people
 * sign in again, and links to media are signed anew.
 * @param {string} dataDir
 * @returns {Record<string, string>}
 */
export function ensureSecrets(dataDir) {
  const file = path.join(dataDir, "secrets.json");
  const kept = readSecrets(file);
  const secrets = Object.fromEntries(NAMES.map((name) => [name, kept[name] ?? randomBytes(32).toString("base64url")]));
  if (NAMES.some((name) => !kept[name])) {
    const unfinished = `${file}.${process.pid}`;
    fs.writeFileSync(unfinished, JSON.stringify(secrets, null, 2), { mode: 0o600 });
    fs.renameSync(unfinished, file);
  }
  return secrets;
}

function readSecrets(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}
