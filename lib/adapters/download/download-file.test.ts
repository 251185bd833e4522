import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Server } from "node:net";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isExpiredLink } from "@/lib/adapters/download/download-failed";
import { downloadFile } from "@/lib/adapters/download/download-file";
import type { DownloadPolicy } from "@/lib/adapters/download/download-policy";

const box = (name: string, payload: Buffer) => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + payload.length, 0);
  head.write(name, 4, "latin1");
  return Buffer.concat([head, payload]);
};
const FILM = Buffer.concat([
  box("ftyp", Buffer.from("isom\0\0\x02\0isom")),
  box("moov", Buffer.alloc(500, 1)),
  box("mdat", Buffer.alloc(100_000, 7)),
]);
const POLICY: DownloadPolicy = {
  allowedHosts: ["files.test"],
  maxBytes: 200_000,
  timeoutMs: 20_000,
  allowLoopback: true,
};
const TLS_HANDSHAKE = 0x16;
const ERROR_PAGE = "<!doctype html><title>Bad gateway</title>";

const root = mkdtempSync(path.join(os.tmpdir(), "download-test-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const servers: Server[] = [];
let dir: string;
let target: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(root, "case-"));
  target = path.join(dir, "take.mp4");
});
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** The port of a server that answers like this. */
async function listen<T extends Server>(server: T): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}
const serve = (answer: RequestListener) => listen(createServer({ keepAlive: false }, answer));
/** A server that writes these bytes as they are and ends the connection in order. */
const serveRaw = (head: string, body: Buffer) =>
  listen(createTcpServer((socket) => socket.once("data", () => socket.end(Buffer.concat([Buffer.from(head), body])))));
const fetchFrom = (port: number, policy: Partial<DownloadPolicy> = {}, signal?: AbortSignal) =>
  downloadFile(`http://127.0.0.1:${port}/take.mp4?sig=secret`, target, { ...POLICY, ...policy }, signal);
const failure = (download: Promise<unknown>) =>
  download.then(
    () => expect.unreachable("the download worked"),
    (error) => error,
  );

describe("downloadFile", () => {
  it("writes the whole file and says its length and its hash", async () => {
    const port = await serve((_request, response) => response.end(FILM));
    const sha256 = createHash("sha256").update(FILM).digest("hex");
    expect(await fetchFrom(port)).toEqual({ bytes: FILM.length, sha256 });
    expect((await readFile(target)).equals(FILM)).toBe(true);
    expect(await readdir(dir)).toEqual(["take.mp4"]);
  });

  it("asks for the host's address once, connects there, and sends its name and the policy's headers", async () => {
    const seen: unknown[] = [];
    const port = await serve((request, response) => {
      seen.push(request.headers.host, request.headers["x-key"]);
      response.end(FILM);
    });
    const resolve = vi
      .fn()
      .mockResolvedValueOnce([{ address: "127.0.0.1", family: 4 }])
      .mockResolvedValue([{ address: "10.0.0.1", family: 4 }]);
    const policy = { ...POLICY, headers: { "x-key": "k" } };
    await downloadFile(`http://files.test:${port}/a`, target, policy, undefined, resolve);
    expect(resolve).toHaveBeenCalledTimes(1);
    expect(seen).toEqual([`files.test:${port}`, "k"]);
  });

  it("speaks TLS to an https host, for its own name, at the address that was checked", async () => {
    let hello = Buffer.alloc(0);
    const port = await listen(
      createTcpServer((socket) =>
        socket.once("data", (data) => {
          hello = data;
          socket.destroy();
        }),
      ),
    );
    const resolve = async () => [{ address: "127.0.0.1", family: 4 }];
    const error = await failure(downloadFile(`https://files.test:${port}/a`, target, POLICY, undefined, resolve));
    expect(error).toMatchObject({ reason: "broken", retryable: true });
    expect(hello[0]).toBe(TLS_HANDSHAKE);
    expect(hello.includes("files.test")).toBe(true);
  });

  it.each([301, 302, 303, 307, 308])("follows no redirect (%i)", async (status) => {
    let calls = 0;
    const port = await serve((_request, response) => {
      calls += 1;
      response.writeHead(status, { location: "/elsewhere" }).end();
    });
    expect(await failure(fetchFrom(port))).toMatchObject({ reason: "refused", retryable: false });
    expect(calls).toBe(1);
  });

  it.each([
    [403, "expired", false],
    [404, "expired", false],
    [410, "expired", false],
    [401, "refused", false],
    [429, "broken", true],
    [500, "broken", true],
    [503, "broken", true],
    [206, "broken", true],
  ])("takes %i for %s", async (status, reason, retryable) => {
    const port = await serve((_request, response) => response.writeHead(status).end(FILM));
    const error = await failure(fetchFrom(port));
    expect(error).toMatchObject({ code: "provider_failed", reason, retryable });
    expect(isExpiredLink(error)).toBe(reason === "expired");
    expect(error.message).not.toContain("secret");
    expect(await readdir(dir)).toEqual([]);
  });

  it("refuses an announced size above the cap, and one that only shows on the way", async () => {
    const announced = await serve((_request, response) => response.end(FILM));
    expect(await failure(fetchFrom(announced, { maxBytes: 1000 }))).toMatchObject({ reason: "refused" });
    const chunked = await serve((_request, response) => {
      response.write(FILM);
      const more = setInterval(() => response.write(FILM), 1);
      response.once("close", () => clearInterval(more));
    });
    expect(await failure(fetchFrom(chunked))).toMatchObject({ reason: "refused", retryable: false });
    expect(await readdir(dir)).toEqual([]);
  });

  it("gives up after its time, whether the answer or its end is missing", async () => {
    const silent = await serve(() => {});
    expect(await failure(fetchFrom(silent, { timeoutMs: 100 }))).toMatchObject({ reason: "broken", retryable: true });
    const endless = await serve((_request, response) => {
      response.write(FILM);
    });
    expect((await failure(fetchFrom(endless, { timeoutMs: 300 }))).message).toContain("did not arrive within");
    const noName = downloadFile(
      "https://files.test/a",
      target,
      { ...POLICY, timeoutMs: 50 },
      undefined,
      () => new Promise(() => {}),
    );
    expect((await failure(noName)).message).toContain("did not arrive within");
    expect(await readdir(dir)).toEqual([]);
  });

  it("stops with the caller's own reason", async () => {
    const abort = new AbortController();
    const port = await serve((_request, response) => {
      response.write(FILM);
      abort.abort(new Error("cancelled by a person"));
    });
    expect((await failure(fetchFrom(port, {}, abort.signal))).message).toBe("cancelled by a person");
    expect((await failure(fetchFrom(port, {}, abort.signal))).message).toBe("cancelled by a person");
    expect(await readdir(dir)).toEqual([]);
  });
});

