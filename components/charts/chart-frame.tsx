import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

/** A chart with its name, and the numbers behind it one click away. */
export function ChartFrame({
  title,
  note,
  summary,
  children,
  table,
  download,
}: {
  title: string;
  note?: string;
  /** What the chart shows, in a sentence, for those who can't see it. */
  summary: string;
  children: ReactNode;
  table: ReactNode;
  /** The way to the same numbers as a file. */
  download?: ReactNode;
}) {
  return (
    <figure className="flex min-w-0 flex-col gap-3 rounded-lg border bg-surface p-4">
      <figcaption className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 className="font-medium text-base">{title}</h2>
          {note && <p className="text-muted text-xs">{note}</p>}
        </div>
        {download}
      </figcaption>
      <div role="img" aria-label={summary}>
        {children}
      </div>
      <details className="group">
        <summary className="flex min-h-6 w-fit items-center gap-1 rounded-sm text-muted text-xs hover:text-ink">
          <ChevronRight aria-hidden className="size-3.5 transition-transform group-open:rotate-90" />
          Show the numbers
        </summary>
        <div className="mt-3 max-h-80 overflow-y-auto">{table}</div>
      </details>
    </figure>
  );
}
