import { randomUUID } from "node:crypto";
import type { Exchange } from "../kit/double";
import type { MemoryBucket } from "../kit/memory-bucket";
import type { Reply } from "../kit/reply";
import { badRequest, jsonError } from "./storage-errors";
import { conditionProblem, type PendingWrite, uploadMetadataSchema, writeObject } from "./write-object";

const CHUNK_UNIT_BYTES = 256 * 1024;
const CONTENT_RANGE = /^bytes (?:(?<start>\d+)-(?<end>\d+|\*)|\*)\/(?<total>\d+|\*)$/;

type Session = { write: PendingWrite; received: Buffer; finished: Reply | null };

/** Resumable uploads: a session is opened, takes chunks in order, says how far it got, and ends with the object. */
export class ResumableUploads {
  private readonly sessions = new Map<string, Session>();

  /** POST …?uploadType=resumable */
  open(exchange: Exchange, bucketName: string, bucket: MemoryBucket): Reply {
    const metadata = uploadMetadataSchema.safeParse(exchange.json ?? {});
    if (!metadata.success) return badRequest(`Invalid object resource: ${metadata.error.message}`);
    const key = exchange.query.get("name") ?? metadata.data.name;
    if (!key) return badRequest("Required");
    const ifGenerationMatch = exchange.query.get("ifGenerationMatch");
    const problem = conditionProblem(bucket.get(key), ifGenerationMatch);
    if (problem) return problem;
    const contentType = exchange.headers["x-upload-content-type"];
    const id = randomUUID();
    const write = { bucketName, bucket, key, metadata: metadata.data, contentType, ifGenerationMatch };
    this.sessions.set(id, { write, received: Buffer.alloc(0), finished: null });
    const location = `${exchange.origin}/upload/storage/v1/b/${bucketName}/o?uploadType=resumable&upload_id=${id}`;
    return { status: 200, headers: { location, "x-guploader-uploadid": id } };
  }

  /** PUT to the session's address: a chunk, or the question how far it got. */
  put(exchange: Exchange): Reply {
    const session = this.sessions.get(exchange.query.get("upload_id") ?? "");
    if (!session) return jsonError(404, "notFound", "Not Found");
    if (session.finished) return session.finished;
    const groups = CONTENT_RANGE.exec(exchange.headers["content-range"] ?? "")?.groups;
    if (!groups) return badRequest("Failed to parse Content-Range header.");
    const { start, end = "*", total = "*" } = groups;
    const problem = start === undefined ? null : append(session, exchange.body, Number(start), { end, total });
    if (problem) return problem;
    const isLast = (start !== undefined && end === "*") || total === String(session.received.length);
    if (!isLast) return soFar(session);
    const reply = writeObject(session.write, session.received, exchange);
    session.finished = reply.status === 200 ? reply : null;
    return reply;
  }

  clear(): void {
    this.sessions.clear();
  }
}

/** Adds a chunk; the answer when it does not fit. Bytes that arrived before are passed over. */
function append(session: Session, chunk: Buffer, start: number, said: { end: string; total: string }): Reply | null {
  const have = session.received.length;
  const isWhole = said.end === "*" || Number(said.end) - start + 1 === chunk.length;
  if (!isWhole) return badRequest("Content-Range and length disagree.");
  if (start > have) {
    const message = `the upload offset is ${start} byte(s), which exceeds already uploaded size of ${have} byte(s).`;
    return jsonError(503, "backendError", `Invalid request. According to the Content-Range header, ${message}`);
  }
  const mayBeLast = said.end === "*" || said.total !== "*";
  if (!mayBeLast && chunk.length % CHUNK_UNIT_BYTES !== 0)
    return badRequest(`Chunks must be multiples of ${CHUNK_UNIT_BYTES} bytes.`);
  session.received = Buffer.concat([session.received, chunk.subarray(have - start)]);
  return null;
}

function soFar({ received }: Session): Reply {
  return { status: 308, headers: received.length > 0 ? { range: `bytes=0-${received.length - 1}` } : {} };
}
