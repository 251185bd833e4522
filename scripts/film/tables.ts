import type { JobView } from "@/lib/domain/job-view";
import { formatMicros } from "@/lib/domain/money";

const PROMPT_WIDTH = 64;

/** The board: a line for each shot. */
export function boardTable({ plan }: JobView): string {
  if (!plan) return "";
  const rows = plan.shots.map((shot) => [
    shot.code,
    `${shot.durationSeconds.toFixed(1)} s`,
    shot.framing,
    shot.move,
    cut(shot.action, PROMPT_WIDTH),
  ]);
  return table(["shot", "length", "framing", "move", "what happens"], rows);
}

/** The quote: its lines, its range, what it would cost elsewhere. */
export function quoteTable({ quote }: JobView): string {
  if (!quote) return "";
  const { p10Micros, p50Micros, p90Micros } = quote.interval;
  const rows = quote.alternatives.map((alternative) => [
    alternative.kind,
    alternative.label,
    `${formatMicros(alternative.interval.p50Micros)} (${formatMicros(alternative.interval.p10Micros)}–${formatMicros(alternative.interval.p90Micros)})`,
    alternative.available ? "" : alternative.note,
  ]);
  const price = quote.isPreview
    ? "Price: $0.00. This is a preview, rendered on this machine."
    : `Price: ${formatMicros(p50Micros)}, between ${formatMicros(p10Micros)} and ${formatMicros(p90Micros)}.`;
  return `${price}\n${quote.backendReason}\n\n${table(["way", "backend", "price", ""], rows)}`;
}

/** Columns as wide as their widest cell. */
export function table(head: string[], rows: string[][]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  const lines = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  const [first = "", ...rest] = lines;
  return [first, widths.map((width) => "─".repeat(width)).join("  "), ...rest].join("\n");
}

function cut(text: string, width: number): string {
  const letters = [...text];
  return letters.length <= width ? text : `${letters.slice(0, width - 1).join("")}…`;
}
