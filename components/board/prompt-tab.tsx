"use client";

import { PenLine } from "lucide-react";
import { type FormEvent, useRef, useState } from "react";
import { useBoardActions } from "@/components/board/board-actions";
import { ShotConflict } from "@/components/board/shot-conflict";
import { differences, readShotDraft } from "@/components/board/shot-draft";
import { ShotFields } from "@/components/board/shot-fields";
import type { BoardChanges } from "@/components/board/use-board-changes";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Problem } from "@/lib/client/problem";
import type { FieldProblem } from "@/lib/domain/errors";
import type { JobView } from "@/lib/domain/job-view";
import type { Shot } from "@/lib/domain/plan";
import type { ShotEdit } from "@/lib/domain/shot-edit";

type Props = {
  job: JobView;
  /** The newest version of the shot, and of the board it is from. */
  shot: Shot;
  version: number;
  changes: BoardChanges;
  isUnsaved: boolean;
  onUnsaved: (isUnsaved: boolean) => void;
};

/**
 * The form that changes a shot. What the person started from is kept beside the newest version, so that a change by
 * somebody else is shown instead of overwritten; as long as nothing is typed, the form follows the newest version.
 */
export function PromptTab({ job, shot, version, changes, isUnsaved, onUnsaved }: Props) {
  const [base, setBase] = useState({ shot, version, form: 0 });
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [error, setError] = useState<Error | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [isSaved, setIsSaved] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isChanged = differences(base.shot, shot).length > 0;
  const theirs = isUnsaved && !isSaving ? differences(base.shot, shot) : [];
  if (isChanged && !isUnsaved && !isSaving) setBase({ shot, version, form: base.form + 1 });

  const rebase = (next: number) => setBase({ shot, version, form: next });
  const compare = () => {
    if (form.current) onUnsaved(readShotDraft(new FormData(form.current), base.shot).kind !== "unchanged");
  };

  async function save(change: ShotEdit): Promise<void> {
    setIsSaving(true);
    const seen = theirs.length === 0 ? version : base.version;
    const refusal = await changes.change({ kind: "edit", codes: [shot.code], change }, seen).then(
      () => null,
      (reason: Error) => reason,
    );
    setIsSaving(false);
    setError(refusal);
    setProblems(refusal ? fieldsOf(refusal) : []);
    setIsSaved(!refusal);
    if (!refusal) onUnsaved(false);
  }

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const draft = readShotDraft(new FormData(event.currentTarget), base.shot);
    setProblems(draft.kind === "refused" ? draft.problems : []);
    if (draft.kind === "changed") void save(draft.change);
  }

  return (
    <form ref={form} key={base.form} onSubmit={submit} onInput={compare} noValidate className="flex flex-col gap-4">
      {theirs.length > 0 && (
        <ShotConflict
          differences={theirs}
          onTakeTheirs={() => {
            rebase(base.form + 1);
            onUnsaved(false);
          }}
          onKeepMine={() => rebase(base.form)}
        />
      )}
      {job.permissions.edit && <RewriteButton code={shot.code} isUnsaved={isUnsaved} />}
      <ShotFields
        shot={base.shot}
        characters={changes.plan.markers.characters}
        problems={problems}
        isLocked={!job.permissions.edit}
      />
      {error && problems.length === 0 && theirs.length === 0 && <NotSaved error={error} />}
      {job.permissions.edit ? (
        <SaveBar
          hasApproval={job.capMicros !== null}
          isPending={isSaving}
          isUnsaved={isUnsaved}
          isSaved={isSaved}
          isBlocked={theirs.length > 0}
          onDiscard={() => {
            rebase(base.form + 1);
            setProblems([]);
            setError(null);
            onUnsaved(false);
          }}
        />
      ) : (
        <p className="text-muted">You can look at this shot; its producer or an administrator can change it.</p>
      )}
    </form>
  );
}

/** What is typed here and a suggestion would be two changes of one text: one after the other. */
function RewriteButton({ code, isUnsaved }: { code: string; isUnsaved: boolean }) {
  const { rewrite } = useBoardActions();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button icon={PenLine} disabled={isUnsaved} onClick={() => rewrite({ kind: "prompt", code })}>
        Rewrite prompt…
      </Button>
      {isUnsaved && <p className="text-muted text-xs">Save or discard what you typed first.</p>}
    </div>
  );
}

function NotSaved({ error }: { error: Error }) {
  return (
    <Notice kind="bad" title="The shot was not saved">
      {error.message} What you typed is still here.
    </Notice>
  );
}

function SaveBar({
  hasApproval,
  isPending,
  isUnsaved,
  isSaved,
  isBlocked,
  onDiscard,
}: {
  hasApproval: boolean;
  isPending: boolean;
  isUnsaved: boolean;
  isSaved: boolean;
  isBlocked: boolean;
  onDiscard: () => void;
}) {
  return (
    <div className="sticky bottom-0 -mx-4 flex flex-col gap-2 border-t bg-raised px-4 py-3">
      <p className="text-muted text-xs text-pretty">
        Saving changes the plan and renders nothing.
        {hasApproval && " The cost was approved for the plan as it was, so it has to be approved again."}
      </p>
      <div className="flex items-center justify-between gap-2">
        <p role="status" className="text-muted text-xs">
          {isUnsaved ? "Not saved yet" : isSaved && "Saved"}
        </p>
        <div className="flex gap-2">
          <Button onClick={onDiscard} disabled={!isUnsaved || isPending}>
            Discard
          </Button>
          <Button type="submit" tone="primary" isPending={isPending} disabled={isBlocked}>
            Save shot
          </Button>
        </div>
      </div>
    </div>
  );
}

/** What the studio says about a field, whatever the field is inside of in what was sent. */
function fieldsOf(error: Error): readonly FieldProblem[] {
  if (!(error instanceof Problem)) return [];
  return error.fields.map(({ field, message }) => ({ field: field.replace(/^(change\.)+/, ""), message }));
}
