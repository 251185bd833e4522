import { type FileHandle, open } from "node:fs/promises";
import { DownloadFailed } from "./download-failed";

type Box = { name: string; bytes: number };

const HEADER_BYTES = 16;
/** Size fields that mean something else: the size is in the next eight bytes; the box goes on to the file's end. */
const LONG_SIZE = 1;
const TO_THE_END = 0;

/**
 * Walks the boxes of an MP4 or QuickTime file: each says how long it is, and the last must end where the file does.
 * This finds half a file that came without a length on a connection that ended cleanly. Other files pass.
 */
export async function requireWholeFile(path: string, bytes: number): Promise<void> {
  await using file = await open(path, "r");
  const first = await readBox(file, 0, bytes);
  if (first?.name !== "ftyp") return;
  let hasMovie = false;
  let at = 0;
  for (let box: Box | null = first; box; box = at < bytes ? await readBox(file, at, bytes) : null) {
    hasMovie ||= box.name === "moov";
    at += box.bytes;
  }
  if (at === bytes && hasMovie) return;
  throw new DownloadFailed("broken", `The finished file ended after ${bytes} bytes, before its end.`);
}

/** Null when no box begins here. */
async function readBox(file: FileHandle, at: number, fileBytes: number): Promise<Box | null> {
  const header = Buffer.alloc(HEADER_BYTES);
  await file.read(header, 0, HEADER_BYTES, at);
  const size = header.readUInt32BE(0);
  const name = header.toString("latin1", 4, 8);
  if (size === TO_THE_END && /^\w{4}$/.test(name)) return { name, bytes: fileBytes - at };
  const bytes = size === LONG_SIZE ? Number(header.readBigUInt64BE(8)) : size;
  return bytes >= 8 ? { name, bytes } : null;
}
