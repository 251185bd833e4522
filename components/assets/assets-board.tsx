"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import { AddMenu } from "@/components/assets/add-menu";
import { AssetCard } from "@/components/assets/asset-card";
import { AssetsEmpty, NoMatch } from "@/components/assets/assets-empty";
import { AssetsFilter } from "@/components/assets/assets-filter";
import { findAssets } from "@/components/assets/find-assets";
import { isKind, KIND_WORDS } from "@/components/assets/kind-words";
import { ChangeList } from "@/components/history/change-list";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { useToast } from "@/components/ui/toast";
import { assetsQuery } from "@/lib/client/assets";
import type { Asset, AssetsView } from "@/lib/domain/reference/kept-reference";
import { REFERENCE_KINDS, type ReferenceKind } from "@/lib/domain/reference/reference-kinds";

const AssetForm = dynamic(() => import("@/components/assets/asset-form").then((module) => module.AssetForm), {
  ssr: false,
});
const DeleteAsset = dynamic(() => import("@/components/assets/delete-asset").then((module) => module.DeleteAsset), {
  ssr: false,
});

/** What is open over the page: a form, or the question before something is deleted. */
type Task = { do: "add"; kind: ReferenceKind } | { do: "edit" | "delete"; asset: Asset };
type Open = (task: Task) => void;

/** Everything that is carried from film to film, by kind. */
export function AssetsBoard() {
  const { data: view } = useSuspenseQuery(assetsQuery());
  const [task, setTask] = useState<Task | null>(null);
  const toast = useToast();
  const close = () => setTask(null);
  const tell = (title: string) => {
    close();
    toast({ title });
  };
  const add = (kind: ReferenceKind) => setTask({ do: "add", kind });

  return (
    <>
      <PageHeader title="Assets">{view.mayChange && <AddMenu onAdd={add} />}</PageHeader>
      <div className="flex flex-col gap-6 px-4 py-5 lg:px-8">
        {view.assets.length === 0 ? (
          <AssetsEmpty onAdd={view.mayChange ? () => add("character") : null} />
        ) : (
          <Groups view={view} onOpen={setTask} />
        )}
        {view.history.length > 0 && (
          <div className="rounded-lg border bg-surface px-4 py-3">
            <ChangeList label="Changes" lines={view.history} />
          </div>
        )}
      </div>
      {task?.do === "add" && <AssetForm kind={task.kind} asset={null} onClose={close} onSaved={tell} />}
      {task?.do === "edit" && <AssetForm kind={task.asset.kind} asset={task.asset} onClose={close} onSaved={tell} />}
      {task?.do === "delete" && <DeleteAsset asset={task.asset} onClose={close} onDeleted={tell} />}
    </>
  );
}

function Groups({ view: { assets, mayChange }, onOpen }: { view: AssetsView; onOpen: Open }) {
  const params = useSearchParams();
  const asked = params.get("kind");
  const kind = isKind(asked) ? asked : null;
  const query = params.get("query") ?? "";
  const found = findAssets(assets, kind, query);
  const kinds = REFERENCE_KINDS.filter((one) => kind === null || kind === one);
  const isSearched = query.trim() !== "";
  return (
    <>
      <AssetsFilter assets={assets} kind={kind} query={query} found={found.length} />
      <p className="text-muted text-xs">
        Films keep the words they were planned with: changing or deleting something here changes no film that exists.
      </p>
      {isSearched && found.length === 0 && <NoMatch kind={kind} />}
      {kinds.map((one) => {
        const own = found.filter((asset) => asset.kind === one);
        if (isSearched && own.length === 0) return null;
        return <Group key={one} kind={one} assets={own} mayChange={mayChange} onOpen={onOpen} />;
      })}
    </>
  );
}

function Group({
  kind,
  assets,
  mayChange,
  onOpen,
}: {
  kind: ReferenceKind;
  assets: readonly Asset[];
  mayChange: boolean;
  onOpen: Open;
}) {
  const { title, none, add, icon } = KIND_WORDS[kind];
  if (assets.length === 0) {
    return (
      <Section title={title}>
        <div className="flex flex-wrap items-center justify-between gap-3 rounded-lg border border-dashed p-4">
          <p className="text-muted text-pretty">{none}</p>
          {mayChange && (
            <Button icon={icon} onClick={() => onOpen({ do: "add", kind })}>
              {add}
            </Button>
          )}
        </div>
      </Section>
    );
  }
  return (
    <Section title={title}>
      <ul className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {assets.map((asset) => (
          <li key={asset.id}>
            <AssetCard
              asset={asset}
              mayChange={mayChange}
              onEdit={() => onOpen({ do: "edit", asset })}
              onDelete={() => onOpen({ do: "delete", asset })}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
