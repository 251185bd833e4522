"use client";

import { useQuery } from "@tanstack/react-query";
import { Save } from "lucide-react";
import { useState } from "react";
import { AssetFields } from "@/components/assets/asset-fields";
import { NEW_PALETTE, referenceOf } from "@/components/assets/asset-values";
import { KIND_WORDS } from "@/components/assets/kind-words";
import { OtherWords } from "@/components/assets/other-words";
import { useAssetCommand } from "@/components/assets/use-asset-command";
import { FormDialog } from "@/components/ui/form-dialog";
import { Notice } from "@/components/ui/notice";
import { assetsQuery, changeAsset, keepAsset } from "@/lib/client/assets";
import type { Asset, KeptReference } from "@/lib/domain/reference/kept-reference";
import type { ReferenceKind } from "@/lib/domain/reference/reference-kinds";

type Props = {
  kind: ReferenceKind;
  /** Null: something new. */
  asset: Asset | null;
  onClose: () => void;
  onSaved: (sentence: string) => void;
};

/** Adds or changes one asset. Whoever is second sees the words of the first and chooses; what was typed stays. */
export function AssetForm({ kind, asset, onClose, onSaved }: Props) {
  const [seen, setSeen] = useState(asset);
  const [start, setStart] = useState<{ id: number; reference: KeptReference | null }>({
    id: 0,
    reference: asset?.reference ?? null,
  });
  const [palette, setPalette] = useState(paletteOf(start.reference));
  const { data: view } = useQuery(assetsQuery());
  const latest = view?.assets.find(({ id }) => id === seen?.id) ?? null;
  const isGone = seen !== null && view !== undefined && latest === null;
  const save = useAssetCommand(
    async (reference: KeptReference): Promise<unknown> =>
      seen && !isGone ? await changeAsset(seen, reference) : await keepAsset(reference),
  );

  function submit(form: FormData): void {
    const reference = referenceOf(kind, form, palette);
    save.mutate(reference, { onSuccess: () => onSaved(`${reference.name} is kept. Films keep their words.`) });
  }

  function settle(by: Asset, isTheirs: boolean): void {
    save.reset();
    setSeen(by);
    if (!isTheirs) return;
    setStart({ id: start.id + 1, reference: by.reference });
    setPalette(paletteOf(by.reference));
  }

  return (
    <FormDialog
      title={asset ? `Change ${asset.reference.name}` : KIND_WORDS[kind].add}
      submit={{ label: "Save", icon: Save }}
      problems={save.fields}
      refusal={isGone ? null : save.refusal}
      isPending={save.isPending}
      onClose={onClose}
      onSubmit={submit}
    >
      {isGone && (
        <Notice kind="warn" title="Somebody deleted it meanwhile">
          What you typed is still here. Saving keeps it again.
        </Notice>
      )}
      {seen && latest && latest.version !== seen.version && (
        <OtherWords
          before={seen}
          now={latest}
          onKeepMine={() => settle(latest, false)}
          onUseTheirs={() => settle(latest, true)}
        />
      )}
      <AssetFields
        key={start.id}
        kind={kind}
        start={start.reference}
        problems={save.fields}
        palette={palette}
        onPalette={setPalette}
      />
    </FormDialog>
  );
}

function paletteOf(reference: KeptReference | null): string[] {
  return reference?.kind === "look" ? reference.palette : NEW_PALETTE;
}
