import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, it } from "vitest";
import { withLimitedFetch } from "./limited-fetch";

const MEGABYTE = 2 ** 20;
const servers: Server[] = [];
afterAll(() => Promise.all(servers.map((server) => server.close())));

async function serve(answer: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((_, response) => answer(response));
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function newGate(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((open) => {
    resolve = open;
  });
  return { promise, resolve: () => resolve() };
}

describe("withLimitedFetch", () => {
  it("stops reading an answer that never ends, soon after the limit", async () => {
    let sent = 0;
    const hungUp = newGate();
    const url = await serve((response) => {
      const chunk = Buffer.alloc(64 * 1024, "x");
      const pour = () => {
        do sent += chunk.length;
        while (response.write(chunk));
      };
      response.on("drain", pour).on("close", hungUp.resolve);
      pour();
    });
    const read = withLimitedFetch(MEGABYTE, async () => (await fetch(url)).text());
    await expect(read).rejects.toThrow("The answer is larger than 1 MB.");
    await hungUp.promise;
    expect(sent).toBeGreaterThan(MEGABYTE);
    expect(sent).toBeLessThan(16 * MEGABYTE);
  });

  it("leaves an answer within the limit as it is", async () => {
    const url = await serve((response) => response.writeHead(418, { "x-kind": "teapot" }).end("short"));
    const response = await withLimitedFetch(5, () => fetch(url));
    expect([response.status, response.headers.get("x-kind"), await response.text()]).toEqual([418, "teapot", "short"]);
  });

  it("gives the platform its fetch back before anybody else can run", async () => {
    const platformFetch = globalThis.fetch;
    const url = await serve((response) => response.end("short"));
    const asked = withLimitedFetch(5, () => fetch(url));
    expect(globalThis.fetch).toBe(platformFetch);
    await asked;
    expect(() =>
      withLimitedFetch(5, () => {
        throw new Error("It did not even start.");
      }),
    ).toThrow("did not even start");
    expect(globalThis.fetch).toBe(platformFetch);
  });
});
