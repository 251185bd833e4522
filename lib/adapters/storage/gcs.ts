import { createHash } from "node:crypto";
import path from "node:path";
import type { File } from "@google-cloud/storage";
import { z } from "zod";
import { AppError } from "@/lib/domain/errors";
import type { Storage, StoredObject } from "@/lib/pipeline/ports";
import { createFileCache } from "./file-cache";
import { GCS_TIMES, type GcsBucketConfig, openGcsBucket } from "./gcs-bucket";
import { downloadFromGcs } from "./gcs-download";
import { gcsFailure, isMissingObject, withGcsRetries } from "./gcs-failure";
import { readFromGcs } from "./gcs-read";
import { signGcsUrl } from "./gcs-signed-url";
import { digestFile, type FileDigest, uploadToGcs } from "./gcs-upload";
import { contentTypeOf, requireContentType, requireSafeKey } from "./storage-key";

export type GcsStorageConfig = GcsBucketConfig & {
  /** In front of every key, as in "studio/"; empty for none. */
  prefix: string;
  /** Folder for copies that `localPath` hands out. */
  cacheDir: string;
  cacheBytes?: number;
  uploadChunkBytes?: number;
  now?: () => Date;
};

const CACHE_BYTES = 10_000_000_000;
/** Small enough to get through within the longest wait on a line of 1.2 Mb/s. */
const CHUNK_BYTES = 4 * 1024 * 1024;
/** Every round somebody's write succeeds, so this many writers of one key at once are served. */
const OVERWRITE_ROUNDS = 20;

type Description = { bytes: number; contentType: string; generation: string; sha256: string | null };
const descriptionSchema = z.object({
  size: z.coerce.number(),
  contentType: z.string().default("application/octet-stream"),
  generation: z.coerce.string(),
  metadata: z.object({ sha256: z.string().nullish().catch(null) }).nullish(),
});

/**
 * Keeps files in a Cloud Storage bucket. A write is conditional on the generation it replaces, so that one whose answer
 * was lost is recognised and not repeated; the newer bytes win. Bytes are proved by checksum both ways. Links are
 * V4-signed and lead to Cloud Storage itself. Throws `unavailable` when Cloud Storage is, `disk_full` when the cache
 * is, and `invalid_input` for keys and types that the disk store refuses too.
 */
export function createGcsStorage(config: GcsStorageConfig): Storage {
  const { prefix, cacheDir, cacheBytes = CACHE_BYTES, now = () => new Date(), times = GCS_TIMES } = config;
  const bucket = openGcsBucket(config);
  const cache = createFileCache({ dir: cacheDir, maxBytes: cacheBytes, now });
  const fileOf = (key: string) => {
    requireSafeKey(key);
    return bucket.file(`${prefix}${key}`);
  };
  const ask = <T>(work: () => Promise<T>) => inWords(withGcsRetries(work, times.retryDelayMs), config.bucket);
  const describe = (file: File) => ask(() => describeObject(file));

  return {
    async putFile(key, fromPath, contentType) {
      const file = fileOf(key);
      requireContentType(key, contentType);
      const digest = await digestFile(fromPath);
      const write = { fromPath, digest, chunkBytes: config.uploadChunkBytes ?? CHUNK_BYTES };
      const store = (ifGenerationMatch: number | string) =>
        inWords(
          uploadToGcs(file, { ...write, ...times, contentType: contentTypeOf(key), ifGenerationMatch }),
          config.bucket,
        );
      await storeNewest(store, () => describe(file), digest);
      return {
        key,
        bytes: digest.bytes,
        sha256: digest.sha256,
        contentType: contentTypeOf(key),
      } satisfies StoredObject;
    },

    async localPath(key) {
      const file = fileOf(key);
      const found = await describe(file);
      if (!found) throw new AppError("not_found", `There is no stored file “${key}”.`);
      const name = `${createHash("sha256").update(file.name).digest("hex")}-${found.generation}${path.extname(key)}`;
      const fetch = (toPath: string) => downloadFromGcs(file, toPath, times);
      return inWords(cache.get(name, fetch), config.bucket);
    },

    async read(key, range) {
      const file = fileOf(key);
      const found = await describe(file);
      if (!found) return null;
      const start = range?.start ?? 0;
      const end = Math.min(range?.end ?? found.bytes - 1, found.bytes - 1);
      if (start > end) return new Blob([]).stream();
      return ask(() => openStream(readFromGcs(file, range ? { start, end } : null, times.stallMs)));
    },

    async stat(key) {
      const found = await describe(fileOf(key));
      return found && { bytes: found.bytes, contentType: found.contentType };
    },

    signedUrl: async (key, options) => inWords(signGcsUrl(fileOf(key), key, options, now()), config.bucket),

    async remove(key) {
      const file = fileOf(key);
      await ask(() => file.delete({ ignoreNotFound: true }));
    },
  };
}

async function storeNewest(
  store: (ifGenerationMatch: number | string) => Promise<"stored" | "condition failed">,
  describe: () => Promise<Description | null>,
  digest: FileDigest,
): Promise<void> {
  let generation: number | string = 0;
  for (let round = 0; round < OVERWRITE_ROUNDS; round++) {
    if ((await store(generation)) === "stored") return;
    const found = await describe();
    if (found?.sha256 === digest.sha256 && found.bytes === digest.bytes) return;
    generation = found?.generation ?? 0;
  }
  throw new AppError("unavailable", "The same file is being written by too many at once. Try again in a moment.");
}

async function describeObject(file: File): Promise<Description | null> {
  try {
    const [metadata] = await file.getMetadata();
    const { size, contentType, generation, metadata: own } = descriptionSchema.parse(metadata);
    return { bytes: size, contentType, generation, sha256: own?.sha256 ?? null };
  } catch (error) {
    if (isMissingObject(error)) return null;
    throw error;
  }
}

/** Waits for the first bytes, so that what goes wrong before them is an error of the call and not of the stream. */
async function openStream(bytes: AsyncGenerator<Uint8Array, void, void>): Promise<ReadableStream<Uint8Array>> {
  let next: IteratorResult<Uint8Array, void> | undefined = await bytes.next();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { value, done } = next ?? (await bytes.next());
        next = undefined;
        if (done || !value) return controller.close();
        controller.enqueue(value);
      },
      async cancel() {
        await bytes.return();
      },
    },
    { highWaterMark: 0 },
  );
}

async function inWords<T>(work: Promise<T>, bucket: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw gcsFailure(error, bucket);
  }
}
