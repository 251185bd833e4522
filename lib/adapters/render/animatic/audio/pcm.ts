import { SAMPLE_RATE, type Stereo } from "./stereo";

const BYTES_PER_FRAME = 4;
const HEADER_BYTES = 44;

/** 16-bit little-endian samples, left and right in turn. */
export function pcmOf({ left, right }: Stereo): Buffer {
  const bytes = Buffer.allocUnsafe(left.length * BYTES_PER_FRAME);
  for (let at = 0; at < left.length; at++) {
    bytes.writeInt16LE(toInteger(left[at] ?? 0), at * BYTES_PER_FRAME);
    bytes.writeInt16LE(toInteger(right[at] ?? 0), at * BYTES_PER_FRAME + 2);
  }
  return bytes;
}

/** The head of a WAV file that is followed by this many bytes of such samples. */
export function wavHeader(dataBytes: number): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write("RIFF", 0);
  header.writeUInt32LE(HEADER_BYTES - 8 + dataBytes, 4);
  header.write("WAVEfmt ", 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(2, 22);
  header.writeUInt32LE(SAMPLE_RATE, 24);
  header.writeUInt32LE(SAMPLE_RATE * BYTES_PER_FRAME, 28);
  header.writeUInt16LE(BYTES_PER_FRAME, 32);
  header.writeUInt16LE(16, 34);
  header.write("data", 36);
  header.writeUInt32LE(dataBytes, 40);
  return header;
}

function toInteger(sample: number): number {
  return Math.round(Math.max(-1, Math.min(1, sample)) * 32767);
}
