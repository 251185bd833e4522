import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";

/** Longer than any stage may take: a folder nobody has touched for so long belongs to a process that was killed. */
const ABANDONED_MS = 60 * 60_000;

/** Gives `work` an empty folder below `parent`, and removes it whatever happens. */
export async function withWorkDir<T>(parent: string, work: (dir: string) => Promise<T>): Promise<T> {
  await mkdir(parent, { recursive: true });
  const dir = await mkdtemp(path.join(parent, `${randomUUID().slice(0, 8)}-`));
  try {
    return await work(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** Removes the folders below `parent` that killed processes left behind. Folders in use stay. */
export async function sweepWorkDirs(parent: string, nowMs: number): Promise<void> {
  const names = await readdir(parent).catch(() => []);
  for (const name of names) {
    const dir = path.join(parent, name);
    const touched = await stat(dir).catch(() => null);
    if (touched && nowMs - touched.mtimeMs > ABANDONED_MS) await rm(dir, { recursive: true, force: true });
  }
}
