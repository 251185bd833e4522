import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { File } from "@google-cloud/storage";
import { withGcsRetries } from "./gcs-failure";
import { readFromGcs } from "./gcs-read";

/** A film of five minutes at 8 Mb/s is 300 MB: this leaves room for a line of 1 MB/s. */
const DOWNLOAD_TIMEOUT_MS = 10 * 60_000;

/** Writes an object to a file that appears whole, with its checksum proved, or not at all. */
export async function downloadFromGcs(
  file: File,
  toPath: string,
  times: { stallMs: number; retryDelayMs: number },
): Promise<void> {
  const temporary = `${toPath}.${randomUUID()}.part`;
  const signal = AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS);
  const fetchOnce = () => pipeline(readFromGcs(file, null, times.stallMs), createWriteStream(temporary), { signal });
  try {
    await withGcsRetries(fetchOnce, times.retryDelayMs);
    await rename(temporary, toPath);
  } finally {
    await rm(temporary, { force: true });
  }
}
