import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createGcsStorage, type GcsStorageConfig } from "@/lib/adapters/storage/gcs";
import { storageContract } from "@/lib/adapters/storage/testing/storage-contract";
import type { PlannedFault } from "@/scripts/doubles/kit/faults";
import { DOUBLE_BUCKET, type StorageDouble, startStorageDouble } from "@/scripts/doubles/storage/storage-double";

const KEY = "jobs/j/a.mp4";
const CHUNK_BYTES = 256 * 1024;
const TIMES = { stallMs: 2_000, retryDelayMs: 1 };
const UNAVAILABLE = { kind: "status", status: 503, json: { error: { code: 503, message: "Backend Error" } } } as const;

let double: StorageDouble;
let folder: string;
beforeAll(async () => {
  double = await startStorageDouble();
});
afterAll(() => double.stop());
beforeEach(() => {
  double.reset();
  folder = mkdtempSync(path.join(os.tmpdir(), "gcs-test-"));
  return () => rmSync(folder, { recursive: true, force: true });
});

const storageWith = (config: Partial<GcsStorageConfig> = {}) =>
  createGcsStorage({
    bucket: DOUBLE_BUCKET,
    prefix: "studio/",
    apiEndpoint: double.origin,
    projectId: "studio",
    credentials: double.credentials,
    cacheDir: path.join(folder, "cache"),
    uploadChunkBytes: CHUNK_BYTES,
    times: TIMES,
    ...config,
  });
const fileWith = async (bytes: string | Buffer) => {
  const file = path.join(folder, "source");
  await writeFile(file, bytes);
  return file;
};
const fail = (call: string, fault: PlannedFault["fault"], times = 1) => double.faults.add({ call, fault, times });
const stored = () => double.buckets[DOUBLE_BUCKET]?.get(`studio/${KEY}`) ?? null;
const put = async (bytes: string | Buffer, storage = storageWith()) =>
  storage.putFile(KEY, await fileWith(bytes), "video/mp4");

storageContract("Cloud Storage", async (dir) => storageWith({ cacheDir: dir }));

describe("createGcsStorage writes", () => {
  it("small files in one request, with their type, their sha256 and a checksum that is checked", async () => {
    const { sha256 } = await put("small");
    expect(stored()).toMatchObject({ contentType: "video/mp4", metadata: { sha256 } });
    expect([double.count("upload"), double.count("upload-chunk")]).toEqual([1, 0]);
  });

  it("large files in chunks, and goes on from the chunk whose answer was lost", async () => {
    const bytes = randomBytes(3 * CHUNK_BYTES + 1);
    fail("upload-chunk", { kind: "accept-then-drop" });
    await put(bytes);
    expect(stored()?.bytes.equals(bytes)).toBe(true);
    // Four chunks and one question how far the upload had got.
    expect([double.count("upload"), double.count("upload-chunk")]).toEqual([1, 5]);
  });

  it("a large file whose last answer was lost, once: the lost write is recognised by its hash", async () => {
    const bytes = randomBytes(CHUNK_BYTES + 1);
    fail("upload-chunk", UNAVAILABLE);
    double.faults.add({ call: "upload-chunk", fault: { kind: "accept-then-drop" } });
    await put(bytes);
    expect(stored()?.bytes.equals(bytes)).toBe(true);
  });

  it("a small file whose answer was lost, once", async () => {
    fail("upload", { kind: "accept-then-drop" });
    const { sha256 } = await put("kept");
    expect(sha256).toBe(createHash("sha256").update("kept").digest("hex"));
    expect(double.count("upload")).toBe(2);
    const generation = stored()?.generation;
    await put("kept");
    expect(stored()?.generation).toBe(generation);
  });

  it("newer bytes over the generation it has just seen, and sees to it again when somebody was quicker", async () => {
    await put("old");
    fail("upload", { kind: "own", name: "precondition-failed" }, 3);
    await put("new");
    expect(stored()?.bytes.toString()).toBe("new");
  });

  it("never with bytes that changed on the way", async () => {
    fail("upload", { kind: "own", name: "corrupt" }, 2);
    await put("precious");
    expect(stored()?.bytes.toString()).toBe("precious");
    const large = randomBytes(2 * CHUNK_BYTES);
    fail("upload-chunk", { kind: "own", name: "corrupt" }, 2);
    await put(large);
    expect(stored()?.bytes.equals(large)).toBe(true);
  });

  it("gives up in words after five tries, and stores nothing", async () => {
    fail("upload", UNAVAILABLE, 99);
    await expect(put("x")).rejects.toMatchObject({ code: "unavailable", retryable: true });
    expect(double.count("upload")).toBe(5);
    expect(stored()).toBeNull();
  });

  it("still asks again after writes and removals: no call switches the retries off for the next", async () => {
    const storage = storageWith();
    await put("x", storage);
    await storage.remove(KEY);
    await put("x", storage);
    fail("object", UNAVAILABLE, 2);
    expect(await storage.stat(KEY)).toMatchObject({ bytes: 1 });
    fail("delete", UNAVAILABLE, 2);
    await storage.remove(KEY);
    expect(stored()).toBeNull();
  });
});

