import { segmenter } from "@/lib/adapters/ai/planner/reading/tokens";

/** Cuts a text to so many UTF-16 units, between words where there are any and never inside a sign; marks the cut. */
export function clip(text: string, maxLength: number): string {
  const trimmed = text.trim();
  if (trimmed.length <= maxLength) return trimmed;
  let end = 0;
  for (const { segment, index } of segmenter("en", "grapheme").segment(trimmed)) {
    if (index + segment.length > maxLength - 1) break;
    end = index + segment.length;
  }
  const cut = trimmed.slice(0, end);
  const space = cut.lastIndexOf(" ");
  return `${(space > maxLength * 0.5 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
