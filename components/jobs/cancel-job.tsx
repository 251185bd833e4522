"use client";

import { Ban } from "lucide-react";
import { useState } from "react";
import { useJobCommand } from "@/components/jobs/use-job-command";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { cancelJob } from "@/lib/client/job-commands";
import type { JobView } from "@/lib/domain/job-view";
import { LIVE_TAKE_STATES } from "@/lib/domain/take";

export function CancelJob({ job }: { job: JobView }) {
  const [isOpen, setIsOpen] = useState(false);
  const cancel = useJobCommand(job.id, () => cancelJob(job.id));
  const running = job.takes.filter((take) => LIVE_TAKE_STATES.some((state) => state === take.state)).length;

  return (
    <>
      <Button tone="plain" icon={Ban} onClick={() => setIsOpen(true)}>
        Cancel job
      </Button>
      {isOpen && (
        <Dialog title="Cancel this job?" onClose={() => setIsOpen(false)}>
          <div className="flex flex-col gap-4">
            <p className="text-muted">
              Everything made so far stays and can be looked at.{" "}
              {running > 0
                ? `${running} takes are under way: they are stopped, but a provider may still bill them.`
                : "No take is under way, so nothing more is charged."}
            </p>
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
