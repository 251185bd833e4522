const UNIT_MS: Record<string, number> = {
  w: 7 * 86_400_000,
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1000,
  ms: 1,
};
const SHORTEST_DATE = "2026-01-01".length;

/** The longest sleep or wait an Inngest server takes: 366 days. */
export const MAX_DELAY_MS = 366 * 86_400_000;

/**
 * How long from `now` until the moment the SDK wrote down: a duration ("1h30m") or an ISO date. An empty string is now.
 * Never negative and never above {@link MAX_DELAY_MS}. Throws a RangeError on anything else.
 */
export function delayMs(time: string, now = Date.now()): number {
  if (time === "") return 0;
  const date = time.length >= SHORTEST_DATE ? Date.parse(time) : Number.NaN;
  const delay = Number.isNaN(date) ? durationMs(time) : date - now;
  return Math.min(Math.max(delay, 0), MAX_DELAY_MS);
}

function durationMs(time: string): number {
  if (!/^([\d.]+(ms|w|d|h|m|s))+$/.test(time)) throw new RangeError(`"${time}" is neither a duration nor a date`);
  let total = 0;
  for (const [, amount, unit] of time.matchAll(/([\d.]+)(ms|w|d|h|m|s)/g)) {
    total += Number(amount) * (UNIT_MS[unit ?? ""] ?? Number.NaN);
  }
  return total;
}

const RETRY_SECONDS = [15, 30, 60, 120, 300, 600, 1200, 2400, 3600, 7200];
const JITTER_MS = 30_000;

/** The wait before attempt `attempt + 1`, as an Inngest server does it: 15 s to 2 h by table, plus up to 30 s. */
export function defaultBackoffMs(attempt: number): number {
  const seconds = RETRY_SECONDS[Math.min(attempt, RETRY_SECONDS.length - 1)] ?? 7200;
  return seconds * 1000 + Math.random() * JITTER_MS;
}

/** The wait asked for by a `retry-after` header (seconds or a date), kept between 1 s and 24 h. */
export function retryAfterMs(header: string, now = Date.now()): number {
  const asked = /^\d{1,7}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Math.min(Math.max(Number.isNaN(asked) ? 0 : asked, 1000), 86_400_000);
}
