import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { removeAbandonedFiles } from "./unfinished-files";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "unfinished-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

it("removes what a died process left, and keeps finished takes and those still being written", async () => {
  const now = Date.parse("2026-03-01T12:00:00Z");
  const ages = { "old.mp4.1-1.part": 2, "fresh.mp4.2-1.part": 0.1, "done.mp4": 50 };
  for (const [name, hours] of Object.entries(ages)) {
    const written = new Date(now - hours * 3_600_000);
    await writeFile(path.join(folder, name), "");
    await utimes(path.join(folder, name), written, written);
  }
  removeAbandonedFiles(folder, now);
  expect((await readdir(folder)).sort()).toEqual(["done.mp4", "fresh.mp4.2-1.part"]);
});
