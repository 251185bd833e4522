import { ChevronRight } from "lucide-react";
import { Moment } from "@/components/ui/moment";
import type { AuditLine } from "@/lib/domain/admin-view";

/** Who changed what and when, newest first; one click away. */
export function ChangeList({ label, lines }: { label: string; lines: readonly AuditLine[] }) {
  if (lines.length === 0) return <p className="text-faint text-xs">{label}: nothing was changed yet.</p>;
  return (
    <details className="group min-w-0">
      <summary className="flex min-h-6 w-fit items-center gap-1 rounded-sm text-muted text-xs hover:text-ink">
        <ChevronRight aria-hidden className="size-3.5 transition-transform group-open:rotate-90" />
        {label}
        <span className="text-faint tabular-nums">({lines.length})</span>
      </summary>
      <ol aria-label={`${label}, newest first`} className="mt-3 flex max-w-3xl flex-col">
        {lines.map((line) => (
          <li key={line.id} className="relative border-l pb-4 pl-5 last:pb-0">
            <span aria-hidden className="-left-1 absolute top-1.5 size-2 rounded-full bg-edge ring-4 ring-surface" />
            <p className="text-pretty break-words" dir="auto">
              {line.summary}
            </p>
            <p className="text-muted text-xs">
              {line.actorName} · <Moment at={line.at} />
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
