import { AppError, ERROR_STATUS, type ErrorCode, type FieldProblem } from "@/lib/domain/errors";

/** application/problem+json as RFC 9457 has it, with the code, the fields and the request it is about. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ErrorCode;
  fields: FieldProblem[];
  requestId: string;
};

const TITLES: Readonly<Record<ErrorCode, string>> = {
  invalid_input: "Something in the request is not right",
  unauthenticated: "Sign in first",
  forbidden: "Not allowed",
  not_found: "Not found",
  conflict: "Not possible now",
  stale: "Changed in the meantime",
  too_large: "Too large",
  unsupported_media: "Unknown content type",
  rate_limited: "Too many requests",
  over_cap: "Over the approved cap",
  provider_rejected: "Refused by the render service",
  provider_failed: "The render service failed",
  render_failed: "Rendering failed",
  measure_failed: "Measuring failed",
  checkpoint_corrupt: "A checkpoint is damaged",
  no_encoder: "No video encoder",
  disk_full: "The disk is full",
  timeout: "Took too long",
  unavailable: "Not available now",
  internal: "Something went wrong",
};

const RETRY_UNAVAILABLE_SECONDS = 5;

/**
 * What to answer for anything that was thrown. The sentence of an AppError is for the person and is shown;
 * anything else, and `internal` too, is a bug whose text stays in the log.
 */
export function problemOf(error: unknown, requestId: string): Problem {
  const isShown = error instanceof AppError && error.code !== "internal";
  const code = error instanceof AppError ? error.code : "internal";
  return {
    type: `urn:aiprod:problem:${code}`,
    title: TITLES[code],
    status: ERROR_STATUS[code],
    detail: isShown
      ? error.message
      : `Something went wrong on the studio's side, not with what you sent. If it happens again, report request ${requestId}.`,
    code,
    fields: isShown ? error.fields : [],
    requestId,
  };
}

/** The answer itself. 503 says when to try again; `headers` may say more. */
export function problemResponse(problem: Problem, headers: Record<string, string> = {}): Response {
  const retry = problem.status === 503 ? { "retry-after": String(RETRY_UNAVAILABLE_SECONDS) } : {};
  return Response.json(problem, {
    status: problem.status,
    headers: { ...retry, ...headers, "content-type": "application/problem+json" },
  });
}
