/** Every code the studio answers with, and the HTTP status it becomes at the boundary. */
export const ERROR_STATUS = {
  invalid_input: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 409,
  too_large: 413,
  unsupported_media: 415,
  rate_limited: 429,
  over_cap: 409,
  provider_rejected: 422,
  provider_failed: 502,
  render_failed: 500,
  measure_failed: 500,
  checkpoint_corrupt: 500,
  no_encoder: 503,
  disk_full: 507,
  timeout: 504,
  unavailable: 503,
  internal: 500,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** One thing wrong with one field of what a person sent. */
export type FieldProblem = { field: string; message: string };

type Options = { cause?: unknown; retryable?: boolean; fields?: FieldProblem[] };

/**
 * The one error class of the studio. `message` is a sentence for the person who reads it.
 * `retryable: false` means that no retry can fix it, so none is spent on it.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly retryable: boolean;
  readonly fields: FieldProblem[];

  constructor(code: ErrorCode, message: string, options: Options = {}) {
    super(message, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.retryable = options.retryable ?? ERROR_STATUS[code] >= 500;
    this.fields = options.fields ?? [];
  }

  get status(): number {
    return ERROR_STATUS[this.code];
  }
}

/** The sentence to store or show for anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
