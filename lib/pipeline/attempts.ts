import { AppError, messageOf } from "@/lib/domain/errors";
import { MAX_ATTEMPTS } from "@/lib/domain/job";

const FIRST_BACKOFF_MS = 1000;
const LONGEST_BACKOFF_MS = 30_000;
const JITTER = 0.2;

/** Thrown to the engine: try the same step again after `delayMs`. The attempt is already in the job's row. */
export class RetryLater extends Error {
  readonly delayMs: number;

  constructor(message: string, delayMs: number, cause: unknown) {
    super(message, { cause });
    this.name = "RetryLater";
    this.delayMs = delayMs;
  }
}

/** 1, 2, 4, 8 s … at most 30 s, each ±20 % so that many jobs don't come back at once. */
export function backoffMs(attempt: number, random: () => number): number {
  const base = Math.min(FIRST_BACKOFF_MS * 2 ** (attempt - 1), LONGEST_BACKOFF_MS);
  return Math.round(base * (1 - JITTER + 2 * JITTER * random()));
}

/** A failure that no retry can fix spends no attempts; the third attempt is the last. */
export function mayRetry(error: unknown, attempt: number): boolean {
  if (attempt >= MAX_ATTEMPTS) return false;
  return !(error instanceof AppError) || error.retryable;
}

/** The sentence people read. What is not ours to explain keeps its text, with what it means in front. */
export function sentenceFor(error: unknown): string {
  return error instanceof AppError ? error.message : `The studio hit a problem of its own: ${messageOf(error)}`;
}
