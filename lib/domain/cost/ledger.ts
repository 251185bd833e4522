import { z } from "zod";

/** What became of money that was paid. Every paid micro-dollar is in exactly one class. */
export const SPEND_CLASSES = [
  /** The take is in the film. */
  "kept",
  /** Replaced: somebody asked for a retake, or the plan moved on. */
  "retake",
  /** Paid, and it did not pass the technical checks. */
  "failed-qa",
  /** The provider's moderation refused it and billed it all the same. */
  "moderated",
  /** Paid, and nothing usable came of it. */
  "lost",
] as const;
export const spendClassSchema = z.enum(SPEND_CLASSES);
export type SpendClass = z.infer<typeof spendClassSchema>;

/**
 * Accounts of the double-entry ledger. Every entry moves an amount from one account to another, so that all balances
 * add up to zero. `budget` is money nobody has promised yet; `forecast` and `quoted` keep what was estimated apart
 * from money.
 */
export type LedgerAccount = "budget" | "reserved" | "forecast" | "quoted" | `spent:${SpendClass}`;

export const LEDGER_KINDS = [
  "estimate",
  "reservation",
  "actual",
  "release",
  /** The provider billed more than was reserved. */
  "overrun",
  /** Money paid earlier is seen differently now. */
  "reclassified",
] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

export type Movement = { kind: LedgerKind; from: LedgerAccount; to: LedgerAccount; amountMicros: number };

/** What settling a take moves: the charge out of its reservation, the rest back, and what lies above on top. */
export function settlementMovements(ceilingMicros: number, actualMicros: number, spendClass: SpendClass): Movement[] {
  const spent = `spent:${spendClass}` as const;
  const fromReserved = Math.min(ceilingMicros, actualMicros);
  const movements: Movement[] = [
    { kind: "actual", from: "reserved", to: spent, amountMicros: fromReserved },
    { kind: "release", from: "reserved", to: "budget", amountMicros: ceilingMicros - fromReserved },
    { kind: "overrun", from: "budget", to: spent, amountMicros: actualMicros - fromReserved },
  ];
  return movements.filter((movement) => movement.amountMicros > 0);
}
