import { BACKEND_NAMES } from "@/lib/domain/backend";
import type { Quote, QuoteLine } from "@/lib/domain/cost/quote";
import type { JobView } from "@/lib/domain/job-view";
import { formatMicros } from "@/lib/domain/money";
import type { Shot } from "@/lib/domain/plan";

const PROMPT_WIDTH = 64;

/** The board: a line for each shot, with the backend it is pinned to or quoted on. */
export function boardTable({ plan, quote }: Pick<JobView, "plan" | "quote">): string {
  if (!plan) return "";
  const quoted = quote?.planDigest === plan.digest ? quote : null;
  const rows = plan.shots.map((shot) => [
    shot.code,
    `${shot.durationSeconds.toFixed(1)} s`,
    backendOf(shot, quoted),
    shot.framing,
    shot.move,
    cut(shot.action, PROMPT_WIDTH),
  ]);
  return table(["shot", "length", "backend", "framing", "move", "what happens"], rows);
}

/** The quote: every shot with who makes it for how much, its range, and what it would cost elsewhere. */
export function quoteTable({ quote }: Pick<JobView, "quote">): string {
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
  const paid = quote.spentMicros > 0 ? ` ${formatMicros(quote.spentMicros)} of it is paid.` : "";
  const lines = table(["shot", "backend", "clip", "price", "for"], quote.lines.map(lineCells));
  const ways = rows.length > 0 ? `\n\n${table(["way", "backend", "price", ""], rows)}` : "";
  return `${price}${paid}\n${quote.backendReason}\n\n${lines}${ways}`;
}

function backendOf(shot: Shot, quote: Quote | null): string {
  const line = quote?.lines.find((candidate) => candidate.code === shot.code);
  if (line?.backend) return `${BACKEND_NAMES[line.backend]}${shot.backend === line.backend ? ", pinned" : ""}`;
  return shot.backend ? `${BACKEND_NAMES[shot.backend]}, pinned` : "the film's own";
}

function lineCells(line: QuoteLine): string[] {
  return [
    line.code ?? "film",
    line.backend ? BACKEND_NAMES[line.backend] : "",
    line.order ? `${line.order.clipSeconds.toFixed(1)} s` : "",
    formatMicros(line.amountMicros),
    line.label,
  ];
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

/** Says the board and the quote whenever there is a new one; `makeRoom` is called before. */
export function createTables(say: (text: string) => void) {
  const shown = { board: 0, quote: "" };
  return (job: Pick<JobView, "plan" | "quote" | "waitingAt">, makeRoom: () => void): void => {
    if (job.plan && job.plan.version !== shown.board) {
      makeRoom();
      say(`\n${boardTable(job)}\n`);
      shown.board = job.plan.version;
    }
    if (job.quote && job.quote.digest !== shown.quote && job.waitingAt === "cost") {
      makeRoom();
      say(`${quoteTable(job)}\n`);
      shown.quote = job.quote.digest;
    }
  };
}
