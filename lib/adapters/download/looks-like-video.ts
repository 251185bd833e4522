/** How many bytes of a file decide. */
export const VIDEO_MAGIC_BYTES = 12;

const EBML = Buffer.from([0x1a, 0x45, 0xdf, 0xa3]);
/** Atoms a QuickTime file may begin with; MP4 and newer QuickTime begin with "ftyp". */
const FIRST_ATOMS = ["ftyp", "moov", "mdat", "wide", "free", "skip"];

/** True when a file's first bytes are those of MP4, QuickTime or WebM (Matroska). */
export function looksLikeVideo(start: Buffer): boolean {
  if (start.length < VIDEO_MAGIC_BYTES) return false;
  return start.subarray(0, 4).equals(EBML) || FIRST_ATOMS.includes(start.toString("latin1", 4, 8));
}
