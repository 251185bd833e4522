import type { CsvTable } from "@/lib/domain/csv";
import { AppError } from "@/lib/domain/errors";
import { csvResponse } from "@/lib/server/csv-response";

type Question<Name> = { format: "json" | "csv"; table?: Name | undefined };

/**
 * What was asked for: the view itself, or one of its tables as a file named `<page>-<table>-<when>.csv`.
 * A file without the name of a table is `invalid_input` and names those there are.
 */
export function viewOrFile<View, Name extends string>(
  { format, table }: Question<Name>,
  view: View,
  tables: Readonly<Record<Name, (view: View) => CsvTable>>,
  { page, when }: { page: string; when: string },
): View | Response {
  if (format === "json") return view;
  if (table !== undefined) return csvResponse(`${page}-${table}-${when}.csv`, tables[table](view));
  const message = `Say which table you want as a file: ${Object.keys(tables).join(", ")}.`;
  throw new AppError("invalid_input", message, { fields: [{ field: "table", message }] });
}

/** Today in UTC, for the names of files that have no range. */
export function today(now = new Date()): string {
  return now.toISOString().slice(0, 10);
}
