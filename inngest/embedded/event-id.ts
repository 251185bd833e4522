import { encodeTime, monotonicFactory } from "ulid";

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const TIME_LENGTH = 10;
const RANDOM_LENGTH = 16;
const ENTROPY_BYTES = 10;
const SEED = /^(\d{1,15}),([A-Za-z0-9+/]+=*)$/;

/** A new ULID, above every one this process made before. Random only once a millisecond, which makes it fifty times cheaper. */
export const nextUlid: () => string = monotonicFactory();

/**
 * The ULID of the event at `index` of one `send()`. The SDK repeats its seed ("<ms>,<base64 of 10 bytes>") when it
 * repeats a request, so a repeated request gives the same ids. Without a seed the id is random.
 */
export function eventId(seed: string | null, index: number): string {
  const [, ms, base64] = SEED.exec(seed ?? "") ?? [];
  const entropy = Buffer.from(base64 ?? "", "base64");
  if (ms === undefined || entropy.length !== ENTROPY_BYTES) return nextUlid();
  return encodeTime(Number(ms), TIME_LENGTH) + encodeEntropy(entropy, index);
}

function encodeEntropy(entropy: Buffer, index: number): string {
  let rest = BigInt.asUintN(ENTROPY_BYTES * 8, BigInt(`0x${entropy.toString("hex")}`) + BigInt(index));
  let text = "";
  for (let i = 0; i < RANDOM_LENGTH; i++) {
    text = CROCKFORD.charAt(Number(rest & 31n)) + text;
    rest >>= 5n;
  }
  return text;
}
