import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { claimStudio, findStudio, recordPort, releaseStudio } from "./studio-record.mjs";

let dataDir: string;

beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "record-"));
});

afterEach(() => fs.rmSync(dataDir, { recursive: true, force: true }));

const write = (record: unknown) => fs.writeFileSync(path.join(dataDir, "studio.json"), JSON.stringify(record));

it("takes the folder once the studio that had it is gone", () => {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  write({ pid, port: 3000 });
  expect(findStudio(dataDir)).toBeNull();
  expect(claimStudio(dataDir)).toBe(true);
});

it("takes the folder when the recorded process id now belongs to another program", () => {
  write({ pid: 1, port: 3000 });
  expect(claimStudio(dataDir)).toBe(true);
});

it("takes the folder when the record was cut off by a full disk", () => {
  fs.writeFileSync(path.join(dataDir, "studio.json"), '{"pid":');
  expect(claimStudio(dataDir)).toBe(true);
});

it("leaves nothing when it is released", () => {
  claimStudio(dataDir);
  recordPort(dataDir, 3000);
  expect(fs.readdirSync(dataDir)).toEqual(["studio.json"]);
  releaseStudio(dataDir);
  expect(fs.readdirSync(dataDir)).toEqual([]);
});
