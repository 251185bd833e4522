"use client";

import { useQuery } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { useState } from "react";
import type { BoardChanges } from "@/components/board/use-board-changes";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import { Loading, SkeletonRows } from "@/components/ui/skeleton";
import { boardVersionsQuery } from "@/lib/client/board";
import type { BoardVersion } from "@/lib/domain/board/board-view";
import type { JobView } from "@/lib/domain/job-view";

const MOST_LINES = 6;

/** Every version of the board, who made it and what it changed; each can be the board again. */
export function VersionsPanel({ job, changes, onClose }: { job: JobView; changes: BoardChanges; onClose: () => void }) {
  const { data: versions, error, refetch } = useQuery(boardVersionsQuery(job.id));
  const [restoring, setRestoring] = useState<number | null>(null);
  async function restore(version: number): Promise<void> {
    setRestoring(version);
    // A refusal is shown above the board.
    await changes.change({ kind: "restore", version }).catch(() => undefined);
    setRestoring(null);
  }
  return (
    <Sheet title="Versions of the board" onClose={onClose} isModal={false}>
      <p className="mb-4 text-muted text-xs text-pretty">
        Every change is kept. Restoring makes a new version that is like the old one; nothing is lost by it.
      </p>
      {error && (
        <Notice
          kind="bad"
          title="The versions could not be loaded"
          action={<Button onClick={() => void refetch()}>Try again</Button>}
        >
          {error.message}
        </Notice>
      )}
      {!versions && !error && (
        <Loading label="Loading the versions">
          <SkeletonRows count={4} />
        </Loading>
      )}
      <ol aria-label="Versions" className="flex flex-col gap-3">
        {versions?.map((version) => (
          <Version
            key={version.version}
            version={version}
            onRestore={job.permissions.edit && !version.isCurrent ? () => void restore(version.version) : null}
            isPending={restoring === version.version}
          />
        ))}
      </ol>
    </Sheet>
  );
}

function Version({
  version: { version, authorName, createdAt, reason, isCurrent, changes },
  onRestore,
  isPending,
}: {
  version: BoardVersion;
  onRestore: (() => void) | null;
  isPending: boolean;
}) {
  return (
    <li className="rounded-lg border bg-surface p-3">
      <div className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="font-medium">
            Version {version}
            {isCurrent && <span className="ml-2 font-normal text-good text-xs">the board now</span>}
          </p>
          <p className="text-muted text-xs">
            {authorName} · <Moment at={createdAt} isRelative />
          </p>
        </div>
        {onRestore && (
          <Button icon={RotateCcw} onClick={onRestore} isPending={isPending} aria-label={`Restore version ${version}`}>
            Restore
          </Button>
        )}
      </div>
      <p className="mt-2 text-pretty">{reason}</p>
      {changes.length > 0 && (
        <ul className="mt-2 flex flex-col gap-1 border-l-2 pl-2 text-muted text-xs">
          {changes.slice(0, MOST_LINES).map((line) => (
            <li key={line} className="text-pretty wrap-anywhere">
              {line}
            </li>
          ))}
          {changes.length > MOST_LINES && <li>and {changes.length - MOST_LINES} more</li>}
        </ul>
      )}
    </li>
  );
}
