import type { File } from "@google-cloud/storage";

/**
 * An object's bytes, both ends of the range included; whole objects are proved by their checksum at the end.
 * Fails when no byte comes for `stallMs` while one is waited for: after a broken line the client's own stream would
 * wait for ever, because the library below does not tell it. A reader that stops early closes the connection.
 */
export async function* readFromGcs(
  file: File,
  range: { start: number; end: number } | null,
  stallMs: number,
): AsyncGenerator<Uint8Array, void, void> {
  const stream = file.createReadStream(range ?? { validation: "crc32c" });
  const startTimer = () =>
    setTimeout(() => stream.destroy(new Error(`Cloud Storage sent nothing for ${stallMs} ms.`)), stallMs);
  let timer = startTimer();
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      clearTimeout(timer);
      yield chunk;
      timer = startTimer();
    }
  } finally {
    clearTimeout(timer);
  }
}