describe("downloadFile never keeps half a file", () => {
  const half = FILM.subarray(0, FILM.length / 2);

  it.each([
    ["ends before its announced length", `HTTP/1.1 200 OK\r\ncontent-length: ${FILM.length}\r\n\r\n`, half],
    ["ends in order without any length", "HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n", half],
    ["ends inside its header", "HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n", FILM.subarray(0, 20)],
    ["ends inside a chunk", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nfffff\r\n", half],
    ["lacks its last chunk", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n14\r\n", FILM.subarray(0, 20)],
  ])("when the body %s", async (_name, head, body) => {
    expect(await failure(fetchFrom(await serveRaw(head, body)))).toMatchObject({ reason: "broken", retryable: true });
    expect(await readdir(dir)).toEqual([]);
  });

  it("but keeps a whole one that came without a length", async () => {
    const port = await serveRaw("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n", FILM);
    expect(await fetchFrom(port)).toMatchObject({ bytes: FILM.length });
  });

  it("when the connection breaks", async () => {
    const port = await serve((_request, response) => response.write(half, () => response.destroy()));
    expect(await failure(fetchFrom(port))).toMatchObject({ reason: "broken", retryable: true });
    const error = await failure(downloadFile("http://127.0.0.1:1/a", target, POLICY));
    expect(error).toMatchObject({ reason: "broken", retryable: true });
    expect(await readdir(dir)).toEqual([]);
  });
});

describe("downloadFile keeps videos only", () => {
  it.each([
    ["an HTML page", Buffer.from(ERROR_PAGE)],
    ["JSON", Buffer.from('{"error":"not ready"}')],
    ["nothing", Buffer.alloc(0)],
    ["a few bytes", Buffer.from("\0\0\0")],
    ["a PNG", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
  ])("%s sent as video/mp4 is no video", async (_name, body) => {
    const port = await serve((_request, response) => response.setHeader("content-type", "video/mp4").end(body));
    const error = await failure(fetchFrom(port));
    expect(error).toMatchObject({ reason: "broken", retryable: true });
    expect(error.message).toBe("What 127.0.0.1 sent is not a video.");
    expect(await readdir(dir)).toEqual([]);
  });

  it.each([
    ["MP4", FILM],
    ["WebM", Buffer.from("1a45dfa39f4286810142f7810142f281", "hex")],
    ["QuickTime without a type box", Buffer.concat([box("wide", Buffer.alloc(0)), box("mdat", Buffer.alloc(9))])],
  ])("%s is one, also when it trickles in", async (_name, body) => {
    const port = await serve(async (_request, response) => {
      for (let at = 0; at < 16; at++) {
        response.write(body.subarray(at, at + 1));
        await new Promise((resolve) => setImmediate(resolve));
      }
      response.end(body.subarray(16));
    });
    expect(await fetchFrom(port)).toMatchObject({ bytes: body.length });
  });
});

const small = path.join(os.tmpdir(), `download-full-${process.pid}`);
describe.skipIf(!mountSmallDisk(small))("downloadFile on a full disk", () => {
  afterAll(() => {
    execFileSync("umount", [small]);
    rmSync(small, { recursive: true, force: true });
  });

  it("says so and removes what it had begun", async () => {
    const port = await serve((_request, response) => response.end(Buffer.concat([FILM, Buffer.alloc(2_000_000)])));
    const policy = { ...POLICY, maxBytes: 10_000_000 };
    const error = await failure(downloadFile(`http://127.0.0.1:${port}/a`, path.join(small, "take.mp4"), policy));
    expect(error).toMatchObject({ code: "disk_full", retryable: false });
    expect(await readdir(small)).toEqual([]);
  });
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
