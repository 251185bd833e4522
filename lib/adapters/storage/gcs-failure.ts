import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { AppError, messageOf } from "@/lib/domain/errors";

const ATTEMPTS = 5;
const PASSING = [408, 429, 500, 502, 503, 504];

/** The client throws errors of three libraries, and some plain objects. */
const failureSchema = z.object({
  code: z.union([z.coerce.number(), z.string()]).optional().catch(undefined),
  status: z.number().optional().catch(undefined),
  message: z.string().optional().catch(undefined),
});
const aloneSchema = z.object({ code: z.string() });

/** HTTP status of a failed call; null when no answer came. */
export function gcsStatusOf(error: unknown): number | null {
  const failure = failureSchema.safeParse(error).data;
  const status = [failure?.code, failure?.status].map(Number).find((one) => one >= 400 && one < 600);
  return status ?? null;
}

/** There is no such object. A bucket that is not there is another matter. */
export function isMissingObject(error: unknown): boolean {
  return gcsStatusOf(error) === 404 && !/bucket does not exist/i.test(saidBy(error));
}

/**
 * Tries a call up to five times while what went wrong may pass: no answer, an overloaded server, bytes that changed on
 * the way. Safe because every write carries a precondition. What can't pass is thrown at once, as it came.
 */
export async function withGcsRetries<T>(work: () => Promise<T>, delayMs: number): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !mayPass(error)) throw error;
      await sleep(delayMs * 2 ** (attempt - 1));
    }
  }
}

function mayPass(error: unknown): boolean {
  if (error instanceof AppError || isDiskFull(error)) return false;
  const status = gcsStatusOf(error);
  return (
    status === null || PASSING.includes(status) || (status === 400 && /doesn't match calculated/.test(saidBy(error)))
  );
}

/** The failure in words, for the person who reads them. */
export function gcsFailure(error: unknown, bucket: string): AppError {
  if (error instanceof AppError) return error;
  if (isDiskFull(error)) {
    const message = "The disk is full, so a stored file could not be fetched. Free some space, then resume.";
    return new AppError("disk_full", message, { cause: error, retryable: false });
  }
  const status = gcsStatusOf(error);
  if (status === 401 || status === 403) {
    const message = `Cloud Storage does not let the studio use the bucket “${bucket}” (${status}). Check its service account.`;
    return new AppError("unavailable", message, { cause: error, retryable: false });
  }
  if (status === 404) {
    const message = `Cloud Storage has no bucket “${bucket}”. Check its name in the settings.`;
    return new AppError("unavailable", message, { cause: error, retryable: false });
  }
  const why = status === null ? "did not answer as it should" : `answered ${status}`;
  return new AppError("unavailable", `Cloud Storage ${why}. Nothing is lost; it will be tried again.`, {
    cause: error,
  });
}

function saidBy(error: unknown): string {
  return failureSchema.safeParse(error).data?.message ?? messageOf(error);
}

function isDiskFull(error: unknown): boolean {
  return ["ENOSPC", "EDQUOT"].includes(aloneSchema.safeParse(error).data?.code ?? "");
}
