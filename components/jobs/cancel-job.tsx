"use client";

import { Ban } from "lucide-react";
import { useState } from "react";
import { cancelWords } from "@/components/jobs/cancel-words";
import { useJobCommand } from "@/components/jobs/use-job-command";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { cancelJob } from "@/lib/client/job-commands";
import type { JobView, TakeView } from "@/lib/domain/job-view";

type Job = Pick<JobView, "id"> & { takes: readonly Pick<TakeView, "state" | "ceilingMicros">[] };

/** Stops a whole job, after saying which of its takes that is free for and which may still be billed. */
export function CancelJob({ job }: { job: Job }) {
  const [isOpen, setIsOpen] = useState(false);
  const cancel = useJobCommand(job.id, () => cancelJob(job.id));

  return (
    <>
      <Button tone="plain" icon={Ban} onClick={() => setIsOpen(true)}>
        Cancel job
      </Button>
      {isOpen && (
        <Dialog title="Cancel this job?" onClose={() => setIsOpen(false)}>
          <div className="flex flex-col gap-4">
            <div className="flex flex-col gap-2 text-muted">
              <p>Everything made so far stays and can be looked at.</p>
              {cancelWords(job.takes).map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </div>
            {cancel.error && (
              <Notice kind="bad" title="The job was not cancelled">
                {cancel.error.message}
              </Notice>
            )}
            <div className="flex justify-end gap-2">
              <Button onClick={() => setIsOpen(false)}>Keep it going</Button>
              <Button
                tone="danger"
                icon={Ban}
                isPending={cancel.isPending}
                onClick={() => cancel.mutate(undefined, { onSuccess: () => setIsOpen(false) })}
              >
                Cancel the job
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
