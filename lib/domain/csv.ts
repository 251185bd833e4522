/** Null is a number or a word that is not known: an empty field, never a zero. */
export type CsvCell = string | number | null;
export type CsvTable = { header: readonly string[]; rows: Iterable<readonly CsvCell[]> };

const NEEDS_QUOTES = /[",\r\n]/;
/** What makes a spreadsheet take a text for a formula; the wide forms count in East Asian editions. */
const STARTS_A_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A table as lines of CSV (RFC 4180: CRLF after each, quotes doubled), its header first, one at a time. Numbers are
 * written in full with a point. A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function* csvLines({ header, rows }: CsvTable): Generator<string> {
  yield lineOf(header);
  for (const row of rows) yield lineOf(row);
}

function lineOf(cells: readonly CsvCell[]): string {
  return `${cells.map(fieldOf).join(",")}\r\n`;
}

function fieldOf(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  const text = STARTS_A_FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
