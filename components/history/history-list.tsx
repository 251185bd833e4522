import { ChevronRight } from "lucide-react";
import { Moment } from "@/components/ui/moment";
import type { HistoryEntry } from "@/lib/domain/job-view";

/** Who did what, when, newest first. Details open on demand. */
export function HistoryList({ entries }: { entries: readonly HistoryEntry[] }) {
  const newestFirst = entries.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return (
    <ol aria-label="History, newest first" className="flex max-w-3xl flex-col">
      {newestFirst.map((entry) => (
        <HistoryItem key={entry.id} entry={entry} />
      ))}
    </ol>
  );
}

function HistoryItem({ entry }: { entry: HistoryEntry }) {
  const hasDetails = Object.keys(entry.data).length > 0;
  return (
    <li className="relative border-l pb-5 pl-6 last:pb-0">
      <span aria-hidden className="-left-1 absolute top-1.5 size-2 rounded-full bg-edge ring-4 ring-canvas" />
      <p className="text-pretty" dir="auto">
        {entry.summary}
      </p>
      <p className="text-muted text-xs">
        {entry.actorName} · <Moment at={entry.at} />
      </p>
      {hasDetails && (
        <details className="group mt-1">
          <summary className="flex min-h-6 w-fit items-center gap-1 rounded-sm text-faint text-xs hover:text-ink">
            <ChevronRight aria-hidden className="size-3.5 transition-transform group-open:rotate-90" />
            Details
          </summary>
          <pre className="mt-2 max-h-72 overflow-auto rounded-md border bg-surface p-3 font-mono text-2xs leading-relaxed">
            {JSON.stringify(entry.data, null, 2)}
          </pre>
        </details>
      )}
    </li>
  );
}
