"use client";

import { RotateCcw } from "lucide-react";
import { type FormEvent, useState } from "react";
import { priceWords, shotPrice } from "@/components/board/shot-price";
import { useJobCommand } from "@/components/jobs/use-job-command";
import { retakePrice } from "@/components/quality/retake-price";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { retakeShots } from "@/lib/client/job-commands";
import type { JobView } from "@/lib/domain/job-view";

/** Takes one shot again. The price stands on the button; a saved edit alone never renders. */
export function RetakeShot({ job, code, isUnsaved }: { job: JobView; code: string; isUnsaved: boolean }) {
  const [isOpen, setIsOpen] = useState(false);
  const retake = useJobCommand(job.id, (note: string) => retakeShots(job.id, [code], note));
  if (!job.permissions.retake) return null;
  const price = shotPrice(job, code);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get("note") ?? "").trim();
    retake.mutate(note, { onSuccess: () => setIsOpen(false) });
  }

  return (
    <>
      <Button
        icon={RotateCcw}
        disabled={isUnsaved}
        title={isUnsaved ? "Save or discard what you typed first." : undefined}
        onClick={() => setIsOpen(true)}
        className="w-full"
      >
        Retake{price && ` — ${priceWords(price)}`}
      </Button>
      {isOpen && (
        <Dialog title={`Retake ${code}`} onClose={() => setIsOpen(false)}>
          <form onSubmit={submit} className="flex flex-col gap-4">
            <TextArea
              id="retake-shot-note"
              name="note"
              label="What should be different? (optional)"
              rows={2}
              maxLength={2000}
              dir="auto"
            />
            {retake.error && (
              <Notice kind="bad" title="The retake was not started">
                {retake.error.message}
              </Notice>
            )}
            <p className="text-xs text-pretty">{retakePrice(job, [code])}</p>
            <div className="flex justify-end gap-2">
              <Button onClick={() => setIsOpen(false)}>Back</Button>
              <Button type="submit" tone="primary" icon={RotateCcw} isPending={retake.isPending}>
                Retake the shot
              </Button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
