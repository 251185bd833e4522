import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Storage } from "@/lib/pipeline/ports";

const KEY = "jobs/job_1/takes/take_1.mp4";

type Bench = {
  folder: string;
  storage: Storage;
  fileWith(bytes: Uint8Array | string, fileName?: string): Promise<string>;
  read(key: string, range?: { start: number; end: number }): Promise<Buffer>;
};

/** What every store guarantees. `makeStorage` gives a fresh, empty one in an unused folder of this test. */
export function storageContract(name: string, makeStorage: (folder: string) => Promise<Storage>): void {
  describe(`${name} keeps the contract of a store`, () => {
    const bench = {
      fileWith: async (bytes, fileName = "source") => {
        const file = path.join(bench.folder, fileName);
        await writeFile(file, bytes);
        return file;
      },
      read: async (key, range) => Buffer.from(await new Response(await bench.storage.read(key, range)).arrayBuffer()),
    } as Bench;
    beforeEach(async () => {
      bench.folder = await mkdtemp(path.join(os.tmpdir(), "storage-contract-"));
      bench.storage = await makeStorage(path.join(bench.folder, "store"));
    });
    afterEach(() => rm(bench.folder, { recursive: true, force: true }));

    keepsBytes(bench);
    guardsKeys(bench);
  });
}

function keepsBytes(bench: Bench): void {
  it("gives back the bytes, their hash, their number and their type", async () => {
    const bytes = randomBytes(700_001);
    const stored = await bench.storage.putFile(KEY, await bench.fileWith(bytes), "video/mp4");
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(stored).toEqual({ key: KEY, bytes: 700_001, sha256, contentType: "video/mp4" });
    expect(await bench.storage.stat(KEY)).toMatchObject({ bytes: 700_001, contentType: "video/mp4" });
    expect((await bench.read(KEY)).equals(bytes)).toBe(true);
    expect((await readFile(await bench.storage.localPath(KEY))).equals(bytes)).toBe(true);
  });

  it("reads a range of bytes, both ends included", async () => {
    await bench.storage.putFile(KEY, await bench.fileWith("0123456789"), "video/mp4");
    expect((await bench.read(KEY, { start: 2, end: 4 })).toString()).toBe("234");
    expect((await bench.read(KEY, { start: 0, end: 0 })).toString()).toBe("0");
    expect((await bench.read(KEY, { start: 8, end: 500 })).toString()).toBe("89");
  });

  it("keeps an empty file", async () => {
    await bench.storage.putFile(KEY, await bench.fileWith(""), "video/mp4");
    expect(await bench.storage.stat(KEY)).toMatchObject({ bytes: 0 });
    expect((await bench.read(KEY)).length).toBe(0);
  });

  it("writes the same key twice without harm, and the newer bytes win", async () => {
    const first = await bench.storage.putFile(KEY, await bench.fileWith("same"), "video/mp4");
    expect(await bench.storage.putFile(KEY, await bench.fileWith("same"), "video/mp4")).toEqual(first);
    await bench.storage.putFile(KEY, await bench.fileWith("newer"), "video/mp4");
    expect((await bench.read(KEY)).toString()).toBe("newer");
  });

  it("survives many writers of one key: a reader sees one of them whole", async () => {
    const sources = await Promise.all(
      Array.from({ length: 8 }, (_, index) => bench.fileWith(String(index).repeat(300_000), `source-${index}`)),
    );
    await Promise.all(sources.map((source) => bench.storage.putFile(KEY, source, "video/mp4")));
    const bytes = await bench.read(KEY);
    expect(bytes.length).toBe(300_000);
    expect(new Set(bytes).size).toBe(1);
  });
}

function guardsKeys(bench: Bench): void {
  it("knows nothing of a key that was never written or was removed", async () => {
    await bench.storage.putFile(KEY, await bench.fileWith("x"), "video/mp4");
    await bench.storage.remove(KEY);
    await bench.storage.remove(KEY);
    expect(await bench.storage.stat(KEY)).toBeNull();
    expect(await bench.storage.read(KEY)).toBeNull();
    await expect(bench.storage.localPath(KEY)).rejects.toMatchObject({ code: "not_found" });
  });

  it("does not take a folder for a file", async () => {
    await bench.storage.putFile(KEY, await bench.fileWith("x"), "video/mp4");
    expect(await bench.storage.stat("jobs/job_1/takes")).toBeNull();
    expect(await bench.storage.stat(`${KEY}/deeper.mp4`)).toBeNull();
  });

  it.each(["", "/etc/passwd", "../x.mp4", "a/../../x.mp4", "a//b.mp4", "a/", ".hidden", "a/.b", "a\\b", "a\0b", "a b"])(
    "refuses the key %j wherever a key is taken",
    async (key) => {
      const source = await bench.fileWith("x");
      const refusal = { code: "invalid_input", retryable: false };
      await expect(bench.storage.putFile(key, source, "video/mp4")).rejects.toMatchObject(refusal);
      await expect(bench.storage.read(key)).rejects.toMatchObject(refusal);
      await expect(bench.storage.stat(key)).rejects.toMatchObject(refusal);
      await expect(bench.storage.localPath(key)).rejects.toMatchObject(refusal);
      await expect(bench.storage.signedUrl(key, { expiresInSeconds: 60 })).rejects.toMatchObject(refusal);
      await expect(bench.storage.remove(key)).rejects.toMatchObject(refusal);
    },
  );

  it("signs a link to the object", async () => {
    await bench.storage.putFile(KEY, await bench.fileWith("x"), "video/mp4");
    expect(await bench.storage.signedUrl(KEY, { expiresInSeconds: 60 })).toContain("take_1.mp4");
  });

  it("fails in words when the file to store is not there, and stores nothing", async () => {
    await expect(bench.storage.putFile(KEY, path.join(bench.folder, "missing"), "video/mp4")).rejects.toThrow("ENOENT");
    expect(await bench.storage.stat(KEY)).toBeNull();
  });
}
