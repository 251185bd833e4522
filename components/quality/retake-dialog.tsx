"use client";

import { RotateCcw } from "lucide-react";
import type { FormEvent, ReactNode } from "react";
import { useJobCommand } from "@/components/jobs/use-job-command";
import { retakePrice } from "@/components/quality/retake-price";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { useKeptText } from "@/components/ui/kept-text";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import { retakeShots } from "@/lib/client/job-commands";
import { nameShots } from "@/lib/domain/board/changed-board";
import type { JobView } from "@/lib/domain/job-view";
import { formatCount } from "@/lib/format";

/** Takes shots again, with a note if a person has one. The price is shown before anything happens. */
export function RetakeDialog({
  job,
  title,
  codes,
  onClose,
  children,
}: {
  job: JobView;
  title: string;
  codes: readonly string[];
  onClose: () => void;
  /** Where the shots can still be chosen: the choice. */
  children?: ReactNode;
}) {
  const toast = useToast();
  const [note, keepNote] = useKeptText(`retake-note:${job.id}:${title}`);
  const retake = useJobCommand(job.id, () => retakeShots(job.id, [...codes], note.trim()));

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    retake.mutate(undefined, { onSuccess: tell });
  }

  function tell(): void {
    keepNote("");
    toast({ title: `A retake of ${nameShots(codes)} is on its way.`, detail: "Every other shot is kept as it is." });
    onClose();
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        {children}
        <TextArea
          id="retake-note"
          name="note"
          label="What should be different? (optional)"
          rows={2}
          maxLength={2000}
          dir="auto"
          value={note}
          onChange={(event) => keepNote(event.target.value)}
        />
        {retake.error && (
          <Notice kind="bad" title="The retake was not started">
            {retake.error.message}
          </Notice>
        )}
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="max-w-72 text-xs text-pretty">{codes.length > 0 && retakePrice(job, codes)}</p>
          <div className="flex gap-2">
            <Button onClick={onClose}>Back</Button>
            <Button
              type="submit"
              tone="primary"
              icon={RotateCcw}
              disabled={codes.length === 0}
              isPending={retake.isPending}
            >
              Retake {formatCount(codes.length, "shot")}
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}
