/** A POST that may have been accepted: no answer came, or one of the kind that can follow an accepted request. */
export const OUTCOME_UNKNOWN = 599;
/** A POST that was not accepted yet (429). Its Retry-After can be read. */
export const THROTTLED = 529;
/** A GET that got no usable answer. */
export const UNANSWERED = 499;
/** Carries the status that was really answered. */
export const REAL_STATUS_HEADER = "x-real-status";

/**
 * A fetch for Replicate's SDK 1.4.0, which sends a POST up to six times when the connection breaks or the answer is
 * 429, and a GET also on 5xx. This one never throws, and dresses such answers in a status that the SDK does not send
 * again: whatever happens on the wire, one call is one request. Redirects are not followed, and every request has a
 * connection of its own: one that is kept open may be closed under a paid request, whose outcome nobody knew then.
 */
export async function paySafeFetch(input: Request | string, init?: RequestInit): Promise<Response> {
  const isGet = (init?.method ?? "GET").toUpperCase() === "GET";
  try {
    const headers = new Headers(init?.headers);
    headers.set("connection", "close");
    const response = await fetch(input, { ...init, headers, redirect: "manual" });
    if (response.status !== 429 && response.status < 500) return response;
    const busy = response.status === 429 ? THROTTLED : OUTCOME_UNKNOWN;
    return dressed(response, isGet ? UNANSWERED : busy);
  } catch {
    // The reason may name addresses and says nothing that a person could act on.
    return new Response(null, { status: isGet ? UNANSWERED : OUTCOME_UNKNOWN });
  }
}

function dressed(response: Response, status: number): Response {
  const headers = new Headers(response.headers);
  headers.set(REAL_STATUS_HEADER, String(response.status));
  return new Response(response.body, { status, headers });
}
