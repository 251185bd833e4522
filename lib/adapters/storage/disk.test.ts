import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createDiskStorage } from "@/lib/adapters/storage/disk";
import { verifySignedUrl } from "@/lib/adapters/storage/signed-url";
import { storageContract } from "@/lib/adapters/storage/testing/storage-contract";

const SIGNING_KEY = "k".repeat(32);
const KEY = "jobs/j/a.mp4";

storageContract("the disk", async (dir) => createDiskStorage({ dir, signingKey: SIGNING_KEY, baseUrl: "" }));

describe("createDiskStorage", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), "disk-storage-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const storageIn = (dir: string) =>
    createDiskStorage({ dir, signingKey: SIGNING_KEY, baseUrl: "http://localhost:3000" });
  const fileWith = async (bytes: string | Buffer) => {
    const file = path.join(folder, "source");
    await writeFile(file, bytes);
    return file;
  };

  it("leaves no temporary file behind, whether a write works or not", async () => {
    const storage = storageIn(folder);
    await storage.putFile(KEY, await fileWith("x"), "video/mp4");
    await storage.putFile(KEY, path.join(folder, "missing"), "video/mp4").catch(() => {});
    expect(await readdir(path.join(folder, ".incoming"))).toEqual([]);
  });

  it("removes what a process that died left behind, but not what another one is writing", async () => {
    const incoming = path.join(folder, ".incoming");
    await mkdir(incoming);
    await writeFile(path.join(incoming, "old"), "x");
    await writeFile(path.join(incoming, "fresh"), "x");
    const twoDaysAgo = Date.now() / 1000 - 2 * 86_400;
    await utimes(path.join(incoming, "old"), twoDaysAgo, twoDaysAgo);
    await storageIn(folder).putFile(KEY, await fileWith("x"), "video/mp4");
    expect(await readdir(incoming)).toEqual(["fresh"]);
  });

  it("refuses a content type that the key's ending denies", async () => {
    const source = await fileWith("x");
    await expect(storageIn(folder).putFile(KEY, source, "text/html")).rejects.toThrow(
      "“jobs/j/a.mp4” is stored as video/mp4, not as text/html.",
    );
  });

  it.skipIf(process.platform !== "linux")("closes the file when the reader goes away", async () => {
    const storage = storageIn(folder);
    await storage.putFile(KEY, await fileWith(Buffer.alloc(1_000_000)), "video/mp4");
    const openFiles = () => readdir("/proc/self/fd").then((names) => names.length);
    const before = await openFiles();
    const unread = await Promise.all(Array.from({ length: 20 }, () => storage.read(KEY)));
    for (const stream of unread.slice(0, 10)) {
      const reader = stream?.getReader();
      await reader?.read();
      await reader?.cancel();
    }
    expect(await openFiles()).toBeLessThanOrEqual(before);
  });

  it("signs links that its own key verifies", async () => {
    const url = new URL(await storageIn(folder).signedUrl(KEY, { expiresInSeconds: 60, downloadName: "Film é.mp4" }));
    expect(url.pathname).toBe("/api/media/jobs/j/a.mp4");
    expect(verifySignedUrl(SIGNING_KEY, KEY, url.searchParams, new Date())).toMatchObject({
      downloadName: "Film é.mp4",
    });
  });

  const small = path.join(os.tmpdir(), `disk-full-${process.pid}`);
  it.skipIf(!mountSmallDisk(small))(
    "on a full disk says so, keeps what it had and removes what it had begun",
    async () => {
      try {
        const storage = storageIn(small);
        await storage.putFile(KEY, await fileWith("kept"), "video/mp4");
        const tooLarge = await fileWith(Buffer.alloc(2_000_000));
        await expect(storage.putFile(KEY, tooLarge, "video/mp4")).rejects.toMatchObject({
          code: "disk_full",
          retryable: false,
          message: expect.stringContaining("The disk is full"),
        });
        expect(await readdir(path.join(small, ".incoming"))).toEqual([]);
        expect(await new Response(await storage.read(KEY)).text()).toBe("kept");
      } finally {
        execFileSync("umount", [small]);
        await rm(small, { recursive: true, force: true });
      }
    },
  );
});

function mountSmallDisk(at: string): boolean {
  try {
    execFileSync("mkdir", ["-p", at]);
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", at], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
