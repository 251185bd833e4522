import { AppError, messageOf } from "@/lib/domain/errors";
import type { Reconciliation } from "@/lib/pipeline/ports";

/** The part of Cloud Storage that the Vertex route needs: the bucket that Veo writes into. */
export type OutputBucket = {
  list(prefix: string): Promise<{ key: string; bytes: number }[]>;
  download(key: string, toPath: string): Promise<void>;
};

const ROOT = "attempts/";
/** Marks the job of an attempt that was found in the bucket, where its operation's name is lost for ever. */
const FOUND = "bucket:";

/** The folder that belongs to one attempt alone, so that what lies in it tells what became of the attempt. */
export function attemptPrefix(takeId: string): string {
  return `${ROOT}${takeId}/`;
}

/** The object's key when the job is one that was found in the bucket, else null. */
export function foundKey(providerJobId: string): string | null {
  return providerJobId.startsWith(`${FOUND}${ROOT}`) ? providerJobId.slice(FOUND.length) : null;
}

/**
 * The key of a finished video. Throws AppError "provider_failed" for anything outside of our bucket and of `prefix`:
 * a provider's answer never makes us read another object.
 */
export function keyOf(gcsUri: string, bucket: string, prefix: string | undefined): string {
  const start = `gs://${bucket}/`;
  const key = gcsUri.slice(start.length);
  if (gcsUri.startsWith(start) && key.startsWith(prefix ?? ROOT) && !key.split("/").includes("..")) return key;
  const message =
    "The finished video was not fetched, because Vertex AI says that it lies outside of the attempt's folder.";
  throw new AppError("provider_failed", message, { retryable: false });
}

/** Looks for a lost attempt's video. An empty folder proves nothing: the job may still be running. */
export async function findInBucket(bucket: OutputBucket, name: string, takeId: string): Promise<Reconciliation> {
  const prefix = attemptPrefix(takeId);
  const where = `gs://${name}/${prefix}`;
  try {
    const video = (await bucket.list(prefix)).find(({ key, bytes }) => key.endsWith(".mp4") && bytes > 0);
    if (video) return { kind: "found", providerJobId: `${FOUND}${video.key}` };
    const look = `If a video appears there, the attempt was accepted and charged. If it stays empty for an hour, check the bill in the Google Cloud console (label "attempt").`;
    return { kind: "cannot-tell", advice: `There is nothing in ${where} (yet). ${look}` };
  } catch (error) {
    const look = `Look into ${where} in the Google Cloud console: a video there means that the attempt was charged.`;
    return { kind: "cannot-tell", advice: `The bucket could not be listed (${messageOf(error)}). ${look}` };
  }
}
