"use client";

import { useQuery } from "@tanstack/react-query";
import { priceSentence } from "@/components/board/price-sentence";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { previewBoardChange } from "@/lib/client/board";
import { queryKeys } from "@/lib/client/query-keys";
import type { BoardChange } from "@/lib/domain/board/board-change";

/** What a change would do to shots, price and length, and the choice to make it. */
export function BoardPreview({
  jobId,
  version,
  change,
  isPending,
  onSave,
  onCancel,
}: {
  jobId: string;
  version: number;
  change: BoardChange;
  isPending: boolean;
  onSave: () => void;
  onCancel: () => void;
}) {
  const { data: preview, error } = useQuery({
    queryKey: [...queryKeys.job(jobId), "board-preview", version, change],
    queryFn: () => previewBoardChange(jobId, change, version),
    retry: false,
  });
  return (
    <div className="flex flex-col gap-3" aria-live="polite">
      {error && (
        <Notice kind="bad" title="This change can't be made">
          {error.message}
        </Notice>
      )}
      {!preview && !error && <Skeleton className="h-15" />}
      {preview && (
        <div className="flex flex-col gap-1 text-pretty">
          <p className="font-medium">{preview.sentence}</p>
          <p className="text-xs tabular-nums">{priceSentence(preview.price)}</p>
          <p className="text-muted text-xs">{preview.balance.sentence}</p>
          {preview.changedCodes.length > 0 && (
            <p className="text-muted text-xs">
              Changes <span className="font-mono">{preview.changedCodes.join(", ")}</span>
            </p>
          )}
        </div>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>Back</Button>
        <Button tone="primary" onClick={onSave} disabled={!preview} isPending={isPending}>
          Save
        </Button>
      </div>
    </div>
  );
}
