import { MICROS_PER_USD, type Micros } from "@/lib/domain/money";

/** Plain digits, or digits in groups of three, to the micro-dollar; "4,50" could mean two things and is not guessed at. */
const AMOUNT = /^(\d{1,7}|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,6}))?$/;

/** Reads a typed amount of dollars, digit by digit and without floats. Null: it can't be read as one. */
export function readDollars(text: string): Micros | null {
  const [, whole, fraction = ""] = AMOUNT.exec(text.trim().replace(/^\$\s*/, "")) ?? [];
  if (whole === undefined) return null;
  return Number(whole.replaceAll(",", "")) * MICROS_PER_USD + Number(fraction.padEnd(6, "0"));
}

/** The amount as a person would type it: cents at least, and more digits only when there are any. "4.50", "0.0125" */
export function typeDollars(micros: Micros): string {
  const whole = Math.floor(micros / MICROS_PER_USD);
  const fraction = String(micros % MICROS_PER_USD).padStart(6, "0");
  return `${whole}.${fraction.slice(0, 2)}${fraction.slice(2).replace(/0+$/, "")}`;
}

/** "2, 4 5;6" as whole seconds; empty when nothing is typed. Null: something else than whole numbers is in it. */
export function readClipSeconds(text: string): number[] | null {
  const parts = text.split(/[\s,;]+/).filter(Boolean);
  return parts.every((part) => /^\d{1,4}$/.test(part)) ? parts.map(Number) : null;
}
