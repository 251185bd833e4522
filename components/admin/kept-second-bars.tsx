import Link from "next/link";
import { backendName } from "@/components/admin/backend-name";
import { Section } from "@/components/ui/section";
import type { OverviewView } from "@/lib/domain/admin-overview";
import { formatMicros } from "@/lib/domain/money";
import { formatSeconds } from "@/lib/format";

type Row = OverviewView["backends"][number];

/** What a delivered second costs at each backend, failures and retakes included. */
export function KeptSecondBars({ overview: { backends, days } }: { overview: OverviewView }) {
  const dearest = Math.max(0, ...backends.map((row) => row.perKeptSecondMicros ?? 0));
  return (
    <Section
      title="Cost per kept second"
      note={`${days} days: everything paid, failures too, over the seconds delivered.`}
      aside={
        <Link href="/admin/costs" className="text-muted text-xs underline-offset-2 hover:text-ink hover:underline">
          All costs
        </Link>
      }
    >
      {backends.length === 0 ? (
        <p className="rounded-lg border bg-surface px-4 py-8 text-center text-muted">
          No backend was used in this time.
        </p>
      ) : (
        <ul className="divide-y rounded-lg border bg-surface">
          {backends.map((row) => (
            <Backend key={row.backend} row={row} dearest={dearest} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Backend({
  row: { backend, perKeptSecondMicros, actualMicros, keptSeconds },
  dearest,
}: {
  row: Row;
  dearest: number;
}) {
  const share = perKeptSecondMicros !== null && dearest > 0 ? perKeptSecondMicros / dearest : 0;
  return (
    <li className="flex flex-col gap-1.5 px-4 py-3">
      <div className="flex items-baseline justify-between gap-3">
        <span className="font-medium">{backendName(backend)}</span>
        <span className="tabular-nums">
          {perKeptSecondMicros === null ? "–" : `${formatMicros(perKeptSecondMicros)} / s`}
        </span>
      </div>
      <div aria-hidden className="h-1.5 overflow-hidden rounded-full bg-hover">
        <div className="h-full rounded-full bg-accent" style={{ width: `${share * 100}%` }} />
      </div>
      <p className="text-muted text-xs tabular-nums">
        {formatMicros(actualMicros)} paid,{" "}
        {keptSeconds > 0 ? `${formatSeconds(keptSeconds)} delivered` : "nothing delivered yet"}
      </p>
    </li>
  );
}
