/** One answer of a backend: it did its part, or it did not. */
export type BackendOutcome = { ok: boolean; atMs: number };

/** Fewer answers than this say too little. */
const ENOUGH_OUTCOMES = 4;
/** Above this share of trouble nothing more is sent for a while. */
const TROUBLE_SHARE = 0.5;
/** Answers older than this are forgotten. */
export const BREAKER_WINDOW_MS = 5 * 60_000;
/** How long an open breaker waits before one probe may go through. */
export const BREAKER_REST_MS = 60_000;

export type BreakerState = { kind: "closed" } | { kind: "open"; untilMs: number } | { kind: "half-open" };

/**
 * Opens above 50 % trouble among the answers of the last five minutes, rests for a minute after the last trouble, then
 * lets one probe through: its success closes the breaker, its failure opens it for another minute.
 */
export function breakerState(outcomes: readonly BackendOutcome[], nowMs: number): BreakerState {
  const recent = outcomes
    .filter((outcome) => outcome.atMs > nowMs - BREAKER_WINDOW_MS)
    .toSorted((a, b) => a.atMs - b.atMs);
  const last = recent.at(-1);
  const troubles = recent.filter((outcome) => !outcome.ok).length;
  if (!last || last.ok || recent.length < ENOUGH_OUTCOMES || troubles / recent.length <= TROUBLE_SHARE) {
    return { kind: "closed" };
  }
  const untilMs = last.atMs + BREAKER_REST_MS;
  return nowMs < untilMs ? { kind: "open", untilMs } : { kind: "half-open" };
}
