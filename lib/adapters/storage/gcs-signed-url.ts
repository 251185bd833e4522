import type { File } from "@google-cloud/storage";
import { attachment } from "@/lib/domain/content-disposition";
import { contentTypeOf } from "./storage-key";

/** A link that leaks is of no use to anybody after this. */
const LONGEST_SECONDS = 15 * 60;

/**
 * A V4 link that reads one object and nothing else, for at most as long as was asked and 15 minutes, and for at least
 * two thirds of it: its start is rounded down to a third, so that a page that asks again gets the same link, and a
 * player that uses it isn't disturbed.
 */
export async function signGcsUrl(
  file: File,
  key: string,
  options: { expiresInSeconds: number; downloadName?: string },
  now: Date,
): Promise<string> {
  const seconds = Math.min(options.expiresInSeconds, LONGEST_SECONDS);
  const step = Math.max(1, Math.floor(seconds / 3));
  const start = Math.floor(now.getTime() / 1000 / step) * step;
  const [url] = await file.getSignedUrl({
    version: "v4",
    action: "read",
    accessibleAt: new Date(start * 1000),
    expires: new Date((start + seconds) * 1000),
    responseDisposition: options.downloadName === undefined ? "inline" : attachment(options.downloadName),
    responseType: contentTypeOf(key),
  });
  return url;
}
