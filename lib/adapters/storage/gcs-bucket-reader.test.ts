import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isExpiredLink } from "@/lib/adapters/download/download-failed";
import { createBucketReader } from "@/lib/adapters/storage/gcs-bucket-reader";
import { createMemoryBucket } from "@/scripts/doubles/kit/memory-bucket";
import { type StorageDouble, startStorageDouble } from "@/scripts/doubles/storage/storage-double";

const TIMES = { stallMs: 500, retryDelayMs: 1 };
const bucket = createMemoryBucket();
let double: StorageDouble;
let folder: string;
beforeAll(async () => {
  double = await startStorageDouble({ buckets: { output: bucket } });
});
afterAll(() => double.stop());
beforeEach(() => {
  double.reset();
  folder = mkdtempSync(path.join(os.tmpdir(), "reader-test-"));
  return () => rmSync(folder, { recursive: true, force: true });
});
const reader = () =>
  createBucketReader({ bucket: "output", apiEndpoint: double.origin, projectId: "studio", times: TIMES });

describe("createBucketReader", () => {
  it("lists what lies under a prefix, also over many pages", async () => {
    for (let index = 0; index < 1003; index++)
      bucket.put(`attempts/a/${String(index).padStart(4, "0")}`, Buffer.alloc(2));
    bucket.put("attempts/b/sample_0.mp4", randomBytes(10));
    const found = await reader().list("attempts/a/");
    expect(found).toHaveLength(1003);
    expect(found.at(-1)).toEqual({ key: "attempts/a/1002", bytes: 2 });
    expect(await reader().list("attempts/c/")).toEqual([]);
    expect(double.count("list")).toBe(3);
  });

  it("fetches an object whole, through an overloaded server, a broken line and flipped bits", async () => {
    const bytes = randomBytes(300_000);
    bucket.put("attempts/a/sample 0.mp4", bytes);
    double.faults.add({ call: "object", fault: { kind: "status", status: 503, json: {} } });
    double.faults.add({ call: "object", fault: { kind: "truncate", bytes: 100_000 } });
    double.faults.add({ call: "object", fault: { kind: "own", name: "corrupt" } });
    const target = path.join(folder, "take.mp4");
    await reader().download("attempts/a/sample 0.mp4", target);
    expect((await readFile(target)).equals(bytes)).toBe(true);
    expect(double.count("object")).toBe(4);
    expect(await readdir(folder)).toEqual(["take.mp4"]);
  });

  it("says that an object is gone, and that a bucket was never there, and leaves no file", async () => {
    const target = path.join(folder, "take.mp4");
    const gone = await reader()
      .download("attempts/gone.mp4", target)
      .catch((error: unknown) => error);
    expect(isExpiredLink(gone)).toBe(true);
    const nowhere = createBucketReader({ bucket: "nowhere", apiEndpoint: double.origin, projectId: "studio" });
    await expect(nowhere.download("a", target)).rejects.toMatchObject({ code: "unavailable", retryable: false });
    await expect(nowhere.list("a")).rejects.toMatchObject({ code: "unavailable", retryable: false });
    expect(await readdir(folder)).toEqual([]);
  });

  it("gives up in words when the file never arrives whole", async () => {
    bucket.put("a.mp4", randomBytes(1000));
    double.faults.add({ call: "object", fault: { kind: "own", name: "corrupt" }, times: 99 });
    const download = reader().download("a.mp4", path.join(folder, "take.mp4"));
    await expect(download).rejects.toMatchObject({ code: "unavailable", retryable: true });
    expect(double.count("object")).toBe(5);
    expect(await readdir(folder)).toEqual([]);
  });
});
