import { mkdtempSync, rmSync } from "node:fs";
import { readdir, utimes, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { createFileCache } from "@/lib/adapters/storage/file-cache";

const HOUR_MS = 3_600_000;
let dir: string;
let nowMs: number;
beforeEach(() => {
  dir = path.join(mkdtempSync(path.join(os.tmpdir(), "cache-test-")), "cache");
  nowMs = Date.parse("2026-11-22T10:00:00Z");
  return () => rmSync(path.dirname(dir), { recursive: true, force: true });
});
const cacheOf = (maxBytes: number) => createFileCache({ dir, maxBytes, now: () => new Date(nowMs) });
const fetch = vi.fn((toPath: string) => writeFile(toPath, Buffer.alloc(100)));

describe("createFileCache", () => {
  it("fetches a file once", async () => {
    const cache = cacheOf(1000);
    fetch.mockClear();
    expect(await cache.get("a", fetch)).toBe(path.join(dir, "a"));
    await cache.get("a", fetch);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it("removes what was not asked for longest, until the rest fits", async () => {
    const cache = cacheOf(250);
    for (const name of ["a", "b", "a", "c"]) {
      await cache.get(name, fetch);
      nowMs += 2 * HOUR_MS;
    }
    expect((await readdir(dir)).sort()).toEqual(["a", "c"]);
  });

  it("keeps what was asked for within the hour, since it may be in use", async () => {
    const cache = cacheOf(250);
    for (const name of ["a", "b", "c", "d"]) await cache.get(name, fetch);
    expect(await readdir(dir)).toHaveLength(4);
    nowMs += 2 * HOUR_MS;
    await cache.get("e", fetch);
    expect(await readdir(dir)).toHaveLength(2);
  });

  it("keeps no file that could not be fetched, and removes what a process that died left behind", async () => {
    const cache = cacheOf(250);
    await expect(cache.get("a", () => Promise.reject(new Error("no line")))).rejects.toThrow("no line");
    await writeFile(path.join(dir, "old.part"), "x");
    await writeFile(path.join(dir, "fresh.part"), "x");
    await utimes(path.join(dir, "old.part"), nowMs / 1000 - 2 * 86_400, nowMs / 1000 - 2 * 86_400);
    await utimes(path.join(dir, "fresh.part"), nowMs / 1000 - 60, nowMs / 1000 - 60);
    await cache.get("a", fetch);
    expect((await readdir(dir)).sort()).toEqual(["a", "fresh.part"]);
  });
});
