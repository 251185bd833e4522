import { DownloadFailed } from "@/lib/adapters/download/download-failed";
import { GCS_TIMES, type GcsBucketConfig, openGcsBucket } from "./gcs-bucket";
import { downloadFromGcs } from "./gcs-download";
import { gcsFailure, isMissingObject, withGcsRetries } from "./gcs-failure";

/** Reads what somebody else writes into a bucket. */
export type BucketReader = {
  /** Objects whose key begins with `prefix`, in the order of their keys; whole pages, however many. */
  list(prefix: string): Promise<{ key: string; bytes: number }[]>;
  /** The file appears whole, with its checksum proved, or not at all. Throws DownloadFailed "expired" when it is gone. */
  download(key: string, toPath: string): Promise<void>;
};

/** Reads the bucket a provider writes its results into. Throws AppError "unavailable" or "disk_full" in words. */
export function createBucketReader(config: GcsBucketConfig): BucketReader {
  const bucket = openGcsBucket(config);
  const times = config.times ?? GCS_TIMES;
  return {
    async list(prefix) {
      try {
        const [files] = await withGcsRetries(() => bucket.getFiles({ prefix }), times.retryDelayMs);
        return files.map((file) => ({ key: file.name, bytes: Number(file.metadata.size ?? 0) }));
      } catch (error) {
        throw gcsFailure(error, config.bucket);
      }
    },

    async download(key, toPath) {
      try {
        await downloadFromGcs(bucket.file(key), toPath, times);
      } catch (error) {
        if (!isMissingObject(error)) throw gcsFailure(error, config.bucket);
        throw new DownloadFailed("expired", `The finished file “${key}” is no longer in its bucket.`, error);
      }
    },
  };
}
