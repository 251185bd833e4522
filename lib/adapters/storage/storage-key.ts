import { AppError } from "@/lib/domain/errors";

const SEGMENT = "[A-Za-z0-9_][A-Za-z0-9._-]*";
const SAFE_KEY = new RegExp(`^${SEGMENT}(/${SEGMENT})*$`);
const LONGEST_KEY = 500;

/** Content types by the ending of a key. Nothing else decides how a stored file is shown. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  mp4: "video/mp4",
  webm: "video/webm",
  mov: "video/quicktime",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  wav: "audio/wav",
  m4a: "audio/mp4",
  mp3: "audio/mpeg",
  json: "application/json",
  csv: "text/csv",
  txt: "text/plain",
  vtt: "text/vtt",
  edl: "text/plain",
  pdf: "application/pdf",
  zip: "application/zip",
};

/** True for "jobs/<id>/takes/<id>.mp4"; false for anything that could leave the store or hide in it. */
export function isSafeKey(key: string): boolean {
  return key.length <= LONGEST_KEY && SAFE_KEY.test(key);
}

/** Throws `invalid_input` for a key that is not safe. */
export function requireSafeKey(key: string): void {
  if (isSafeKey(key)) return;
  throw new AppError("invalid_input", `“${key.slice(0, 80)}” is not a key of the store.`, { retryable: false });
}

/** "video/mp4" for "….mp4"; bytes of unknown kind for any other ending. */
export function contentTypeOf(key: string): string {
  const ending = key.slice(key.lastIndexOf(".") + 1).toLowerCase();
  return CONTENT_TYPES[ending] ?? "application/octet-stream";
}

/** Throws `invalid_input` for a content type that the key's ending denies. */
export function requireContentType(key: string, contentType: string): void {
  const kind = contentType.split(";")[0]?.trim().toLowerCase();
  if (kind === contentTypeOf(key)) return;
  throw new AppError("invalid_input", `“${key}” is stored as ${contentTypeOf(key)}, not as ${contentType}.`, {
    retryable: false,
  });
}
