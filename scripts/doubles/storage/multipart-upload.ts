import type { Exchange } from "../kit/double";
import type { MemoryBucket } from "../kit/memory-bucket";
import type { Reply } from "../kit/reply";
import { badRequest } from "./storage-errors";
import { uploadMetadataSchema, writeObject } from "./write-object";

/** POST …?uploadType=multipart: JSON metadata and the bytes in one `multipart/related` body. */
export function multipartUpload(exchange: Exchange, bucketName: string, bucket: MemoryBucket): Reply {
  const [, boundary] =
    /^multipart\/related;\s*boundary="?([^";]+)"?/i.exec(exchange.headers["content-type"] ?? "") ?? [];
  const parts = boundary === undefined ? [] : partsOf(exchange.body, boundary);
  const [description, media] = parts;
  if (!description || !media || parts.length !== 2) return badRequest("Malformed multipart body.");
  if (!description.contentType.startsWith("application/json")) return badRequest("Metadata part is not JSON.");
  const metadata = uploadMetadataSchema.safeParse(JSON.parse(description.body.toString("utf8")));
  if (!metadata.success) return badRequest(`Invalid object resource: ${metadata.error.message}`);
  const key = exchange.query.get("name") ?? metadata.data.name;
  if (!key) return badRequest("Required");
  const ifGenerationMatch = exchange.query.get("ifGenerationMatch");
  const write = { bucketName, bucket, key, metadata: metadata.data, contentType: media.contentType, ifGenerationMatch };
  return writeObject(write, media.body, exchange);
}

type Part = { contentType: string; body: Buffer };

function partsOf(body: Buffer, boundary: string): Part[] {
  const parts: Part[] = [];
  const mark = Buffer.from(`--${boundary}`);
  for (let at = body.indexOf(mark); at >= 0; ) {
    const next = body.indexOf(mark, at + mark.length);
    if (next < 0) break;
    // A part lies between two line ends: the one after its mark and the one before the next mark.
    const part = body.subarray(at + mark.length + 2, next - 2);
    const headEnd = part.indexOf("\r\n\r\n");
    const [, contentType = ""] = /content-type:\s*(.+)/i.exec(part.toString("latin1", 0, headEnd)) ?? [];
    parts.push({ contentType: contentType.trim(), body: part.subarray(headEnd + 4) });
    at = next;
  }
  return parts;
}
