"use client";

import { PART_WORDS, partText } from "@/components/assets/part-words";
import { useAssetCommand } from "@/components/assets/use-asset-command";
import { Button } from "@/components/ui/button";
import { FieldNotes } from "@/components/ui/field";
import { changeAsset } from "@/lib/client/assets";
import type { Found } from "@/lib/domain/reference/find-kept";
import { isOfKind } from "@/lib/domain/reference/is-of-kind";
import type { KeptOf, KeptReference } from "@/lib/domain/reference/kept-reference";
import type { ReferenceKind } from "@/lib/domain/reference/reference-kinds";

/** The name is kept with other words: what they are, and whose go on. */
export function KeptWords<Kind extends ReferenceKind>({
  found: { asset, parts },
  reference,
  onUse,
  onOtherName,
}: {
  found: Extract<Found, { kind: "other-words" }>;
  reference: KeptOf<Kind>;
  onUse: (kept: KeptOf<Kind>) => void;
  /** Null: it is known by this name alone. */
  onOtherName: (() => void) | null;
}) {
  const update = useAssetCommand((words: KeptReference) => changeAsset(asset, words));
  const { name } = asset.reference;
  return (
    <section aria-label={`${name} in Assets`} className="flex flex-col gap-2 rounded-md bg-hover p-3 text-xs">
      <p className="font-medium">Assets has other words for {name}</p>
      <dl className="flex flex-col gap-1 text-muted">
        {parts.map((part) => (
          <div key={part}>
            <dt className="inline">{PART_WORDS[part] ?? part}: </dt>
            <dd dir="auto" className="inline text-ink [overflow-wrap:anywhere]">
              {partText(asset.reference, part)}
            </dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => isOfKind(asset.reference, reference.kind) && onUse(asset.reference)}>Use those</Button>
        <Button isPending={update.isPending} onClick={() => update.mutate({ ...reference, name })}>
          Update Assets
        </Button>
        {onOtherName && (
          <Button tone="plain" onClick={onOtherName}>
            Other name
          </Button>
        )}
      </div>
      <FieldNotes id={`kept-${asset.id}`} problem={update.error?.message} />
    </section>
  );
}
