import { type Column, DataTable } from "@/components/ui/data-table";
import type { Quote, QuoteLine } from "@/lib/domain/cost/quote";
import { formatMicros } from "@/lib/domain/money";
import { formatCount } from "@/lib/format";

const COLUMNS: readonly Column<QuoteLine>[] = [
  {
    header: "Shot",
    cell: (line) => <span className="font-mono text-xs whitespace-nowrap">{line.code ?? "whole film"}</span>,
  },
  { header: "For", cell: (line) => line.label },
  { header: "Rendered by", cell: (line) => line.backend ?? "–" },
  {
    header: "Quantity",
    isNumber: true,
    cell: (line) => formatCount(line.quantity, line.unit),
  },
  { header: "Each", isNumber: true, cell: (line) => formatMicros(line.unitMicros) },
  { header: "Amount", isNumber: true, cell: (line) => formatMicros(line.amountMicros) },
];

export function QuoteLines({ quote }: { quote: Pick<Quote, "lines" | "totalMicros"> }) {
  return (
    <DataTable
      caption="Lines of the quote"
      columns={COLUMNS}
      rows={quote.lines}
      keyOf={(line) => `${line.code ?? "film"}:${line.label}`}
      footer={
        <tr>
          <th scope="row" colSpan={COLUMNS.length - 1} className="px-4 py-2 text-left font-medium">
            Total, every shot taken once
          </th>
          <td className="px-4 py-2 text-right tabular-nums">{formatMicros(quote.totalMicros)}</td>
        </tr>
      }
    />
  );
}
