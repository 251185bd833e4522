import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createMemoryBucket } from "../kit/memory-bucket";
import { crc32c } from "./crc32c";
import { type StorageDouble, startStorageDouble } from "./storage-double";

const UNIT_BYTES = 256 * 1024;
const bucket = createMemoryBucket();
let double: StorageDouble;
beforeAll(async () => {
  double = await startStorageDouble({ buckets: { b: bucket } });
});
afterAll(() => double.stop());
beforeEach(() => double.reset());

const call = (path: string, init?: RequestInit) => fetch(`${double.origin}${path}`, { redirect: "manual", ...init });
const open = (query: string, metadata: unknown = {}) =>
  call(`/upload/storage/v1/b/b/o?uploadType=resumable&${query}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(metadata),
  });
const put = (url: string, range: string, body: Buffer = Buffer.alloc(0)) =>
  fetch(url, { method: "PUT", headers: { "content-range": range }, body: new Uint8Array(body), redirect: "manual" });

describe("the storage double", () => {
  it("computes the checksums of the real thing", () => {
    // RFC 3720, B.4: 32 bytes of zeros, and the check value of the algorithm.
    expect(Buffer.from(crc32c(Buffer.alloc(32)), "base64").toString("hex")).toBe("8a9136aa");
    expect(Buffer.from(crc32c(Buffer.from("123456789")), "base64").toString("hex")).toBe("e3069283");
  });

  it("answers with and without /storage/v1, with sizes as text and hashes in base64", async () => {
    bucket.put("a/b c.txt", Buffer.from("hello"), "text/plain", { sha256: "x" });
    const answers = await Promise.all(
      ["/storage/v1", ""].map(async (base) => (await call(`${base}/b/b/o/a%2Fb%20c.txt`)).json()),
    );
    const md5Hash = createHash("md5").update("hello").digest("base64");
    expect(answers[0]).toMatchObject({
      name: "a/b c.txt",
      size: "5",
      md5Hash,
      crc32c: "mnG7TA==",
      metadata: { sha256: "x" },
    });
    expect(answers[1]).toEqual(answers[0]);
    expect((await call("/storage/v1/b/b/o/none")).status).toBe(404);
    expect((await call("/storage/v1/b/other/o/none")).status).toBe(404);
  });

  it("takes a resumable upload in chunks, says how far it got, and ends it once", async () => {
    const bytes = Buffer.alloc(UNIT_BYTES + 10, 7);
    const url = (await open("name=k&ifGenerationMatch=0", { crc32c: crc32c(bytes) })).headers.get("location") ?? "";
    expect((await put(url, "bytes */*")).headers.get("range")).toBeNull();
    const first = await put(url, `bytes 0-${UNIT_BYTES - 1}/*`, bytes.subarray(0, UNIT_BYTES));
    expect([first.status, first.headers.get("range")]).toEqual([308, `bytes=0-${UNIT_BYTES - 1}`]);
    expect((await put(url, "bytes */*")).headers.get("range")).toBe(`bytes=0-${UNIT_BYTES - 1}`);
    const last = await put(url, `bytes ${UNIT_BYTES}-${UNIT_BYTES + 9}/${bytes.length}`, bytes.subarray(UNIT_BYTES));
    expect([last.status, (await last.json()).size]).toEqual([200, String(bytes.length)]);
    const generation = bucket.get("k")?.generation;
    expect((await put(url, "bytes */*")).status).toBe(200);
    expect(bucket.get("k")?.generation).toBe(generation);
  });

  it("refuses what Cloud Storage refuses", async () => {
    bucket.put("k", Buffer.from("old"));
    expect((await open("name=k&ifGenerationMatch=0")).status).toBe(412);
    expect((await open("name=n", { color: "red" })).status).toBe(400);
    expect((await open("")).status).toBe(400);
    expect((await put(`${double.origin}/upload/storage/v1/b/b/o?upload_id=none`, "bytes */*")).status).toBe(404);
    const url = (await open("name=n&ifGenerationMatch=0")).headers.get("location") ?? "";
    expect((await put(url, "bytes 0-9/*", Buffer.alloc(10))).status).toBe(400);
    expect((await put(url, "bytes 5-9/10", Buffer.alloc(5))).status).toBe(503);
    expect((await put(url, "bytes 0-9/10", Buffer.alloc(9))).status).toBe(400);
    expect((await put(url, "nonsense")).status).toBe(400);
    bucket.put("n", Buffer.from("quicker"));
    expect((await put(url, "bytes 0-9/10", Buffer.alloc(10))).status).toBe(412);
    expect(bucket.get("n")?.bytes.toString()).toBe("quicker");
    expect((await call("/storage/v1/b/b/o/k?ifGenerationMatch=1", { method: "DELETE" })).status).toBe(412);
    expect((await call("/storage/v1/b/b/o/k", { method: "DELETE" })).status).toBe(204);
    expect((await call("/storage/v1/b/b/o/k", { method: "DELETE" })).status).toBe(404);
  });

  it("gives bytes in ranges, and pages of keys in their order", async () => {
    for (const key of ["p/b", "p/a", "q/c"]) bucket.put(key, Buffer.from("0123456789"));
    const range = async (value: string) => {
      const answer = await call("/storage/v1/b/b/o/p%2Fa?alt=media", { headers: { range: value } });
      return [answer.status, answer.headers.get("content-range")];
    };
    expect(await range("bytes=8-99")).toEqual([206, "bytes 8-9/10"]);
    expect(await range("bytes=-3")).toEqual([206, "bytes 7-9/10"]);
    expect(await range("bytes=10-")).toEqual([416, null]);
    const page = await (await call("/storage/v1/b/b/o?prefix=p/&maxResults=1")).json();
    expect([page.items[0].name, page.nextPageToken]).toEqual(["p/a", "p/a"]);
    const rest = await (await call("/storage/v1/b/b/o?prefix=p/&pageToken=p/a")).json();
    expect(rest.items.map(({ name }: { name: string }) => name)).toEqual(["p/b"]);
    expect(rest.nextPageToken).toBeUndefined();
  });
});
