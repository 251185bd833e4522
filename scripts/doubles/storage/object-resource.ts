import { createHash } from "node:crypto";
import type { FileMetadata } from "@google-cloud/storage";
import type { BucketObject } from "../kit/memory-bucket";
import { crc32c } from "./crc32c";

/** What the JSON API says about an object. */
export function objectResource(origin: string, bucket: string, object: BucketObject) {
  const at = object.createdAt.toISOString();
  const link = `b/${bucket}/o/${encodeURIComponent(object.key)}`;
  return {
    kind: "storage#object",
    id: `${bucket}/${object.key}/${object.generation}`,
    selfLink: `${origin}/storage/v1/${link}`,
    mediaLink: `${origin}/download/storage/v1/${link}?generation=${object.generation}&alt=media`,
    name: object.key,
    bucket,
    generation: String(object.generation),
    metageneration: "1",
    contentType: object.contentType,
    storageClass: "STANDARD",
    size: String(object.bytes.length),
    md5Hash: md5(object.bytes),
    crc32c: crc32c(object.bytes),
    etag: Buffer.from(String(object.generation)).toString("base64"),
    timeCreated: at,
    updated: at,
    timeStorageClassUpdated: at,
    metadata: object.metadata,
  } satisfies FileMetadata;
}

export function md5(bytes: Buffer): string {
  return createHash("md5").update(bytes).digest("base64");
}
