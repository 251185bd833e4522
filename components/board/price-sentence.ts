import type { BoardPreview } from "@/lib/domain/board/board-view";
import { formatMicros } from "@/lib/domain/money";

/** "+$1.10: from $2.00 to $3.10 ($2.50 to $4.00)." */
export function priceSentence(price: BoardPreview["price"]): string {
  if (!price) return "The price is worked out once it is saved.";
  const { before, after } = price;
  const difference = after.p50Micros - before.p50Micros;
  if (difference === 0) return `The price stays ${formatMicros(after.p50Micros)}.`;
  const sign = difference > 0 ? "+" : "−";
  const amount = formatMicros(Math.abs(difference));
  return `${sign}${amount}: from ${formatMicros(before.p50Micros)} to ${formatMicros(after.p50Micros)} (${formatMicros(after.p10Micros)} to ${formatMicros(after.p90Micros)}).`;
}
