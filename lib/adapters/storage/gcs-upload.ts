import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { CRC32C, type File } from "@google-cloud/storage";
import { gcsStatusOf, withGcsRetries } from "./gcs-failure";

/** What a file is by its bytes. `crc32c` is in base64, as Cloud Storage writes it. */
export type FileDigest = { bytes: number; sha256: string; crc32c: string };

export type GcsUpload = {
  fromPath: string;
  digest: FileDigest;
  contentType: string;
  /** The object that is replaced; 0 when there must be none. */
  ifGenerationMatch: number | string;
  /** A larger file goes up in chunks of this size, and goes on where a broken connection left it. */
  chunkBytes: number;
  retryDelayMs: number;
};

export async function digestFile(path: string): Promise<FileDigest> {
  const sha256 = createHash("sha256");
  const crc32c = new CRC32C();
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    sha256.update(chunk);
    crc32c.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: sha256.digest("hex"), crc32c: crc32c.toString() };
}

/**
 * Writes an object if its generation is still the one named. The checksum goes with it, so that Cloud Storage refuses
 * bytes that changed on the way. Answers "condition failed" when another write came first, perhaps our own, whose
 * answer was lost.
 */
export async function uploadToGcs(file: File, upload: GcsUpload): Promise<"stored" | "condition failed"> {
  const session: Session = { uri: undefined };
  try {
    await withGcsRetries(() => send(file, upload, session), upload.retryDelayMs);
    return "stored";
  } catch (error) {
    if (gcsStatusOf(error) === 412) return "condition failed";
    throw error;
  }
}

/** Where an upload that was begun can be gone on with. */
type Session = { uri: string | undefined };

async function send(file: File, upload: GcsUpload, session: Session): Promise<void> {
  const { digest, chunkBytes, contentType, ifGenerationMatch } = upload;
  const target = file.createWriteStream({
    resumable: digest.bytes > chunkBytes,
    chunkSize: chunkBytes,
    preconditionOpts: { ifGenerationMatch },
    // Checking here once more would delete the object when it fails; the checksum below keeps it from being stored.
    validation: false,
    metadata: { contentType, crc32c: digest.crc32c, metadata: { sha256: digest.sha256 } },
    ...(session.uri === undefined ? {} : { uri: session.uri }),
  });
  target.once("uri", (uri: string) => {
    session.uri = uri;
  });
  try {
    await pipeline(createReadStream(upload.fromPath), target);
  } catch (error) {
    throw leaveRefused(session, error);
  }
}

/** A session that was refused is not gone on with; one that has ended by itself is begun anew. */
function leaveRefused(session: Session, error: unknown): unknown {
  const status = gcsStatusOf(error);
  const hasEnded = session.uri !== undefined && (status === 404 || status === 410);
  if (status !== null && status < 500) session.uri = undefined;
  return hasEnded ? new Error("The upload's session has ended.", { cause: error }) : error;
}
