"use client";

import { type FormEvent, useState } from "react";
import { ShotConflict } from "@/components/board/shot-conflict";
import { differences, readShotDraft } from "@/components/board/shot-draft";
import { ShotFacts } from "@/components/board/shot-facts";
import { ShotFields } from "@/components/board/shot-fields";
import { useJobCommand } from "@/components/jobs/use-job-command";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Picture } from "@/components/ui/picture";
import { editShot } from "@/lib/client/job-commands";
import { Problem } from "@/lib/client/problem";
import type { FieldProblem } from "@/lib/domain/errors";
import type { JobView } from "@/lib/domain/job-view";
import type { Shot } from "@/lib/domain/plan";
import type { ShotEdit } from "@/lib/domain/shot-edit";

type Props = { job: JobView; shot: Shot; planVersion: number; onClose: () => void };

/**
 * One shot in full, and the form that changes it. `shot` is always the newest version; what the person started
 * from is kept beside it, so that a change by somebody else is shown instead of overwritten.
 */
export function ShotDialog({ job, shot, planVersion, onClose }: Props) {
  const [base, setBase] = useState({ shot, version: planVersion, form: 0 });
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const save = useJobCommand(job.id, ({ change, version }: { change: ShotEdit; version: number }) =>
    editShot(job.id, shot.code, change, version),
  );
  const theirs = differences(base.shot, shot);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const draft = readShotDraft(new FormData(event.currentTarget), base.shot);
    if (draft.kind === "unchanged") onClose();
    setProblems(draft.kind === "refused" ? draft.problems : []);
    if (draft.kind !== "changed") return;
    const version = theirs.length === 0 ? planVersion : base.version;
    save.mutate(
      { change: draft.change, version },
      { onSuccess: onClose, onError: (error) => setProblems(fieldsOf(error)) },
    );
  }

  const rebase = (form: number) => {
    save.reset();
    setBase({ shot, version: planVersion, form });
  };

  return (
    <Dialog title={`Shot ${shot.code}`} onClose={onClose} isWide>
      <div className="grid gap-6 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div className="flex flex-col gap-4">
          <Picture
            src={job.stillUrls[shot.code]}
            alt={`Still of ${shot.code}`}
            ratio={job.brief.aspectRatio}
            isComing
            className="w-full rounded-md"
          />
          <ShotFacts shot={shot} />
        </div>
        <form key={base.form} onSubmit={submit} noValidate className="flex flex-col gap-4">
          {theirs.length > 0 && (
            <ShotConflict
              differences={theirs}
              onTakeTheirs={() => rebase(base.form + 1)}
              onKeepMine={() => rebase(base.form)}
            />
          )}
          <ShotFields shot={base.shot} problems={problems} isLocked={!job.permissions.edit} />
          {save.error && problems.length === 0 && theirs.length === 0 && (
            <Notice kind="bad" title="The shot was not saved">
              {save.error.message} What you typed is still here.
            </Notice>
          )}
          {job.permissions.edit ? (
            <SaveBar
              hasApproval={job.capMicros !== null}
              isPending={save.isPending}
              isBlocked={theirs.length > 0}
              onClose={onClose}
            />
          ) : (
            <p className="text-muted">You can look at this shot; its producer or an administrator can change it.</p>
          )}
        </form>
      </div>
    </Dialog>
  );
}

function SaveBar({
  hasApproval,
  isPending,
  isBlocked,
  onClose,
}: {
  hasApproval: boolean;
  isPending: boolean;
  isBlocked: boolean;
  onClose: () => void;
}) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-t pt-4">
      <p className="max-w-72 text-muted text-xs">
        Saving changes the plan and renders nothing.
        {hasApproval && " The cost was approved for the plan as it was, so it has to be approved again."}
      </p>
      <div className="ml-auto flex gap-2">
        <Button onClick={onClose}>Discard</Button>
        <Button type="submit" tone="primary" isPending={isPending} disabled={isBlocked}>
          Save shot
        </Button>
      </div>
    </div>
  );
}

function fieldsOf(error: Error): readonly FieldProblem[] {
  if (!(error instanceof Problem)) return [];
  return error.fields.map(({ field, message }) => ({ field: field.replace(/^change\./, ""), message }));
}
