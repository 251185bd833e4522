"use client";

import { useQuery } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useAssetCommand } from "@/components/assets/use-asset-command";
import { FormDialog } from "@/components/ui/form-dialog";
import { assetsQuery, deleteAsset } from "@/lib/client/assets";
import type { Asset } from "@/lib/domain/reference/kept-reference";
import { formatCount } from "@/lib/format";

type Props = { asset: Asset; onClose: () => void; onDeleted: (sentence: string) => void };

/** Asks before an asset is deleted, and says what stays. Somebody else's change since is shown before it goes, too. */
export function DeleteAsset({ asset, onClose, onDeleted }: Props) {
  const { data: view } = useQuery(assetsQuery());
  const latest = view?.assets.find(({ id }) => id === asset.id);
  const remove = useAssetCommand(deleteAsset);
  const seen = remove.isStale && latest ? latest : asset;
  const { name } = asset.reference;
  return (
    <FormDialog
      title={`Delete ${name}?`}
      submit={{ label: remove.isStale ? "Delete it all the same" : "Delete", icon: Trash2, tone: "danger" }}
      refusal={remove.isStale ? (remove.error?.message ?? null) : remove.refusal}
      isPending={remove.isPending}
      onClose={onClose}
      onSubmit={() => remove.mutate(seen, { onSuccess: () => onDeleted(`${name} was deleted from Assets.`) })}
    >
      <p className="text-pretty">{whatStays(asset)}</p>
    </FormDialog>
  );
}

function whatStays({ reference, filmCount, kind }: Asset): string {
  const films =
    filmCount === 0
      ? `No film that you can see has ${reference.name}.`
      : `${formatCount(filmCount, "film")} that you can see ${filmCount === 1 ? "has" : "have"} ${reference.name}, and ${filmCount === 1 ? "keeps" : "keep"} every word.`;
  const next =
    kind === "character"
      ? ` A brief that names ${reference.name} is planned from its own words again.`
      : " It can't be taken for another film any more.";
  return films + next;
}
