import { createPublicKey } from "node:crypto";
import type { Double, DoubleRoute, Exchange } from "../kit/double";
import { startDouble } from "../kit/double-server";
import { createMemoryBucket, type MemoryBucket } from "../kit/memory-bucket";
import type { Reply } from "../kit/reply";
import { mediaReply } from "./media-reply";
import { multipartUpload } from "./multipart-upload";
import { objectResource } from "./object-resource";
import { ResumableUploads } from "./resumable-upload";
import { signedGet } from "./signed-get";
import { badRequest, noBucket, noObject, preconditionFailed } from "./storage-errors";
import { makeThrowAwayCredentials, type SigningCredentials } from "./throw-away-credentials";
import { conditionProblem } from "./write-object";

export type StorageDoubleOptions = {
  port?: number;
  /** Buckets by name. A bucket that another double writes into is given to both. */
  buckets?: Readonly<Record<string, MemoryBucket>>;
  credentials?: SigningCredentials;
  now?: () => Date;
};
export type StorageDouble = Double & {
  buckets: Readonly<Record<string, MemoryBucket>>;
  /** Whoever signs links with these is believed. */
  credentials: SigningCredentials;
};

export const DOUBLE_BUCKET = "studio-double";
const MOST_RESULTS = 1000;

/**
 * Cloud Storage on loopback: JSON API with and without /storage/v1, multipart and resumable uploads, signed links.
 * Calls: "upload", "upload-chunk", "object" (its description, its bytes), "list", "delete", "signed".
 * Own faults: "precondition-failed" (upload, upload-chunk, delete), "corrupt" (a bit flips: upload, upload-chunk, object).
 */
export async function startStorageDouble(options: StorageDoubleOptions = {}): Promise<StorageDouble> {
  const buckets = options.buckets ?? { [DOUBLE_BUCKET]: createMemoryBucket() };
  const credentials = options.credentials ?? makeThrowAwayCredentials();
  const key = createPublicKey(credentials.private_key);
  const uploads = new ResumableUploads();
  const signed = (exchange: Exchange) =>
    signedGet(exchange, buckets[exchange.params.bucket ?? ""], key, options.now?.() ?? new Date());
  const double = await startDouble({
    name: "storage",
    ...(options.port === undefined ? {} : { port: options.port }),
    routes: () => [
      ...objectRoutes(buckets),
      ...uploadRoutes(buckets, uploads),
      { call: "signed", method: "GET", pattern: /^\/(?<bucket>[^/]+)\/(?<object>.+)$/, handle: signed },
    ],
    reset: () => {
      uploads.clear();
      for (const bucket of Object.values(buckets)) bucket.clear();
    },
  });
  return Object.assign(double, { buckets, credentials });
}

type Buckets = Readonly<Record<string, MemoryBucket>>;
type InBucket = (exchange: Exchange, bucketName: string, bucket: MemoryBucket) => Reply;

function withBucket(buckets: Buckets, handle: InBucket): (exchange: Exchange) => Reply {
  return (exchange) => {
    const name = exchange.params.bucket ?? "";
    const bucket = buckets[name];
    return bucket ? handle(exchange, name, bucket) : noBucket();
  };
}

function objectRoutes(buckets: Buckets): DoubleRoute[] {
  const object = /^(?:\/storage\/v1)?\/b\/(?<bucket>[^/]+)\/o\/(?<object>[^/]+)$/;
  const list = /^(?:\/storage\/v1)?\/b\/(?<bucket>[^/]+)\/o$/;
  return [
    { call: "object", method: "GET", pattern: object, handle: withBucket(buckets, getObject) },
    { call: "delete", method: "DELETE", pattern: object, handle: withBucket(buckets, deleteObject) },
    { call: "list", method: "GET", pattern: list, handle: withBucket(buckets, listObjects) },
  ];
}

function uploadRoutes(buckets: Buckets, uploads: ResumableUploads): DoubleRoute[] {
  const pattern = /^\/upload\/storage\/v1\/b\/(?<bucket>[^/]+)\/o$/;
  const upload: InBucket = (exchange, name, bucket) => {
    if (exchange.ownFault === "precondition-failed") return preconditionFailed();
    const type = exchange.query.get("uploadType");
    if (type === "multipart") return multipartUpload(exchange, name, bucket);
    return type === "resumable" ? uploads.open(exchange, name, bucket) : badRequest(`Unknown upload type: ${type}`);
  };
  const chunk = (exchange: Exchange) =>
    exchange.ownFault === "precondition-failed" ? preconditionFailed() : uploads.put(exchange);
  return [
    { call: "upload", method: "POST", pattern, handle: withBucket(buckets, upload) },
    { call: "upload-chunk", method: "PUT", pattern, handle: chunk },
  ];
}

const getObject: InBucket = (exchange, bucketName, bucket) => {
  const key = keyOf(exchange);
  const object = bucket.get(key);
  const wanted = exchange.query.get("generation");
  if (!object || (wanted !== null && wanted !== String(object.generation))) return noObject(bucketName, key);
  if (exchange.query.get("alt") === "media")
    return mediaReply(object, exchange.headers.range, exchange.ownFault === "corrupt");
  return { status: 200, json: objectResource(exchange.origin, bucketName, object) };
};

const deleteObject: InBucket = (exchange, bucketName, bucket) => {
  const key = keyOf(exchange);
  const object = bucket.get(key);
  if (exchange.ownFault === "precondition-failed") return preconditionFailed();
  if (!object) return noObject(bucketName, key);
  const problem = conditionProblem(object, exchange.query.get("ifGenerationMatch"));
  if (problem) return problem;
  bucket.delete(key);
  return { status: 204 };
};

const listObjects: InBucket = ({ query, origin }, bucketName, bucket) => {
  const most = Math.min(MOST_RESULTS, Number(query.get("maxResults") ?? MOST_RESULTS));
  const after = query.get("pageToken");
  const all = bucket.list(query.get("prefix") ?? "").filter(({ key }) => after === null || key > after);
  const page = all.slice(0, most);
  const nextPageToken = all.length > most ? page.at(-1)?.key : undefined;
  const items = page.map((object) => objectResource(origin, bucketName, object));
  return {
    status: 200,
    json: {
      kind: "storage#objects",
      ...(items.length > 0 ? { items } : {}),
      ...(nextPageToken ? { nextPageToken } : {}),
    },
  };
};

function keyOf(exchange: Exchange): string {
  return decodeURIComponent(exchange.params.object ?? "");
}
