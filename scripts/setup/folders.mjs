import fs from "node:fs";
import path from "node:path";
import { Problem } from "./problem.mjs";

/** The checkout this script belongs to. */
export const ROOT = path.resolve(import.meta.dirname, "..", "..");

/**
 * Everything the studio keeps: database, media, secrets, logs.
 * @param {Record<string, string | undefined>} [env]
 */
export const dataFolder = (env = process.env) => path.resolve(ROOT, env.STUDIO_DATA_DIR || ".studio");

/**
 * @param {string} folder
 * @param {number} megabytes
 * @param {string} purpose
 */
export function requireSpace(folder, megabytes, purpose) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  const { bavail, bsize } = fs.statfsSync(folder);
  const free = Math.floor((bavail * bsize) / 1e6);
  if (free >= megabytes) return;
  throw new Problem(
    `The disk is nearly full: ${free} MB are free, and ${purpose} needs ${megabytes} MB.`,
    "Free some space and start again.",
  );
}
