import { ChevronRight, Pin } from "lucide-react";
import type { ReactNode } from "react";
import { neededSeconds } from "@/components/quote/needed-seconds";
import { type Column, DataTable } from "@/components/ui/data-table";
import { BACKEND_NAMES } from "@/lib/domain/backend";
import type { FrameRate } from "@/lib/domain/brief";
import type { Quote, QuoteLine } from "@/lib/domain/cost/quote";
import { formatMicros } from "@/lib/domain/money";
import type { Plan } from "@/lib/domain/plan";
import { formatSeconds } from "@/lib/format";

/** More lines than a person reads at once are opened on demand. */
const MOST_OPEN = 24;

type Row = QuoteLine & { neededSeconds: number | null; isPinned: boolean };

const COLUMNS: readonly Column<Row>[] = [
  {
    header: "Shot",
    cell: (row) => <span className="whitespace-nowrap font-mono text-xs">{row.code ?? "whole film"}</span>,
  },
  {
    header: "For",
    cell: (row) => (
      <>
        {row.label}
        {row.order && (
          <span className="block font-mono text-2xs text-faint" title="The price it is billed by">
            {row.order.priceRowId}
          </span>
        )}
      </>
    ),
  },
  {
    header: "Rendered by",
    cell: (row) => (
      <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
        {row.backend ? BACKEND_NAMES[row.backend] : "–"}
        {row.isPinned && <Pin role="img" aria-label="pinned to it" className="size-3.5 text-muted" />}
      </span>
    ),
  },
  {
    header: "Clip ordered",
    isNumber: true,
    cell: (row) => (
      <>
        <span className="whitespace-nowrap">{row.order ? formatSeconds(row.order.clipSeconds) : "–"}</span>
        {row.neededSeconds !== null && (
          <span className="block whitespace-nowrap text-muted text-xs">{formatSeconds(row.neededSeconds)} needed</span>
        )}
      </>
    ),
  },
  {
    header: "Each",
    isNumber: true,
    cell: (row) =>
      row.order ? (
        <>
          {formatMicros(row.unitMicros)}
          <span className="block whitespace-nowrap text-muted text-xs">a second</span>
        </>
      ) : (
        "–"
      ),
  },
  { header: "Amount", isNumber: true, cell: (row) => formatMicros(row.amountMicros) },
];

/** Every line of a quote: who makes which shot, what is bought against what is needed, and the price it is billed by. */
export function QuoteLines({
  quote,
  plan,
  fps,
}: {
  quote: Pick<Quote, "lines" | "totalMicros">;
  plan: Plan;
  fps: FrameRate;
}) {
  const needed = neededSeconds(plan, fps);
  const pinned = new Set(plan.shots.filter((shot) => shot.backend).map((shot) => shot.code));
  const rows = quote.lines.map((line) => ({
    ...line,
    neededSeconds: line.order && line.code !== null ? (needed.get(line.code) ?? null) : null,
    isPinned: line.code !== null && pinned.has(line.code) && line.backend !== "animatic",
  }));
  const table = (
    <DataTable
      caption="Lines of the quote"
      columns={COLUMNS}
      rows={rows}
      keyOf={(row) => `${row.code ?? "film"}:${row.label}`}
      footer={
        <tr>
          <th scope="row" colSpan={COLUMNS.length - 1} className="px-4 py-2 text-left font-medium">
            Total
          </th>
          <td className="px-4 py-2 text-right tabular-nums">{formatMicros(quote.totalMicros)}</td>
        </tr>
      }
    />
  );
  if (rows.length <= MOST_OPEN) return table;
  return <Folded words={`All ${rows.length} lines, ${formatMicros(quote.totalMicros)} together`}>{table}</Folded>;
}

function Folded({ words, children }: { words: string; children: ReactNode }) {
  return (
    <details className="group min-w-0">
      <summary className="mb-2 flex min-h-9 w-fit items-center gap-1.5 rounded-md px-1 hover:text-accent">
        <ChevronRight aria-hidden className="size-4 text-faint transition-transform group-open:rotate-90" />
        {words}
      </summary>
      {children}
    </details>
  );
}