describe("createGcsStorage reads", () => {
  it("bytes that are proved, and fetches a copy once for each content of a key", async () => {
    const storage = storageWith();
    await put("first", storage);
    const path1 = await storage.localPath(KEY);
    expect(await storage.localPath(KEY)).toBe(path1);
    expect(double.count("object")).toBe(3);
    await put("second", storage);
    expect(await readFile(await storage.localPath(KEY), "utf8")).toBe("second");
    expect(path1).toMatch(/\.mp4$/);
  });

  it("again when bits flipped on the way, and leaves no broken copy", async () => {
    const storage = storageWith();
    await put("precious", storage);
    fail("object", { kind: "own", name: "corrupt" }, 3);
    expect(await readFile(await storage.localPath(KEY), "utf8")).toBe("precious");
    expect(double.count("object")).toBe(4);
    expect(await readdir(path.join(folder, "cache"))).toHaveLength(1);
  });

  it("an error from a stream whose bytes are wrong or whose line breaks, instead of its end", async () => {
    const storage = storageWith({ times: { ...TIMES, stallMs: 200 } });
    const bytes = randomBytes(1_000_000);
    await put(bytes, storage);
    fail("object", { kind: "own", name: "corrupt" }, 2);
    await expect(new Response(await storage.read(KEY)).arrayBuffer()).rejects.toThrow();
    fail("object", { kind: "truncate", bytes: 500_000 }, 2);
    await expect(new Response(await storage.read(KEY)).arrayBuffer()).rejects.toThrow();
    expect((await new Response(await storage.read(KEY)).arrayBuffer()).byteLength).toBe(bytes.length);
  });

  it("says in words that the bucket is not there, or closed to it", async () => {
    const elsewhere = storageWith({ bucket: "no-such-bucket" });
    await expect(elsewhere.stat(KEY)).rejects.toMatchObject({ code: "unavailable", retryable: false });
    await expect(put("x", elsewhere)).rejects.toThrow("Cloud Storage has no bucket “no-such-bucket”.");
    fail("object", { kind: "status", status: 403, json: { error: { code: 403, message: "Forbidden" } } });
    await expect(storageWith().stat(KEY)).rejects.toMatchObject({ code: "unavailable", retryable: false });
    expect(double.count("object")).toBe(2);
  });

  it("waits no longer than it may for an answer that does not come", async () => {
    const storage = storageWith({ times: { ...TIMES, stallMs: 50 } });
    await put("x", storage);
    for (const call of ["object", "upload"]) fail(call, { kind: "hold" }, 5);
    await expect(storage.stat(KEY)).rejects.toMatchObject({ code: "unavailable", retryable: true });
    await expect(put("y", storage)).rejects.toMatchObject({ code: "unavailable", retryable: true });
    fail("upload", { kind: "hold" }, 5);
    await expect(put(randomBytes(2 * CHUNK_BYTES), storage)).rejects.toMatchObject({ code: "unavailable" });
    double.release();
  });
});

describe("a link of createGcsStorage", () => {
  it("opens the object, whole and in ranges, under the name that was asked", async () => {
    const storage = storageWith();
    await put("0123456789", storage);
    const url = await storage.signedUrl(KEY, { expiresInSeconds: 600, downloadName: "Film é (1).mp4" });
    const whole = await fetch(url);
    expect(await whole.text()).toBe("0123456789");
    expect(whole.headers.get("content-type")).toBe("video/mp4");
    expect(whole.headers.get("content-disposition")).toBe(
      "attachment; filename=\"Film _ (1).mp4\"; filename*=UTF-8''Film%20%C3%A9%20%281%29.mp4",
    );
    const part = await fetch(url, { headers: { range: "bytes=2-4" } });
    expect([part.status, await part.text()]).toEqual([206, "234"]);
    const shown = await fetch(await storage.signedUrl(KEY, { expiresInSeconds: 600 }));
    expect(shown.headers.get("content-disposition")).toBe("inline");
  });

  it("opens nothing else", async () => {
    const storage = storageWith();
    await put("x", storage);
    const url = new URL(await storage.signedUrl(KEY, { expiresInSeconds: 600 }));
    const changed = (change: (copy: URL) => void) => {
      const copy = new URL(url);
      change(copy);
      return fetch(copy).then(({ status }) => status);
    };
    expect(await changed((copy) => copy.searchParams.set("X-Goog-Expires", "601"))).toBe(403);
    expect(await changed((copy) => copy.searchParams.set("response-content-disposition", "attachment"))).toBe(403);
    expect(await changed((copy) => (copy.pathname = copy.pathname.replace("a.mp4", "b.mp4")))).toBe(403);
    expect(await changed((copy) => (copy.search = ""))).toBe(403);
  });

  it("stops by itself, after 15 minutes at most, and stays the same for a while", async () => {
    const start = Date.parse("2030-01-01T00:00:00Z");
    let now = start;
    const clocked = await startStorageDouble({ now: () => new Date(now) });
    try {
      const { credentials, origin } = clocked;
      const storage = storageWith({ credentials, apiEndpoint: origin, now: () => new Date(now) });
      await put("x", storage);
      const link = () => storage.signedUrl(KEY, { expiresInSeconds: 86_400 });
      const url = await link();
      const statusAfter = async (seconds: number) => {
        now = start + 1000 * seconds;
        return (await fetch(url)).status;
      };
      expect(await statusAfter(899)).toBe(200);
      expect(await statusAfter(901)).toBe(400);
      now = start + 299_000;
      expect(await link()).toBe(url);
      now = start + 301_000;
      expect(await link()).not.toBe(url);
    } finally {
      await clocked.stop();
    }
  });
});
