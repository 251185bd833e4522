import { z } from "zod";
import type { Exchange } from "../kit/double";
import type { BucketObject, MemoryBucket } from "../kit/memory-bucket";
import type { Reply } from "../kit/reply";
import { crc32c } from "./crc32c";
import { withBitFlipped } from "./media-reply";
import { md5, objectResource } from "./object-resource";
import { badRequest, preconditionFailed } from "./storage-errors";

/** What a writer may say about an object; anything else is refused. */
export const uploadMetadataSchema = z.strictObject({
  name: z.string().optional(),
  contentType: z.string().optional(),
  cacheControl: z.string().optional(),
  contentDisposition: z.string().optional(),
  crc32c: z.string().optional(),
  md5Hash: z.string().optional(),
  metadata: z.record(z.string(), z.string()).optional(),
});
export type UploadMetadata = z.infer<typeof uploadMetadataSchema>;

/** One write that is complete but for its conditions. */
export type PendingWrite = {
  bucketName: string;
  bucket: MemoryBucket;
  key: string;
  metadata: UploadMetadata;
  contentType: string | undefined;
  /** As in the request's query: "0" for "only when there is none". */
  ifGenerationMatch: string | null;
};

/** The 412 for a write whose condition does not hold, null when it does. */
export function conditionProblem(object: BucketObject | null, ifGenerationMatch: string | null): Reply | null {
  if (ifGenerationMatch === null) return null;
  return String(object?.generation ?? 0) === ifGenerationMatch ? null : preconditionFailed();
}

/** Checks condition and checksums against the bytes that arrived, then stores them. */
export function writeObject(write: PendingWrite, arrived: Buffer, exchange: Exchange): Reply {
  const { bucket, bucketName, key, metadata } = write;
  const problem = conditionProblem(bucket.get(key), write.ifGenerationMatch);
  if (problem) return problem;
  const bytes = exchange.ownFault === "corrupt" ? withBitFlipped(arrived) : arrived;
  const mismatch = checksumProblem(bytes, metadata, exchange.headers["x-goog-hash"] ?? "");
  if (mismatch) return mismatch;
  const object = bucket.put(key, bytes, metadata.contentType ?? write.contentType, metadata.metadata);
  return { status: 200, json: objectResource(exchange.origin, bucketName, object) };
}

function checksumProblem(bytes: Buffer, metadata: UploadMetadata, header: string): Reply | null {
  const [, inHeader] = /crc32c=([^,]+)/.exec(header) ?? [];
  for (const given of [metadata.crc32c, inHeader]) {
    if (given === undefined || given === crc32c(bytes)) continue;
    return badRequest(`Provided CRC32C "${given}" doesn't match calculated CRC32C "${crc32c(bytes)}".`);
  }
  if (metadata.md5Hash === undefined || metadata.md5Hash === md5(bytes)) return null;
  return badRequest(`Provided MD5 hash "${metadata.md5Hash}" doesn't match calculated MD5 hash "${md5(bytes)}".`);
}
