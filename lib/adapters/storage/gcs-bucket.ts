import { type Bucket, Storage as CloudStorage } from "@google-cloud/storage";

/** How a bucket is reached. */
export type GcsBucketConfig = {
  bucket: string;
  /** Another address of the API, or null for Google's own. */
  apiEndpoint: string | null;
  projectId?: string;
  /** A service account's key; without it the machine's own identity is used, and Google signs the links. */
  credentials?: { client_email: string; private_key: string };
  times?: GcsTimes;
};

export type GcsTimes = {
  /** The longest wait for the answer to one request, or for the next bytes of it. */
  stallMs: number;
  /** Waited after the first failure; doubled after each one more. */
  retryDelayMs: number;
};

export const GCS_TIMES: GcsTimes = { stallMs: 30_000, retryDelayMs: 300 };

/**
 * Opens a bucket whose client sends every request once. Retries are `withGcsRetries`'s alone: the client would switch
 * its own off for good, for everybody, as soon as one write went without a precondition.
 */
export function openGcsBucket(config: GcsBucketConfig): Bucket {
  const { apiEndpoint, projectId, credentials, times = GCS_TIMES } = config;
  const storage = new CloudStorage({
    ...(apiEndpoint === null ? {} : { apiEndpoint }),
    ...(projectId === undefined ? {} : { projectId }),
    ...(credentials === undefined ? {} : { credentials }),
    retryOptions: { autoRetry: false },
  });
  storage.interceptors.push({
    request: (options) => {
      const uri = "uri" in options ? options.uri : options.url;
      return { ...options, uri, timeout: times.stallMs };
    },
  });
  return storage.bucket(config.bucket);
}
