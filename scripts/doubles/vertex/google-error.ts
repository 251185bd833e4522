import type { Reply } from "@/scripts/doubles/kit/reply";

const STATUS_NAMES: Readonly<Record<number, string>> = {
  400: "INVALID_ARGUMENT",
  401: "UNAUTHENTICATED",
  403: "PERMISSION_DENIED",
  404: "NOT_FOUND",
  429: "RESOURCE_EXHAUSTED",
  500: "INTERNAL",
  503: "UNAVAILABLE",
  504: "DEADLINE_EXCEEDED",
};

/** An error as every Google API writes it. */
export function googleError(code: number, message: string, details: object[] = []): Reply {
  const more = details.length === 0 ? {} : { details };
  return { status: code, json: { error: { code, message, status: STATUS_NAMES[code] ?? "UNKNOWN", ...more } } };
}

/** A quota that is used up, with the time to wait. */
export function quotaExceeded(retryDelay: string): Reply {
  return googleError(429, "Quota exceeded for online prediction requests per minute per base model.", [
    { "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay },
  ]);
}
