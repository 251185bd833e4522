import { Download } from "lucide-react";

/** Keeps a table as a file, with all its rows. `name` says which, for those who hear the link alone. */
export function TableDownload({
  page,
  table,
  name,
  days,
}: {
  page: string;
  table: string;
  name: string;
  /** The range that is shown, on pages that have one. */
  days?: number;
}) {
  const range = days === undefined ? "" : `days=${days}&`;
  return (
    <a
      href={`/api/admin/${page}?${range}format=csv&table=${table}`}
      download
      aria-label={`Download ${name} as CSV`}
      className="inline-flex h-7 shrink-0 items-center gap-1.5 rounded-md border px-2 text-muted text-xs hover:bg-hover hover:text-ink"
    >
      <Download aria-hidden className="size-3.5" />
      CSV
    </a>
  );
}
