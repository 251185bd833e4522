import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { openGcsBucket } from "@/lib/adapters/storage/gcs-bucket";
import { readFromGcs } from "@/lib/adapters/storage/gcs-read";

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** The bytes of an object that is served like this. */
async function bytesFrom(answer: RequestListener, stallMs: number) {
  server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  const apiEndpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const times = { stallMs: 5_000, retryDelayMs: 1 };
  const bucket = openGcsBucket({ bucket: "b", apiEndpoint, projectId: "p", times });
  return readFromGcs(bucket.file("a"), { start: 0, end: 9_999_999 }, stallMs);
}

describe("readFromGcs", () => {
  it("fails when no more bytes come, instead of waiting for ever", async () => {
    const bytes = await bytesFrom((_request, response) => {
      response.writeHead(206, { "content-length": "1000" });
      response.write("half");
    }, 100);
    expect((await bytes.next()).value?.toString()).toBe("half");
    await expect(bytes.next()).rejects.toThrow("sent nothing for 100 ms");
  });

  it("lets the reader take its time", async () => {
    const bytes = await bytesFrom((_request, response) => {
      response.writeHead(206);
      response.end(Buffer.alloc(1_000_000, 1));
    }, 100);
    let total = (await bytes.next()).value?.length ?? 0;
    await new Promise((resolve) => setTimeout(resolve, 300));
    for await (const chunk of bytes) total += chunk.length;
    expect(total).toBe(1_000_000);
  });

  it("hangs up when the reader stops early", async () => {
    const closed = new Promise<void>((resolve) => {
      void bytesFrom((_request, response) => {
        response.writeHead(206, { "content-length": "10000000" });
        response.write(Buffer.alloc(500_000, 1));
        response.once("close", resolve);
      }, 60_000).then(async (bytes) => {
        await bytes.next();
        await bytes.return();
      });
    });
    await closed;
  });
});
