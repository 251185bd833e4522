import type { BucketObject } from "../kit/memory-bucket";
import type { Reply } from "../kit/reply";
import { crc32c } from "./crc32c";
import { md5 } from "./object-resource";
import { xmlError } from "./storage-errors";

const RANGE = /^bytes=(?:(\d+)-(\d*)|-(\d+))$/;

/** An object's bytes, or the range of them that was asked for; the hashes are those of the whole. */
export function mediaReply(object: BucketObject, range: string | undefined, corrupt = false): Reply {
  const headers = {
    "accept-ranges": "bytes",
    "content-type": object.contentType,
    etag: Buffer.from(String(object.generation)).toString("base64"),
    "x-goog-generation": String(object.generation),
    "x-goog-hash": `crc32c=${crc32c(object.bytes)},md5=${md5(object.bytes)}`,
    "x-goog-stored-content-encoding": "identity",
    "x-goog-stored-content-length": String(object.bytes.length),
  };
  const bytes = corrupt ? withBitFlipped(object.bytes) : object.bytes;
  if (range === undefined) return { status: 200, headers, body: bytes };
  const part = partOf(range, bytes.length);
  if (!part) return xmlError(416, "InvalidRange", "The requested range cannot be satisfied.");
  const contentRange = `bytes ${part.start}-${part.end}/${bytes.length}`;
  const body = bytes.subarray(part.start, part.end + 1);
  return { status: 206, headers: { ...headers, "content-range": contentRange }, body };
}

export function withBitFlipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const middle = copy.length >> 1;
  if (copy.length > 0) copy.writeUInt8(copy.readUInt8(middle) ^ 1, middle);
  return copy;
}

function partOf(range: string, length: number): { start: number; end: number } | null {
  const match = RANGE.exec(range);
  if (!match) return null;
  const [, first, last, tail] = match;
  const start = tail === undefined ? Number(first) : Math.max(0, length - Number(tail));
  const end = tail === undefined && last ? Math.min(Number(last), length - 1) : length - 1;
  return start <= end && start < length ? { start, end } : null;
}
