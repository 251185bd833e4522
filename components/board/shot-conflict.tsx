import type { Difference } from "@/components/board/shot-draft";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Somebody else changed this shot while it was being edited: both versions, and the choice. */
export function ShotConflict({
  differences,
  onTakeTheirs,
  onKeepMine,
}: {
  differences: readonly Difference[];
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}) {
  return (
    <Notice kind="warn" title="Somebody else changed this shot while you were editing">
      <dl className="my-2 flex flex-col gap-2">
        {differences.map(({ label, before, after }) => (
          <div key={label}>
            <dt className="text-xs">{label}</dt>
            <dd className="text-ink">
              <del className="text-muted">{before}</del> <span aria-hidden>→</span>{" "}
              <ins className="no-underline">{after}</ins>
            </dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-2">
        <Button onClick={onTakeTheirs}>Take theirs</Button>
        <Button onClick={onKeepMine}>Keep what I typed</Button>
      </div>
    </Notice>
  );
}
