import { mkdir, mkdtemp, readdir, utimes } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { sweepWorkDirs, withWorkDir } from "@/lib/server/work-dir";

it("removes what a killed process left, and nothing that is in use", async () => {
  const parent = await mkdtemp(path.join(os.tmpdir(), "aiprod-work-"));
  const [left, inUse] = [path.join(parent, "left"), path.join(parent, "in-use")];
  await mkdir(left);
  await mkdir(inUse);
  const twoHoursAgo = new Date(Date.now() - 2 * 3600_000);
  await utimes(left, twoHoursAgo, twoHoursAgo);
  await sweepWorkDirs(parent, Date.now());
  expect(await readdir(parent)).toEqual(["in-use"]);
});

it("says nothing where no work was ever done", async () => {
  await expect(sweepWorkDirs("/nowhere/at-all", Date.now())).resolves.toBeUndefined();
});

it("removes its folder also when the work fails", async () => {
  const parent = await mkdtemp(path.join(os.tmpdir(), "aiprod-work-"));
  await expect(withWorkDir(parent, () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await readdir(parent)).toEqual([]);
});
