"use client";

import { PART_WORDS, partText } from "@/components/assets/part-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Asset } from "@/lib/domain/reference/kept-reference";
import { partsThatDiffer } from "@/lib/domain/reference/parts-that-differ";

/** Somebody changed it while this person was typing: what they wrote, and whose words go on. */
export function OtherWords({
  before,
  now,
  onKeepMine,
  onUseTheirs,
}: {
  before: Asset;
  now: Asset;
  onKeepMine: () => void;
  onUseTheirs: () => void;
}) {
  return (
    <Notice kind="warn" title={`${now.changedBy} changed ${before.reference.name} while you were here`}>
      <dl className="flex flex-col gap-1">
        {partsThatDiffer(before.reference, now.reference).map((part) => (
          <div key={part}>
            <dt className="inline font-medium">{PART_WORDS[part] ?? part}: </dt>
            <dd dir="auto" className="inline">
              {partText(now.reference, part)}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-1">Nothing of yours is saved yet, and nothing of it is lost.</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onClick={onUseTheirs}>Use theirs</Button>
        <Button onClick={onKeepMine}>Keep mine</Button>
      </div>
    </Notice>
  );
}
