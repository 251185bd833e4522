"use client";

import { RotateCcw, Sparkles, Square } from "lucide-react";
import type { FormEvent, KeyboardEvent } from "react";
import { RewriteResult } from "@/components/board/rewrite-result";
import { type BoardChanges, isStale } from "@/components/board/use-board-changes";
import { useRewrite } from "@/components/board/use-rewrite";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Loading, SkeletonLines } from "@/components/ui/skeleton";
import { LONGEST_NOTE } from "@/lib/domain/board/note-words";
import type { RewriteTarget } from "@/lib/domain/board/rewrite-change";
import type { JobView } from "@/lib/domain/job-view";

const EXAMPLES = {
  scene: "Such as “make it rain, and slower”, “at night, no people” or “a dog runs past at the end”.",
  prompt: "Such as “closer, at dusk”, “handheld, in the rain” or “more light on her face”.",
} as const;

type Props = { job: JobView; target: RewriteTarget; changes: BoardChanges; onClose: () => void };

/** A note becomes a suggestion; what it would change and cost is seen before anything is saved. */
export function RewriteDialog({ job, target, changes, onClose }: Props) {
  const rewrite = useRewrite(job.id, target, changes, onClose);
  const { step } = rewrite;
  const title =
    target.kind === "scene" ? `Rewrite scene ${target.sceneNumber}` : `Rewrite the prompt of ${target.code}`;
  return (
    <Dialog title={title} onClose={onClose} isWide={step.kind === "suggested"}>
      {step.kind === "suggested" ? (
        <RewriteResult
          {...step}
          note={rewrite.note}
          target={target}
          hasApproval={job.capMicros !== null}
          onAccept={() => void rewrite.accept()}
          onChangeNote={rewrite.changeNote}
          onDiscard={rewrite.discard}
        />
      ) : (
        <NoteForm rewrite={rewrite} target={target} isBoardBusy={changes.isPending} onClose={onClose} />
      )}
    </Dialog>
  );
}

function NoteForm({
  rewrite,
  target,
  isBoardBusy,
  onClose,
}: {
  rewrite: ReturnType<typeof useRewrite>;
  target: RewriteTarget;
  isBoardBusy: boolean;
  onClose: () => void;
}) {
  const { note, step, nothing, problem } = rewrite;
  const isAsking = step.kind === "asking";
  const mayAsk = note.trim() !== "" && !isAsking && !isBoardBusy;
  const ask = () => mayAsk && void rewrite.suggest();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    ask();
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <TextArea
        id="rewrite-note"
        label="What should be different?"
        hint={EXAMPLES[target.kind]}
        aside={`${note.length} / ${LONGEST_NOTE}`}
        rows={3}
        maxLength={LONGEST_NOTE}
        required
        dir="auto"
        autoFocus
        readOnly={isAsking}
        value={note}
        onChange={(event) => rewrite.write(event.target.value)}
        onKeyDown={press}
      />
      {isAsking && (
        <Loading label="A suggestion is being written">
          <p className="mb-2 text-muted text-xs">Writing a suggestion. Nothing is saved.</p>
          <SkeletonLines count={3} />
        </Loading>
      )}
      {nothing && (
        <Notice kind="info" title="This note changes nothing">
          {nothing.reason} {nothing.remark}
        </Notice>
      )}
      {problem && <Trouble error={problem} onAgain={mayAsk ? ask : null} />}
      <div className="flex flex-wrap items-center justify-between gap-2">
        {!isAsking && (
          <p className="text-muted text-xs max-sm:hidden">
            <kbd className="font-sans">Ctrl Enter</kbd> suggests. What would change shows before anything is saved.
          </p>
        )}
        <div className="ml-auto flex gap-2">
          {isAsking ? (
            <Button icon={Square} onClick={rewrite.stop}>
              Stop
            </Button>
          ) : (
            <Button onClick={onClose}>Back</Button>
          )}
          <Button type="submit" tone="primary" icon={Sparkles} isPending={isAsking} disabled={!mayAsk}>
            Suggest
          </Button>
        </div>
      </div>
    </form>
  );
}

function Trouble({ error, onAgain }: { error: Error; onAgain: (() => void) | null }) {
  if (!isStale(error)) {
    return (
      <Notice kind="bad" title="There is no suggestion">
        {error.message} Your note is still here.
      </Notice>
    );
  }
  return (
    <Notice kind="warn" title="Somebody else changed the board first">
      <p className="mb-2">{error.message} Nothing was overwritten, and your note is still here.</p>
      <Button icon={RotateCcw} onClick={() => onAgain?.()} disabled={onAgain === null}>
        Suggest again
      </Button>
    </Notice>
  );
}
