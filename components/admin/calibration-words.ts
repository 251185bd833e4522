import type { CalibrationView } from "@/lib/domain/admin-view";

/** "+4.2 %", "−12 %"; an error that isn't known is a dash. Above zero: it cost more than was quoted. */
export function formatError(error: number | null): string {
  if (error === null) return "–";
  const percent = error * 100;
  const digits = Math.abs(percent) < 10 ? 1 : 0;
  const text = Math.abs(percent).toFixed(digits);
  if (Number(text) === 0) return "0 %";
  return `${percent > 0 ? "+" : "−"}${text} %`;
}

/** "Of 12 past quotes, 10 fell inside P10–P90." */
export function insideSentence({ quotes, inside }: CalibrationView["overall"]): string {
  if (quotes === 1) return `The one past quote fell ${inside === 1 ? "inside" : "outside"} P10–P90.`;
  return `Of ${quotes} past quotes, ${inside} fell inside P10–P90.`;
}
