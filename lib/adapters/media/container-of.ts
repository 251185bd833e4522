import { open } from "node:fs/promises";
import type { FileFacts } from "@/lib/domain/qa/file-facts";

const HEAD_BYTES = 4096;
const EBML_MAGIC = 0x1a45dfa3;
const EBML_DOC_TYPE = Buffer.from([0x42, 0x82]);
/** Boxes an old QuickTime file may begin with; every MP4 begins with `ftyp`. */
const QUICKTIME_BOXES = ["moov", "mdat", "wide", "free", "skip", "pnot"];

/** Names a file's container by its first bytes, never by its name. Null when the file is empty. */
export async function containerOf(file: string): Promise<FileFacts["container"]> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return bytesRead === 0 ? null : containerOfHead(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

function containerOfHead(head: Buffer): FileFacts["container"] {
  const box = head.toString("latin1", 4, 8);
  if (box === "ftyp") return head.toString("latin1", 8, 12) === "qt  " ? "quicktime" : "mp4";
  if (QUICKTIME_BOXES.includes(box)) return "quicktime";
  if (head.length >= 4 && head.readUInt32BE(0) === EBML_MAGIC) return ebmlDocType(head);
  return "other";
}

function ebmlDocType(head: Buffer): FileFacts["container"] {
  const at = head.indexOf(EBML_DOC_TYPE);
  if (at < 0) return "other";
  const length = (head[at + 2] ?? 0x80) & 0x7f;
  const docType = head.toString("latin1", at + 3, at + 3 + length).replaceAll("\0", "");
  if (docType === "webm") return "webm";
  return docType === "matroska" ? "matroska" : "other";
}
