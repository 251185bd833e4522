"use client";

import { type LucideIcon, Pencil, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { AssetFilms } from "@/components/assets/asset-films";
import { AssetWords } from "@/components/assets/asset-words";
import { KIND_WORDS } from "@/components/assets/kind-words";
import { initialsOf } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import type { Asset } from "@/lib/domain/reference/kept-reference";

type Props = { asset: Asset; mayChange: boolean; onEdit: () => void; onDelete: () => void };

/** One thing that is carried from film to film: its words, where it is used, and who changed it last. */
export function AssetCard({ asset, mayChange, onEdit, onDelete }: Props) {
  const { kind, reference, changedBy, changedAt } = asset;
  const { name } = reference;
  return (
    <article aria-label={name} className="flex h-full flex-col gap-3 rounded-lg border bg-surface p-4">
      <header className="flex items-center gap-3">
        <Face kind={kind} name={name} />
        <h3 dir="auto" className="line-clamp-2 min-w-0 flex-1 font-medium text-base" title={name}>
          {name}
        </h3>
        {mayChange && (
          <span className="-mr-2 flex shrink-0">
            <CardButton icon={Pencil} label={`Change ${name}`} onClick={onEdit} />
            <CardButton icon={Trash2} label={`Delete ${name}`} onClick={onDelete} />
          </span>
        )}
      </header>
      <AssetWords reference={reference} />
      <footer className="mt-auto flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-t pt-2.5 text-muted text-xs">
        <AssetFilms asset={asset} />
        <span>
          {changedBy} · <Moment at={changedAt} isRelative />
        </span>
      </footer>
    </article>
  );
}

function Face({ kind, name }: { kind: Asset["kind"]; name: string }): ReactNode {
  const frame = "grid size-10 shrink-0 place-items-center rounded-full";
  if (kind === "character") {
    return (
      <span aria-hidden className={`${frame} bg-accent/15 font-medium text-accent`}>
        {initialsOf(name)}
      </span>
    );
  }
  const { icon: Icon } = KIND_WORDS[kind];
  return (
    <span aria-hidden className={`${frame} bg-hover text-muted`}>
      <Icon className="size-5" />
    </span>
  );
}

function CardButton({ icon, label, onClick }: { icon: LucideIcon; label: string; onClick: () => void }) {
  return <Button tone="plain" icon={icon} aria-label={label} title={label} onClick={onClick} className="w-9 px-0" />;
}
