import clsx from "clsx";
import type { ComponentType, ReactNode } from "react";

export type Column<Row> = {
  header: string;
  cell: (row: Row) => ReactNode;
  /** Numbers are set right and in even figures. */
  isNumber?: boolean;
};

/** A row and its cells, for a table whose rows can do more than stand there. */
export type RowProps<Row> = { row: Row; children: ReactNode };

/** So many columns fit on a phone; wider tables become cards there. */
const MOST_COLUMNS_IN_A_NARROW_FRAME = 3;

/**
 * A real table with its columns as data. In a narrow frame a table of many columns shows its rows as cards, with the
 * column's name beside each value; whatever is still too wide scrolls inside its frame, reachable by keyboard.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
  footer,
  Row = PlainRow,
}: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  footer?: ReactNode;
  /** Draws the `<tr>` of a row. */
  Row?: ComponentType<RowProps<Row>>;
}) {
  const halves = halfColumns(columns);
  const cellClass = (column: Column<Row>) =>
    clsx("px-3 py-2 align-top first:pl-4 last:pr-4", column.isNumber ? "text-right tabular-nums" : "text-left");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="scroll-hint @container overflow-x-auto rounded-lg border">
      <table
        className={clsx(
          "w-full border-collapse text-sm",
          columns.length > MOST_COLUMNS_IN_A_NARROW_FRAME && "cards-when-narrow",
        )}
      >
        <caption className="sr-only">{caption}</caption>
        <thead className="border-b text-muted text-xs">
          <tr>
            {columns.map((column) => (
              <th key={column.header} scope="col" className={clsx(cellClass(column), "font-medium whitespace-nowrap")}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y">
          {rows.map((row) => (
            <Row key={keyOf(row)} row={row}>
              {columns.map((column) => (
                <td
                  key={column.header}
                  data-label={column.header}
                  data-half={halves.has(column) || undefined}
                  className={cellClass(column)}
                >
                  <div>{column.cell(row)}</div>
                </td>
              ))}
            </Row>
          ))}
        </tbody>
        {footer && <tfoot className="border-t font-medium">{footer}</tfoot>}
      </table>
    </section>
  );
}

function PlainRow({ children }: { children: ReactNode }) {
  return <tr>{children}</tr>;
}

/** Numbers that stand together share a line of a card, two by two; an odd last one has its line for itself. */
function halfColumns<Row>(columns: readonly Column<Row>[]): Set<Column<Row>> {
  const halves = new Set<Column<Row>>();
  let first: Column<Row> | null = null;
  for (const column of columns) {
    if (!column.isNumber) first = null;
    else if (first === null) first = column;
    else {
      halves.add(first).add(column);
      first = null;
    }
  }
  return halves;
}
