import type { Interval, Quote } from "@/lib/domain/cost/quote";
import { formatMicros, MICROS_PER_USD, type Micros, sumMicros, usd } from "@/lib/domain/money";

/** Plain digits, or digits in groups of three; "4,50" could mean two things and is not guessed at. */
const AMOUNT = /^(\d{1,7}|\d{1,3}(,\d{3})+)(\.\d{1,2})?$/;
const MICROS_PER_CENT = MICROS_PER_USD / 100;

export type Cap = { kind: "cap"; micros: Micros; caution: string } | { kind: "unreadable"; problem: string };

/** The cap that is proposed: nine in ten such jobs stay below it. An earlier approval is never proposed away. */
export function proposedCap(interval: Interval, approvedMicros: Micros | null): string {
  const p90 = Math.ceil(interval.p90Micros / MICROS_PER_CENT) * MICROS_PER_CENT;
  return typedCap(Math.max(p90, approvedMicros ?? 0));
}

/** A cap as a person would type it. */
export function typedCap(micros: Micros): string {
  return (micros / MICROS_PER_USD).toFixed(2);
}

type PricedFilm = Pick<Quote, "interval" | "lines" | "spentMicros">;

/** The least a cap may be: what was paid for the film before, and one take of every shot that is still to be made. */
export function leastCapMicros({ lines, spentMicros }: Pick<PricedFilm, "lines" | "spentMicros">): Micros {
  return spentMicros + sumMicros(lines.filter((line) => line.code !== null).map((line) => line.amountMicros));
}

/** Reads a typed amount of dollars. A cap that is likely to be reached is possible, but said. */
export function readCap(text: string, quote: PricedFilm): Cap {
  const cleaned = text.trim().replace(/^\$/, "");
  if (!AMOUNT.test(cleaned)) return { kind: "unreadable", problem: "Type an amount in dollars, such as 4.50." };
  const micros = usd(Number(cleaned.replaceAll(",", "")));
  const leastMicros = leastCapMicros(quote);
  if (micros < leastMicros) {
    const what =
      quote.spentMicros > 0
        ? `${formatMicros(quote.spentMicros)} that is paid, and one take of every missing shot`
        : "one take of every shot";
    return { kind: "unreadable", problem: `At least ${formatMicros(leastMicros)}: ${what}.` };
  }
  return { kind: "cap", micros, caution: cautionOf(micros, quote.interval) };
}

function cautionOf(micros: Micros, { p50Micros, p90Micros }: Interval): string {
  if (micros < p50Micros) return "More likely than not, rendering stops at this cap before the film is done.";
  if (micros < p90Micros) return "Retakes may reach this cap; rendering then stops and asks again.";
  return "";
}
