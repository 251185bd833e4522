"use client";

import { useQuery } from "@tanstack/react-query";
import { Bookmark, BookmarkCheck } from "lucide-react";
import { useState } from "react";
import { KeptWords } from "@/components/assets/kept-words";
import { NameForm } from "@/components/assets/name-form";
import { useAssetCommand } from "@/components/assets/use-asset-command";
import { Button } from "@/components/ui/button";
import { FieldNotes } from "@/components/ui/field";
import { assetsQuery, keepAsset } from "@/lib/client/assets";
import { findKept } from "@/lib/domain/reference/find-kept";
import type { KeptOf } from "@/lib/domain/reference/kept-reference";
import type { ReferenceKind } from "@/lib/domain/reference/reference-kinds";

type Props<Kind extends ReferenceKind> = {
  id: string;
  /** As it stands on the board; places and looks with the name that is suggested for them. */
  reference: KeptOf<Kind>;
  /** The board takes the kept words instead. */
  onUse: (kept: KeptOf<Kind>) => void;
};

/** Keeps something of this film for others; what Assets knows of it already is said first. */
export function KeepInAssets<Kind extends ReferenceKind>({ id, reference, onUse }: Props<Kind>) {
  const { data: view } = useQuery(assetsQuery());
  const [chosenName, setChosenName] = useState<string | null>(null);
  const [isNaming, setIsNaming] = useState(false);
  const keep = useAssetCommand(keepAsset);
  const named: KeptOf<Kind> = { ...reference, name: chosenName ?? reference.name };
  const found = view ? findKept(view.assets, named) : null;
  const isCharacter = reference.kind === "character";

  function keepAs(name: string): void {
    setChosenName(name);
    setIsNaming(false);
    if (view && findKept(view.assets, { ...reference, name }).kind === "none") keep.mutate({ ...reference, name });
  }

  if (found?.kind === "same") {
    const { name } = found.asset.reference;
    return (
      <p role="status" className="flex min-h-9 items-center gap-2 text-muted text-xs">
        <BookmarkCheck aria-hidden className="size-4 shrink-0 text-good" />
        <span className="min-w-0 truncate">Kept in Assets{isCharacter ? "" : ` as ${name}`}</span>
      </p>
    );
  }
  if (view?.mayChange === false) return null;
  if (isNaming) {
    return <NameForm id={id} start={reference.name} onName={keepAs} onCancel={() => setIsNaming(false)} />;
  }
  return (
    <div className="flex flex-col gap-1.5">
      {found?.kind === "other-words" ? (
        <KeptWords
          found={found}
          reference={named}
          onUse={onUse}
          onOtherName={isCharacter ? null : () => setIsNaming(true)}
        />
      ) : (
        <Button
          tone="plain"
          icon={Bookmark}
          isPending={keep.isPending}
          disabled={!view || (isCharacter && reference.name.trim() === "")}
          onClick={() => (isCharacter ? keepAs(reference.name) : setIsNaming(true))}
          className="self-start"
        >
          Keep in Assets
        </Button>
      )}
      <FieldNotes id={`${id}-keep`} problem={keep.error?.message} />
    </div>
  );
}
