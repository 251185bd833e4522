"use client";

import { ArrowUpToLine } from "lucide-react";
import { CancelJob } from "@/components/jobs/cancel-job";
import { useJobCommand } from "@/components/jobs/use-job-command";
import type { JobInQueue } from "@/components/queue/queue-words";
import { PauseJob } from "@/components/render/pause-job";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { sendJobFirst } from "@/lib/client/queue";

/** What can be done to a whole job in the queue: before the others, hold, stop. */
export function JobTools({ job, isLater }: { job: JobInQueue; isLater: boolean }) {
  const { jobId: id, jobTitle, jobStatus: status, pausedBy, mayCancel, mayPause, takes } = job;
  const toast = useToast();
  const first = useJobCommand(id, () => sendJobFirst(id));
  const sendFirst = () =>
    first.mutate(undefined, {
      onSuccess: () => toast({ title: `${jobTitle} is first in the queue.`, detail: "What was sent before goes on." }),
      onError: (error) => toast({ kind: "bad", title: "The order was not changed.", detail: error.message }),
    });
  return (
    <div className="flex flex-wrap items-center gap-2">
      {isLater && (
        <Button tone="plain" icon={ArrowUpToLine} isPending={first.isPending} onClick={sendFirst}>
          Send first
        </Button>
      )}
      <PauseJob job={{ id, status, pausedBy, permissions: { pause: mayPause, resume: mayCancel } }} />
      <CancelJob job={{ id, takes }} />
    </div>
  );
}
