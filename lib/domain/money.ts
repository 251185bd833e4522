export const MICROS_PER_USD = 1_000_000;

/** Integer micro-dollars: $1 is 1,000,000. Safe in a JavaScript number up to nine billion dollars. */
export type Micros = number;

/** Dollars to micro-dollars, rounded to the nearest micro-dollar. */
export function usd(amount: number): Micros {
  return Math.round(amount * MICROS_PER_USD);
}

/** Micro-dollars to dollars, for showing and for JSON documents people read. */
export function toUsd(micros: Micros): number {
  return micros / MICROS_PER_USD;
}

/** Adds money without ever leaving the integers. */
export function sumMicros(amounts: readonly Micros[]): Micros {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/** "$0.42", "$1,204.00"; amounts under a cent keep four decimals so that they never read as free. */
export function formatMicros(micros: Micros): string {
  const dollars = toUsd(micros);
  const digits = micros !== 0 && Math.abs(dollars) < 0.01 ? 4 : 2;
  return dollars.toLocaleString("en-US", {
    style: "currency",
    currency: "USD",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
