/**
 * How long an answer asks to wait, in milliseconds: its Retry-After header in seconds or as a date (RFC 9110, 10.2.3).
 * Null when it has none, or one that says nothing.
 */
export function retryAfterMs(headers: Headers | undefined, nowMs: number): number | null {
  const value = headers?.get("retry-after")?.trim();
  if (!value) return null;
  const waitMs = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : Date.parse(value) - nowMs;
  return Number.isFinite(waitMs) ? Math.max(0, Math.ceil(waitMs)) : null;
}
