/**
 * States of one attempt to render a shot. `reserved` and `submitting` are written before a request leaves;
 * `unknown` means that nobody knows whether it was paid, and is never submitted again by itself.
 */
export const TAKE_STATES = [
  "reserved",
  "submitting",
  "submitted",
  "succeeded",
  "failed",
  "cancelled",
  "rejected",
  "unknown",
] as const;
export type TakeState = (typeof TAKE_STATES)[number];

/** A shot has at most one take in these states at any time. */
export const LIVE_TAKE_STATES = [
  "reserved",
  "submitting",
  "submitted",
  "unknown",
] as const satisfies readonly TakeState[];
