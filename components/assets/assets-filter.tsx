"use client";

import clsx from "clsx";
import { Search } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useEffect, useEffectEvent, useRef } from "react";
import { assetsAddress } from "@/components/assets/assets-address";
import { KIND_WORDS } from "@/components/assets/kind-words";
import { ShallowLink } from "@/components/ui/shallow-link";
import type { Asset } from "@/lib/domain/reference/kept-reference";
import { REFERENCE_KINDS, type ReferenceKind } from "@/lib/domain/reference/reference-kinds";
import { formatCount } from "@/lib/format";

/** Kinds with how many there are of each, and the search; both kept in the address. */
export function AssetsFilter({
  assets,
  kind,
  query,
  found,
}: {
  assets: readonly Asset[];
  kind: ReferenceKind | null;
  query: string;
  found: number;
}) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <nav aria-label="Filter by kind" className="-mx-1 flex max-w-full gap-1 overflow-x-auto p-1">
        <KindLink kind={null} label="All" count={assets.length} isCurrent={kind === null} />
        {REFERENCE_KINDS.map((one) => (
          <KindLink
            key={one}
            kind={one}
            label={KIND_WORDS[one].title}
            count={assets.filter((asset) => asset.kind === one).length}
            isCurrent={kind === one}
          />
        ))}
      </nav>
      <AssetsSearch query={query} />
      <p role="status" className="sr-only">
        {query ? formatCount(found, "match", "matches") : ""}
      </p>
    </div>
  );
}

function KindLink({
  kind,
  label,
  count,
  isCurrent,
}: {
  kind: ReferenceKind | null;
  label: string;
  count: number;
  isCurrent: boolean;
}) {
  const params = useSearchParams();
  return (
    <ShallowLink
      href={assetsAddress(params, { kind: kind ?? "" })}
      aria-current={isCurrent ? "page" : undefined}
      className={clsx(
        "flex h-8 shrink-0 items-center gap-2 rounded-md px-2.5",
        isCurrent ? "bg-hover font-medium text-ink" : "text-muted hover:bg-hover hover:text-ink",
      )}
    >
      {label}
      <span className="text-faint text-xs tabular-nums">{count}</span>
    </ShallowLink>
  );
}

/** What is typed is the field's own; the address follows it, and going back in the browser fills it again. */
function AssetsSearch({ query }: { query: string }) {
  const input = useRef<HTMLInputElement>(null);
  const written = useRef(query);
  const search = (text: string) => {
    written.current = text.trim();
    window.history.replaceState(null, "", assetsAddress(window.location.search, { query: text.trim() }));
  };
  useEffect(() => {
    if (!input.current || query === written.current) return;
    written.current = query;
    input.current.value = query;
  }, [query]);
  const searchEarlyWords = useEffectEvent(() => {
    const text = input.current?.value ?? "";
    if (text !== query) search(text);
  });
  // What was typed before the page was alive was heard by nobody.
  useEffect(() => searchEarlyWords(), []);

  return (
    <search className="relative w-full sm:w-72">
      <Search aria-hidden className="-translate-y-1/2 pointer-events-none absolute top-1/2 left-3 size-4 text-faint" />
      <input
        ref={input}
        type="search"
        aria-label="Search assets"
        placeholder="Search names and words"
        defaultValue={query}
        onChange={(event) => search(event.target.value)}
        maxLength={200}
        dir="auto"
        className="h-9 w-full rounded-md border border-edge bg-surface pr-3 pl-9 placeholder:text-faint"
      />
    </search>
  );
}
