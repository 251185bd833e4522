"use client";

import clsx from "clsx";
import { useSearchParams } from "next/navigation";
import { jobsAddress } from "@/components/jobs/jobs-address";
import { JobsSearch } from "@/components/jobs/jobs-search";
import { ShallowLink } from "@/components/ui/shallow-link";
import type { StatusCounts } from "@/lib/domain/job-list";

const FILTERS = [
  { status: "", label: "All" },
  { status: "running", label: "Running" },
  { status: "waiting", label: "Waiting" },
  { status: "failed", label: "Stopped" },
  { status: "complete", label: "Final" },
  { status: "cancelled", label: "Cancelled" },
] as const;

/** Statuses with how many jobs have each, and the search; all kept in the address. */
export function JobsFilter({ counts }: { counts: StatusCounts | undefined }) {
  const params = useSearchParams();
  const current = params.get("status") ?? "";
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <nav aria-label="Filter by status" className="-mx-1 flex max-w-full gap-1 overflow-x-auto p-1">
        {FILTERS.map(({ status, label }) => (
          <ShallowLink
            key={status}
            href={jobsAddress(params, { status })}
            aria-current={status === current ? "page" : undefined}
            className={clsx(
              "flex h-8 shrink-0 items-center gap-2 rounded-md px-2.5",
              status === current ? "bg-hover font-medium text-ink" : "text-muted hover:bg-hover hover:text-ink",
            )}
          >
            {label}
            <span className="min-w-2 text-faint text-xs tabular-nums">{countOf(counts, status)}</span>
          </ShallowLink>
        ))}
      </nav>
      <JobsSearch query={params.get("query") ?? ""} />
    </div>
  );
}

function countOf(counts: StatusCounts | undefined, status: (typeof FILTERS)[number]["status"]): number | string {
  if (!counts) return "";
  return status === "" ? Object.values(counts).reduce((sum, count) => sum + count, 0) : counts[status];
}
