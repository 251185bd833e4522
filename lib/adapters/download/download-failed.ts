import { AppError } from "@/lib/domain/errors";

/**
 * "expired": the link no longer works; ask the provider for a fresh one. "refused": we don't fetch this, however often
 * it is tried. "broken": the wire or the file failed; trying again costs nothing and may work.
 */
export type DownloadFailureReason = "expired" | "refused" | "broken";

/** A provider's file that could not be fetched. Nothing of it stays on the disk, and nothing was charged for trying. */
export class DownloadFailed extends AppError {
  readonly reason: DownloadFailureReason;

  constructor(reason: DownloadFailureReason, message: string, cause?: unknown) {
    super("provider_failed", message, { cause, retryable: reason === "broken" });
    this.name = "DownloadFailed";
    this.reason = reason;
  }
}

/** True when a fresh link to the same file may work where this one does not. */
export function isExpiredLink(error: unknown): boolean {
  return error instanceof DownloadFailed && error.reason === "expired";
}
