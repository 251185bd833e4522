import { z } from "zod";

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
export const takeStateSchema = z.enum(TAKE_STATES);
export type TakeState = z.infer<typeof takeStateSchema>;

/** A shot has at most one take in these states at any time. */
export const LIVE_TAKE_STATES = [
  "reserved",
  "submitting",
  "submitted",
  "unknown",
] as const satisfies readonly TakeState[];
