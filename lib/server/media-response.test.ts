import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import http from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDiskStorage } from "@/lib/adapters/storage/disk";
import type { Storage } from "@/lib/pipeline/ports";
import { mediaResponse } from "@/lib/server/media-response";

const KEY = "jobs/j/a.mp4";
const BIG = "jobs/j/big.mp4";
const MIB = 1024 * 1024;
const BIG_BYTES = 20 * MIB;

let folder: string;
let storage: Storage;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "media-response-"));
  storage = createDiskStorage({ dir: folder, signingKey: "k".repeat(32), baseUrl: "" });
  await writeFile(path.join(folder, "small"), "0123456789");
  await writeFile(path.join(folder, "big"), Buffer.alloc(BIG_BYTES, 7));
  await storage.putFile(KEY, path.join(folder, "small"), "video/mp4");
  await storage.putFile(BIG, path.join(folder, "big"), "video/mp4");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ask = (
  headers: Record<string, string> = {},
  { method = "GET", key = KEY, downloadName = null as string | null } = {},
) =>
  mediaResponse(new Request("http://localhost/api/media/x", { method, headers }), {
    storage,
    key,
    downloadName,
    maxAgeSeconds: 60,
  });

describe("mediaResponse", () => {
  it("gives the whole file, ready for ranges and safe to open", async () => {
    const response = await ask();
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("0123456789");
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "video/mp4",
      "content-length": "10",
      "accept-ranges": "bytes",
      "cache-control": "private, max-age=60",
      "content-disposition": "inline",
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringContaining("sandbox"),
    });
  });

  it.each([
    ["bytes=2-4", "234", "bytes 2-4/10"],
    ["bytes=7-", "789", "bytes 7-9/10"],
    ["bytes=-2", "89", "bytes 8-9/10"],
    ["bytes=0-100", "0123456789", "bytes 0-9/10"],
  ])("gives the part %s", async (range, text, contentRange) => {
    const response = await ask({ range });
    expect(response.status).toBe(206);
    expect(response.headers.get("content-range")).toBe(contentRange);
    expect(response.headers.get("content-length")).toBe(String(text.length));
    expect(await response.text()).toBe(text);
  });

  it("gives two mebibytes of an open-ended range of a large file", async () => {
    const response = await ask({ range: "bytes=100-" }, { key: BIG });
    expect(response.headers.get("content-range")).toBe(`bytes 100-${100 + 2 * MIB - 1}/${BIG_BYTES}`);
    expect((await response.arrayBuffer()).byteLength).toBe(2 * MIB);
  });

  it("answers 416 with the size to a range beyond the end", async () => {
    const response = await ask({ range: "bytes=10-" });
    expect([response.status, response.headers.get("content-range"), await response.text()]).toEqual([
      416,
      "bytes */10",
      "",
    ]);
  });

  it("answers HEAD with the same headers and opens no file", async () => {
    const opened: string[] = [];
    const watched: Pick<Storage, "read" | "stat"> = {
      stat: storage.stat,
      read: async (key) => {
        opened.push(key);
        return null;
      },
    };
    const request = new Request("http://localhost/x", { method: "HEAD", headers: { range: "bytes=2-4" } });
    const response = await mediaResponse(request, {
      storage: watched,
      key: KEY,
      downloadName: null,
      maxAgeSeconds: 60,
    });
    expect([response.status, response.headers.get("content-length"), response.body]).toEqual([206, "3", null]);
    expect(opened).toEqual([]);
  });

  it("answers 304 to one who has it already", async () => {
    const etag = (await ask()).headers.get("etag") ?? "";
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const response = await ask({ "if-none-match": tag, range: "bytes=2-4" });
      expect([response.status, await response.text()]).toEqual([304, ""]);
    }
    expect((await ask({ "if-none-match": '"other"' })).status).toBe(200);
  });

  it("gives the whole when the client's part is of something else (If-Range)", async () => {
    const etag = (await ask()).headers.get("etag") ?? "";
    expect((await ask({ range: "bytes=2-4", "if-range": etag })).status).toBe(206);
    expect((await ask({ range: "bytes=2-4", "if-range": '"other"' })).status).toBe(200);
    expect((await ask({ range: "bytes=2-4", "if-range": "Sat, 22 Nov 2025 10:00:00 GMT" })).status).toBe(200);
  });

  it("names a download in every language without letting the name break out of its header", async () => {
    const { headers } = await ask({}, { downloadName: 'Été "à\r\nX-Evil: 1" 映画 (1).mp4' });
    expect(headers.get("content-disposition")).toBe(
      'attachment; filename="_t_ ____X-Evil_ 1_ __ (1).mp4"; ' +
        "filename*=UTF-8''%C3%89t%C3%A9%20%22%C3%A0%0D%0AX-Evil%3A%201%22%20%E6%98%A0%E7%94%BB%20%281%29.mp4",
    );
    expect(headers.has("x-evil")).toBe(false);
  });

  it("says that there is no such file", async () => {
    await expect(ask({}, { key: "jobs/j/none.mp4" })).rejects.toMatchObject({ code: "not_found" });
  });

  it.skipIf(process.platform !== "linux")(
    "reads no further and closes the file when the client goes away",
    async () => {
      const response = await ask({}, { key: BIG });
      const opened = await openFiles();
      const reader = response.body?.getReader();
      await reader?.read();
      expect(await openFiles()).toBe(opened + 1);
      await reader?.cancel();
      expect(await openFiles()).toBe(opened);
    },
  );

  it.skipIf(process.platform !== "linux")(
    "holds only what the client takes: over a socket, a client that stops reading stops the file",
    async () => {
      let taken = 0;
      const counting: Pick<Storage, "read" | "stat"> = {
        stat: storage.stat,
        read: async (key, range) => {
          const body = await storage.read(key, range);
          const count = new TransformStream<Uint8Array, Uint8Array>({
            transform(chunk, controller) {
              taken += chunk.byteLength;
              controller.enqueue(chunk);
            },
          });
          return body?.pipeThrough(count) ?? null;
        },
      };
      const media = { storage: counting, key: BIG, downloadName: null, maxAgeSeconds: 60 };
      const server = http.createServer();
      const ended = new Promise<void>((resolve) => {
        server.on("request", async (_request, answer) => {
          const { body } = await mediaResponse(new Request("http://localhost/x"), media);
          await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), answer).catch(
            () => undefined,
          );
          resolve();
        });
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const before = await openFiles();
      const client = http.get({ port: (server.address() as AddressInfo).port, host: "127.0.0.1" });
      client.on("error", () => undefined);
      client.on("response", (response) => response.once("data", () => client.destroy()));
      await ended;
      expect(taken).toBeLessThan(BIG_BYTES);
      await new Promise((resolve) => server.close(resolve));
      expect(await openFiles()).toBeLessThanOrEqual(before);
    },
  );
});

async function openFiles(): Promise<number> {
  return (await readdir("/proc/self/fd")).length;
}
