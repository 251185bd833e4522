import { createHash, createVerify, type KeyObject } from "node:crypto";
import type { Exchange } from "../kit/double";
import type { MemoryBucket } from "../kit/memory-bucket";
import type { Reply } from "../kit/reply";
import { mediaReply } from "./media-reply";
import { xmlError } from "./storage-errors";

const SCOPE = /^[^/]+@[^/]+\/(\d{8}\/auto\/storage\/goog4_request)$/;
const LONGEST_SECONDS = 7 * 24 * 3600;

/** GET /{bucket}/{object} with a V4 signature: checked as Cloud Storage does, word for word and second for second. */
export function signedGet(exchange: Exchange, bucket: MemoryBucket | undefined, key: KeyObject, now: Date): Reply {
  const problem = signatureProblem(exchange, key, now);
  if (problem) return problem;
  const object = bucket?.get(decodeURIComponent(exchange.params.object ?? ""));
  if (!object) return xmlError(404, "NoSuchKey", "The specified key does not exist.");
  const reply = mediaReply(object, exchange.headers.range);
  const disposition = exchange.query.get("response-content-disposition");
  const contentType = exchange.query.get("response-content-type");
  const wished = {
    ...(disposition ? { "content-disposition": disposition } : {}),
    ...(contentType ? { "content-type": contentType } : {}),
  };
  return { ...reply, headers: { ...reply.headers, ...wished } };
}

function signatureProblem({ query, path, origin }: Exchange, key: KeyObject, now: Date): Reply | null {
  if (query.get("X-Goog-Algorithm") !== "GOOG4-RSA-SHA256")
    return xmlError(403, "AccessDenied", "Anonymous caller does not have storage.objects.get access.");
  const [, scope] = SCOPE.exec(query.get("X-Goog-Credential") ?? "") ?? [];
  const seconds = Number(query.get("X-Goog-Expires"));
  const date = query.get("X-Goog-Date") ?? "";
  const startMs = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
  if (!scope || !(seconds > 0 && seconds <= LONGEST_SECONDS) || Number.isNaN(startMs))
    return xmlError(400, "InvalidArgument", "Invalid argument.");
  if (now.getTime() > startMs + seconds * 1000) return xmlError(400, "ExpiredToken", "The provided token has expired.");
  // The client signs the host without its port.
  const host = new URL(origin).hostname;
  const request = ["GET", path, canonicalQuery(query), `host:${host}\n`, "host", "UNSIGNED-PAYLOAD"].join("\n");
  const signed = ["GOOG4-RSA-SHA256", date, scope, createHash("sha256").update(request).digest("hex")].join("\n");
  const signature = Buffer.from(query.get("X-Goog-Signature") ?? "", "hex");
  if (createVerify("RSA-SHA256").update(signed).verify(key, signature)) return null;
  return xmlError(403, "SignatureDoesNotMatch", "Access denied.");
}

function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .filter(([name]) => name !== "X-Goog-Signature")
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join("&");
}

/** Every character but letters, digits and "-_.~". */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
}
