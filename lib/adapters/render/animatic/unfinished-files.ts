import { readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";

/** Ends the name of a file that is still being written. */
export const UNFINISHED_SUFFIX = ".part";
/** A take is drawn in minutes: what is older was left by a process that died. */
const ABANDONED_AFTER_MS = 3_600_000;

/** Removes what died processes left behind. Files that another process may still be writing are kept. */
export function removeAbandonedFiles(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (name.endsWith(UNFINISHED_SUFFIX) && isAbandoned(file, now)) rmSync(file, { force: true });
  }
}

function isAbandoned(file: string, now: number): boolean {
  const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return written !== undefined && now - written > ABANDONED_AFTER_MS;
}
