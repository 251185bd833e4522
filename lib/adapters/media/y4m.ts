/** A picture stream's size and rate, as its first line says. */
export type Y4mHeader = { width: number; height: number; fps: number; planes: 1 | 3 };

/** Bytes of one picture: Y alone, or Y, U and V one after the other, all of full size. */
export type OnY4mFrame = (frame: Buffer, header: Y4mHeader) => void;

const FRAME_LINE = "FRAME\n";

/**
 * Cuts a YUV4MPEG2 stream (Cmono or C444) into frames as its bytes arrive, holding no more than one of them. The bytes
 * given to `onFrame` are used again after it returns. Throws when the stream is of another kind.
 */
export function createY4mReader(onFrame: OnY4mFrame): (chunk: Buffer) => void {
  let header: Y4mHeader | null = null;
  let pending: Buffer = Buffer.alloc(0);
  return (chunk) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    if (!header) {
      const end = pending.indexOf("\n");
      if (end < 0) return;
      header = parseHeader(pending.toString("latin1", 0, end));
      pending = pending.subarray(end + 1);
    }
    const frameBytes = header.width * header.height * header.planes;
    let at = 0;
    while (pending.length - at >= FRAME_LINE.length + frameBytes) {
      const start = at + FRAME_LINE.length;
      onFrame(pending.subarray(start, start + frameBytes), header);
      at = start + frameBytes;
    }
    pending = pending.subarray(at);
  };
}

function parseHeader(line: string): Y4mHeader {
  const found = /^YUV4MPEG2 W(\d+) H(\d+) F(\d+):(\d+) .*\bC(mono|444)\b/.exec(line);
  if (!found) throw new TypeError(`Not a YUV4MPEG2 stream that can be read: ${line.slice(0, 80)}`);
  const [, width, height, numerator, denominator, colour] = found;
  const planes = colour === "mono" ? 1 : 3;
  return { width: Number(width), height: Number(height), fps: Number(numerator) / Number(denominator), planes };
}
