import { ChevronRight } from "lucide-react";
import { Moment } from "@/components/ui/moment";
import { chargedBy, STUDIO_NAME } from "@/lib/domain/history";
import type { HistoryEntry } from "@/lib/domain/job-view";
import { formatMicros } from "@/lib/domain/money";

/** Who did what, when, and what it cost. Details open on demand. */
export function HistoryList({ entries }: { entries: readonly HistoryEntry[] }) {
  return (
    <ol aria-label="History, newest first" className="flex max-w-4xl flex-col">
      {entries.map((entry) => (
        <HistoryItem key={entry.id} entry={entry} />
      ))}
    </ol>
  );
}

function HistoryItem({ entry }: { entry: HistoryEntry }) {
  const charged = chargedBy(entry);
  const isPerson = entry.actorName !== STUDIO_NAME;
  return (
    <li className="relative border-l pb-5 pl-6 last:pb-0">
      <span
        aria-hidden
        className={`-left-1 absolute top-1.5 size-2 rounded-full ring-4 ring-canvas ${isPerson ? "bg-accent" : "bg-edge"}`}
      />
      <div className="flex items-baseline justify-between gap-4">
        <p className="text-pretty" dir="auto">
          {entry.summary}
        </p>
        {charged !== null && (
          <span className="shrink-0 text-xs tabular-nums">
            {charged === 0 ? <span className="text-faint">free</span> : formatMicros(charged)}
          </span>
        )}
      </div>
      <p className="text-muted text-xs">
        <span className={isPerson ? "font-medium text-ink" : ""}>{entry.actorName}</span> · <Moment at={entry.at} />
      </p>
      <HistoryDetails data={entry.data} />
    </li>
  );
}

function HistoryDetails({ data }: { data: HistoryEntry["data"] }) {
  if (Object.keys(data).length === 0) return null;
  return (
    <details className="group mt-1">
      <summary className="flex min-h-6 w-fit items-center gap-1 rounded-sm text-faint text-xs hover:text-ink">
        <ChevronRight aria-hidden className="size-3.5 transition-transform group-open:rotate-90" />
        Details
      </summary>
      <pre className="mt-2 max-h-72 overflow-auto rounded-md border bg-surface p-3 font-mono text-2xs leading-relaxed">
        {JSON.stringify(data, null, 2)}
      </pre>
    </details>
  );
}
