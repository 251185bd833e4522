import { AppError } from "@/lib/domain/errors";
import { malformedAt } from "@/lib/server/malformed-at";

/** Deeper nesting is nobody's brief, and would overflow whatever walks it. */
const DEEPEST_NESTING = 32;

/**
 * Reads a request's body as JSON. Bytes are counted while they arrive, so no more than `maxBytes` are ever held.
 * Throws `unsupported_media`, `too_large`, or `invalid_input` naming the line and column.
 */
export async function readJsonBody(request: Request, maxBytes: number): Promise<unknown> {
  const contentType = request.headers.get("content-type") ?? "";
  if (contentType.split(";")[0]?.trim().toLowerCase() !== "application/json") {
    throw new AppError(
      "unsupported_media",
      "Send the request as JSON, with the header Content-Type: application/json.",
    );
  }
  const text = await readText(request, maxBytes);
  if (text.trim() === "") throw invalid("The request has no body; send JSON.");
  const value = parse(text);
  if (isDeeperThan(value, DEEPEST_NESTING)) throw invalid(`The JSON is nested deeper than ${DEEPEST_NESTING} levels.`);
  return value;
}

/** Reads a request's body as UTF-8 text, at most `maxBytes` of it. Throws `too_large` or `invalid_input`. */
export async function readText(request: Request, maxBytes: number): Promise<string> {
  return decode(await readBytes(request, maxBytes));
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunksOf(request)) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A body that breaks off is the sender's, not ours. Leaving the loop early cancels the rest. */
async function* chunksOf(request: Request): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  if (!reader) return;
  let isDone = false;
  try {
    while (!isDone) {
      const next = await reader.read().catch((cause: unknown) => {
        throw new AppError("invalid_input", "The request broke off before its end.", { cause });
      });
      isDone = next.done;
      if (next.value) yield next.value;
    }
  } finally {
    if (!isDone) void reader.cancel().catch(() => undefined);
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw invalid("The request is not UTF-8 text.", cause);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { line, column } = malformedAt(text);
    throw invalid(`The request is not valid JSON: look at line ${line}, column ${column}.`, cause);
  }
}

/** Walks level by level, because recursion is what a hostile depth would break. */
function isDeeperThan(value: unknown, levels: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= levels; depth += 1) {
    level = level.flatMap((item) => (typeof item === "object" && item !== null ? Object.values(item) : []));
    if (level.length === 0) return false;
  }
  return true;
}

function invalid(message: string, cause?: unknown): AppError {
  return new AppError("invalid_input", message, { cause });
}

function tooLarge(maxBytes: number): AppError {
  return new AppError("too_large", `A request has at most ${Math.round(maxBytes / 1000)} kB.`);
}
