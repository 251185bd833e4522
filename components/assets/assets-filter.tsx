"use client";

import clsx from "clsx";
import { useSearchParams } from "next/navigation";
import { assetsAddress } from "@/components/assets/assets-address";
import { KIND_WORDS } from "@/components/assets/kind-words";
import { SearchField } from "@/components/ui/search-field";
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

function AssetsSearch({ query }: { query: string }) {
  return (
    <SearchField
      label="Search assets"
      placeholder="Search names and words"
      query={query}
      onSearch={(text) => window.history.replaceState(null, "", assetsAddress(window.location.search, { query: text }))}
    />
  );
}
