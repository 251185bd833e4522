"use client";

import clsx from "clsx";
import { Search } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { type ChangeEvent, useRef } from "react";
import { ShallowLink } from "@/components/ui/shallow-link";

const TYPING_PAUSE_MS = 250;
const FILTERS = [
  { status: "", label: "All" },
  { status: "running", label: "Running" },
  { status: "waiting", label: "Waiting" },
  { status: "failed", label: "Stopped" },
  { status: "complete", label: "Final" },
  { status: "cancelled", label: "Cancelled" },
] as const;

/** Status and search, both kept in the address. */
export function JobsFilter({ total }: { total: number | undefined }) {
  const params = useSearchParams();
  const current = params.get("status") ?? "";
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <nav aria-label="Filter by status" className="-mx-1 flex max-w-full gap-1 overflow-x-auto p-1">
        {FILTERS.map(({ status, label }) => (
          <ShallowLink
            key={status}
            href={hrefWith(params, "status", status)}
            aria-current={status === current ? "page" : undefined}
            className={clsx(
              "flex h-8 shrink-0 items-center gap-2 rounded-md px-2.5",
              status === current ? "bg-hover font-medium text-ink" : "text-muted hover:bg-hover hover:text-ink",
            )}
          >
            {label}
            {status === current && total !== undefined && <span className="text-faint tabular-nums">{total}</span>}
          </ShallowLink>
        ))}
      </nav>
      <SearchBox params={params} />
    </div>
  );
}

function SearchBox({ params }: { params: URLSearchParams }) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function search(event: ChangeEvent<HTMLInputElement>): void {
    const text = event.target.value.trim();
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => window.history.replaceState(null, "", hrefWith(params, "query", text)),
      TYPING_PAUSE_MS,
    );
  }

  return (
    <search className="relative w-full sm:w-64">
      <Search aria-hidden className="-translate-y-1/2 pointer-events-none absolute top-1/2 left-3 size-4 text-faint" />
      <input
        type="search"
        aria-label="Search jobs"
        placeholder="Search titles and prompts"
        defaultValue={params.get("query") ?? ""}
        onChange={search}
        className="h-9 w-full rounded-md border border-edge bg-surface pr-3 pl-9 placeholder:text-faint"
      />
    </search>
  );
}

function hrefWith(params: URLSearchParams, name: string, value: string): string {
  const next = new URLSearchParams(params);
  if (value) next.set(name, value);
  else next.delete(name);
  const text = next.toString();
  return text ? `/?${text}` : "/";
}
