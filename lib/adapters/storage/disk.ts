import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { fileStream } from "@/lib/adapters/storage/file-stream";
import { signUrl } from "@/lib/adapters/storage/signed-url";
import { contentTypeOf, requireContentType, requireSafeKey } from "@/lib/adapters/storage/storage-key";
import { AppError } from "@/lib/domain/errors";
import type { Storage, StoredObject } from "@/lib/pipeline/ports";

/** Unfinished writes; the leading dot keeps it apart from every key. */
const INCOMING = ".incoming";
const CHUNK_BYTES = 256 * 1024;
/** No write takes this long, so whatever is older was left by a process that died. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;

type Options = {
  dir: string;
  signingKey: string;
  /** Put in front of links; empty for links relative to the studio itself. */
  baseUrl: string;
  now?: () => Date;
};

/**
 * Keeps files in a folder of this machine. A file appears under its key whole or not at all, also when the process
 * dies or the disk is full (`disk_full`; nothing partial stays). The ending of a key says its content type; another
 * one is refused with `invalid_input`, as is a key that could leave the folder. `read` of bytes beyond the end gives
 * what there is.
 */
export function createDiskStorage({ dir, signingKey, baseUrl, now = () => new Date() }: Options): Storage {
  const incoming = path.join(dir, INCOMING);
  const pathOf = (key: string) => {
    requireSafeKey(key);
    return path.join(dir, ...key.split("/"));
  };
  let tidied: Promise<void> | undefined;

  return {
    async putFile(key, fromPath, contentType) {
      const target = pathOf(key);
      requireContentType(key, contentType);
      tidied ??= removeAbandoned(incoming, now().getTime() - ABANDONED_MS);
      await tidied;
      const written = await writeWhole(fromPath, target, incoming);
      return { key, contentType: contentTypeOf(key), ...written };
    },

    async localPath(key) {
      const file = pathOf(key);
      if ((await sizeOf(file)) === null) throw new AppError("not_found", `There is no stored file “${key}”.`);
      return file;
    },

    async read(key, range) {
      const file = pathOf(key);
      const bytes = await sizeOf(file);
      if (bytes === null) return null;
      return fileStream(file, range?.start ?? 0, Math.min(range?.end ?? bytes - 1, bytes - 1));
    },

    async stat(key) {
      const bytes = await sizeOf(pathOf(key));
      return bytes === null ? null : { bytes, contentType: contentTypeOf(key) };
    },

    async signedUrl(key, options) {
      requireSafeKey(key);
      return signUrl({ signingKey, baseUrl }, key, options, now());
    },

    async remove(key) {
      await rm(pathOf(key), { force: true });
    },
  };
}

/** Copies to a temporary file, makes sure it has reached the disk, and gives it its name in one step. */
async function writeWhole(
  fromPath: string,
  target: string,
  incoming: string,
): Promise<Pick<StoredObject, "bytes" | "sha256">> {
  const temporary = path.join(incoming, randomUUID());
  try {
    await mkdir(incoming, { recursive: true });
    await mkdir(path.dirname(target), { recursive: true });
    const written = await copyAndHash(fromPath, temporary);
    await rename(temporary, target);
    await syncFolder(path.dirname(target));
    return written;
  } catch (error) {
    await rm(temporary, { force: true });
    throw diskFull(error) ?? error;
  }
}

async function copyAndHash(fromPath: string, toPath: string): Promise<Pick<StoredObject, "bytes" | "sha256">> {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  await using source = await open(fromPath, "r");
  await using copy = await open(toPath, "wx");
  let bytes = 0;
  for (let read = await fill(source, buffer); read > 0; read = await fill(source, buffer)) {
    const chunk = buffer.subarray(0, read);
    hash.update(chunk);
    await writeAll(copy, chunk);
    bytes += read;
  }
  await copy.sync();
  return { bytes, sha256: hash.digest("hex") };
}

async function fill(file: FileHandle, buffer: Buffer): Promise<number> {
  return (await file.read(buffer, 0, buffer.length)).bytesRead;
}

async function writeAll(file: FileHandle, chunk: Buffer): Promise<void> {
  for (let written = 0; written < chunk.length; ) {
    written += (await file.write(chunk, written)).bytesWritten;
  }
}

/** A rename survives a power cut only when its folder has reached the disk too. */
async function syncFolder(folder: string): Promise<void> {
  await using handle = await open(folder, "r");
  await handle.sync();
}

async function removeAbandoned(incoming: string, beforeMs: number): Promise<void> {
  const names = await readdir(incoming).catch(() => []);
  for (const name of names) {
    const file = path.join(incoming, name);
    const facts = await stat(file).catch(() => null);
    if (facts && facts.mtimeMs < beforeMs) await rm(file, { force: true });
  }
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    const facts = await stat(file);
    return facts.isFile() ? facts.size : null;
  } catch (error) {
    if (hasCode(error, "ENOENT") || hasCode(error, "ENOTDIR")) return null;
    throw error;
  }
}

function diskFull(error: unknown): AppError | null {
  if (!hasCode(error, "ENOSPC") && !hasCode(error, "EDQUOT")) return null;
  const message =
    "The disk is full, so the file could not be stored. Free some space, then resume; nothing else is lost.";
  return new AppError("disk_full", message, { cause: error, retryable: false });
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
