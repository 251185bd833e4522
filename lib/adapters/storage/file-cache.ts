import { mkdir, readdir, rm, stat, utimes } from "node:fs/promises";
import path from "node:path";

export type FileCacheConfig = {
  dir: string;
  maxBytes: number;
  /** A file that was asked for within this time may still be in use, so it stays, even above the limit. */
  keepMs?: number;
  now?: () => Date;
};

export type FileCache = {
  /** The file's path; `fetch` writes it there when it is not there yet. */
  get(name: string, fetch: (toPath: string) => Promise<void>): Promise<string>;
};

const KEEP_MS = 60 * 60_000;
/** No download takes this long, so whatever is older was left by a process that died. */
const ABANDONED_MS = 24 * KEEP_MS;

/** Files that can be fetched again, in one folder of bounded size: what was not asked for longest goes first. */
export function createFileCache({
  dir,
  maxBytes,
  keepMs = KEEP_MS,
  now = () => new Date(),
}: FileCacheConfig): FileCache {
  return {
    async get(name, fetch) {
      const file = path.join(dir, name);
      if (await touch(file, now())) return file;
      await mkdir(dir, { recursive: true });
      await fetch(file);
      await touch(file, now());
      await shrink(dir, maxBytes, now().getTime() - keepMs);
      return file;
    },
  };
}

/** False when there is no such file. */
async function touch(file: string, at: Date): Promise<boolean> {
  return utimes(file, at, at).then(
    () => true,
    () => false,
  );
}

async function shrink(dir: string, maxBytes: number, removableBeforeMs: number): Promise<void> {
  const files = await filesOf(dir);
  let total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { file, bytes, usedMs } of files.sort((a, b) => a.usedMs - b.usedMs)) {
    const isUnfinished = file.endsWith(".part");
    const isRemovable = usedMs < removableBeforeMs - (isUnfinished ? ABANDONED_MS : 0);
    if (!isRemovable || (total <= maxBytes && !isUnfinished)) continue;
    await rm(file, { force: true });
    total -= bytes;
  }
}

async function filesOf(dir: string): Promise<{ file: string; bytes: number; usedMs: number }[]> {
  const found = await Promise.all(
    (await readdir(dir)).map(async (name) => {
      const file = path.join(dir, name);
      // Another process may have removed it in the meantime.
      const facts = await stat(file).catch(() => null);
      return facts ? [{ file, bytes: facts.size, usedMs: facts.mtimeMs }] : [];
    }),
  );
  return found.flat();
}
