import { createHash } from "node:crypto";
import { attachment } from "@/lib/domain/content-disposition";
import { AppError } from "@/lib/domain/errors";
import type { Storage } from "@/lib/pipeline/ports";
import { type ByteRange, parseRange } from "@/lib/server/byte-range";

/** Enough for a player to start with; it asks for the next part when it needs it. */
const OPEN_ENDED_BYTES = 2 * 1024 * 1024;

type Media = {
  storage: Pick<Storage, "read" | "stat">;
  key: string;
  /** Set: the browser saves the file under this name. Null: it shows it. */
  downloadName: string | null;
  /** How long a browser may keep what it got. */
  maxAgeSeconds: number;
};

/**
 * Answers GET and HEAD for one stored file: whole, a range of it (206), not changed (304) or 416. Bytes are streamed
 * from the store as they are taken, and the file is closed when the client goes away. Nothing in the file can
 * run: it is never sniffed for another type, and its page is sandboxed. Throws `not_found` when there is no such file.
 */
export async function mediaResponse(request: Request, media: Media): Promise<Response> {
  const facts = await media.storage.stat(media.key);
  if (!facts) throw new AppError("not_found", "There is no such file.");
  const etag = etagOf(media.key, facts.bytes);
  const headers = headersOf(media, facts.contentType, etag);

  if (matches(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  const answer = parseRange(applicableRange(request, etag), facts.bytes, OPEN_ENDED_BYTES);
  if (answer.kind === "unsatisfiable") {
    headers.set("content-range", `bytes */${facts.bytes}`);
    return new Response(null, { status: 416, headers });
  }
  const isWhole = answer.kind === "whole";
  const range = isWhole ? { start: 0, end: facts.bytes - 1 } : answer.range;
  headers.set("content-length", String(range.end - range.start + 1));
  if (!isWhole) headers.set("content-range", `bytes ${range.start}-${range.end}/${facts.bytes}`);
  const body = request.method === "HEAD" ? null : await bodyOf(media, isWhole ? undefined : range);
  return new Response(body, { status: isWhole ? 200 : 206, headers });
}

async function bodyOf({ storage, key }: Media, range: ByteRange | undefined): Promise<ReadableStream<Uint8Array>> {
  const body = await storage.read(key, range);
  if (!body) throw new AppError("not_found", "There is no such file.");
  return body;
}

function headersOf({ downloadName, maxAgeSeconds }: Media, contentType: string, etag: string): Headers {
  return new Headers({
    "content-type": contentType,
    "accept-ranges": "bytes",
    etag,
    "cache-control": `private, max-age=${maxAgeSeconds}`,
    "content-disposition": downloadName === null ? "inline" : attachment(downloadName),
    "x-content-type-options": "nosniff",
    "content-security-policy":
      "sandbox allow-same-origin; default-src 'none'; media-src 'self'; img-src 'self'; style-src 'unsafe-inline'",
    "cross-origin-resource-policy": "same-origin",
  });
}

/** A key names exactly one content, so the key and the length stand for it; no file is read to answer “not changed”. */
function etagOf(key: string, bytes: number): string {
  return `"${createHash("sha256").update(`${key}\n${bytes}`).digest("base64url").slice(0, 22)}"`;
}

function matches(header: string | null, etag: string): boolean {
  if (header === null) return false;
  return header.split(",").some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag);
}

/** A range of something that has changed since (If-Range) would not fit what the client has: it gets the whole. */
function applicableRange(request: Request, etag: string): string | null {
  const condition = request.headers.get("if-range");
  return condition === null || condition.trim() === etag ? request.headers.get("range") : null;
}
