"use client";

import { useState } from "react";
import { BoardPreview } from "@/components/board/board-preview";
import { changeOfDraft, draftOf } from "@/components/board/reference-draft";
import { ReferenceGroups } from "@/components/board/reference-groups";
import type { BoardChanges } from "@/components/board/use-board-changes";
import { useLeaveGuard } from "@/components/board/use-leave-guard";
import { Button } from "@/components/ui/button";
import { LeaveDialog } from "@/components/ui/leave-dialog";
import { Sheet } from "@/components/ui/sheet";
import type { BoardChange } from "@/lib/domain/board/board-change";
import type { JobView } from "@/lib/domain/job-view";

type Props = { job: JobView; changes: BoardChanges; onClose: () => void };

/** Whoever and whatever is in more than one shot, written once. What a change of it changes is shown before it is made. */
export function ReferencesPanel({ job, changes, onClose }: Props) {
  const [base, setBase] = useState(changes.plan);
  const [draft, setDraft] = useState(() => draftOf(base));
  const [proposal, setProposal] = useState<BoardChange | null>(null);
  const [isPending, setIsPending] = useState(false);
  const change = changeOfDraft(base, draft);
  const { going, stay, leave } = useClosing(change !== null, onClose);
  if (base.version !== changes.plan.version && change === null) {
    setBase(changes.plan);
    setDraft(draftOf(changes.plan));
  }

  async function save(wanted: BoardChange): Promise<void> {
    setIsPending(true);
    const isDone = await changes.change(wanted, base.version).then(
      () => true,
      () => false,
    );
    setIsPending(false);
    setProposal(null);
    if (isDone) onClose();
  }

  return (
    <Sheet
      title="References"
      onClose={leave}
      footer={
        job.permissions.edit &&
        (proposal ? (
          <BoardPreview
            jobId={job.id}
            version={base.version}
            change={proposal}
            isPending={isPending}
            onSave={() => void save(proposal)}
            onCancel={() => setProposal(null)}
          />
        ) : (
          <div className="flex items-center justify-between gap-3">
            <p className="text-muted text-xs">Saving renders nothing.</p>
            <Button tone="primary" disabled={!change} onClick={() => setProposal(change)}>
              See what changes
            </Button>
          </div>
        ))
      }
    >
      <fieldset disabled={!job.permissions.edit || proposal !== null} className="flex min-w-0 flex-col gap-6">
        <ReferenceGroups job={job} plan={base} draft={draft} onChange={setDraft} />
      </fieldset>
      {going && <LeaveDialog place="the references" onStay={stay} onDiscard={onClose} />}
    </Sheet>
  );
}

/** Closes at once, or asks when something is unsaved. */
function useClosing(isUnsaved: boolean, onClose: () => void) {
  const guard = useLeaveGuard(isUnsaved);
  const [isClosing, setIsClosing] = useState(false);
  return {
    going: guard.going !== null || isClosing,
    stay: () => {
      guard.stay();
      setIsClosing(false);
    },
    leave: () => (isUnsaved ? setIsClosing(true) : onClose()),
  };
}
