"use client";

import { useQuery } from "@tanstack/react-query";
import { Command } from "cmdk";
import { Search } from "lucide-react";
import { type ReactNode, type RefObject, useRef, useState } from "react";
import { findAssets } from "@/components/assets/find-assets";
import { KIND_WORDS } from "@/components/assets/kind-words";
import { TIME_WORDS, WEATHER_WORDS } from "@/components/assets/light-words";
import { PaletteStrip } from "@/components/assets/palette-strip";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { SkeletonLines } from "@/components/ui/skeleton";
import { assetsQuery } from "@/lib/client/assets";
import type { Asset, KeptReference } from "@/lib/domain/reference/kept-reference";
import type { ReferenceKind } from "@/lib/domain/reference/reference-kinds";

type Props = { kind: ReferenceKind; onChoose: (reference: KeptReference) => void; onClose: () => void };

/** One of what is kept, found by typing; arrow keys and Enter choose it. Nothing is saved by choosing. */
export function AssetChooser({ kind, onChoose, onClose }: Props) {
  const { data: view, error } = useQuery(assetsQuery());
  const assets = view?.assets.filter((asset) => asset.kind === kind);
  const { one, none } = KIND_WORDS[kind];
  const search = useRef<HTMLInputElement>(null);
  return (
    <Dialog title={`Take a ${one} from Assets`} onClose={onClose} firstFocus={search}>
      {error && (
        <Notice kind="bad" title="Assets could not be read">{`${error.message} Close this and try again.`}</Notice>
      )}
      {!assets && !error && <SkeletonLines count={4} />}
      {assets?.length === 0 && (
        <p className="py-6 text-center text-muted text-pretty">
          No {one} is kept yet. {none}
        </p>
      )}
      {assets && assets.length > 0 && <Choices label={one} search={search} assets={assets} onChoose={onChoose} />}
    </Dialog>
  );
}

function Choices({
  label,
  search,
  assets,
  onChoose,
}: {
  label: string;
  search: RefObject<HTMLInputElement | null>;
  assets: readonly Asset[];
  onChoose: Props["onChoose"];
}) {
  const [text, setText] = useState("");
  return (
    <Command shouldFilter={false} label={`Search for a ${label}`} loop className="-m-2">
      <div className="flex items-center gap-3 border-b px-3">
        <Search aria-hidden className="size-4 shrink-0 text-faint" />
        <Command.Input
          ref={search}
          value={text}
          onValueChange={setText}
          placeholder={`Search for a ${label}`}
          className="h-11 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-faint"
        />
      </div>
      <Command.List label="What is kept" className="max-h-[min(26rem,55dvh)] overflow-y-auto pt-2">
        <Command.Empty className="px-3 py-8 text-center text-muted">Nothing that is kept says that.</Command.Empty>
        {findAssets(assets, null, text).map(({ id, reference }) => (
          <Command.Item
            key={id}
            value={id}
            onSelect={() => onChoose(reference)}
            className="flex cursor-default flex-col gap-1.5 rounded-md px-3 py-2.5 data-[selected=true]:bg-hover"
          >
            <span dir="auto" className="font-medium">
              {reference.name}
            </span>
            <Summary reference={reference} />
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  );
}

function Summary({ reference }: { reference: KeptReference }): ReactNode {
  const line = "line-clamp-2 text-muted text-xs";
  switch (reference.kind) {
    case "character":
      return <span className={line}>{`${reference.appearance}; ${reference.wardrobe}`}</span>;
    case "place":
      return (
        <span className={line}>
          {`${reference.location} · ${TIME_WORDS[reference.timeOfDay].word} · ${WEATHER_WORDS[reference.weather].word}`}
        </span>
      );
    case "look":
      return (
        <>
          <PaletteStrip palette={reference.palette} isSmall />
          <span className={line}>{reference.cinematography}</span>
        </>
      );
  }
}
