"use client";

import { CircleStop } from "lucide-react";
import { useJobCommand } from "@/components/jobs/use-job-command";
import { nameOfTake, type StoppableTake, stoppedWords, stopWords } from "@/components/render/stop-words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import { stopTake } from "@/lib/client/queue";

type Props = { jobId: string; take: StoppableTake; onClose: () => void };

/** Says whether stopping this take is free before it is stopped, and afterwards what became of it. */
export function StopDialog({ jobId, take, onClose }: Props) {
  const toast = useToast();
  const stop = useJobCommand(jobId, async () => {
    const { outcome } = await stopTake(jobId, take.id);
    // Here, because the row and this window may be gone as soon as the page shows it.
    toast(stoppedWords(take, outcome));
  });
  return (
    <Dialog title={`Stop ${nameOfTake(take)}?`} onClose={onClose}>
      <div className="flex flex-col gap-4">
        <div className="flex flex-col gap-2 text-pretty">
          <p>{stopWords(take)}</p>
          <p className="text-muted">
            The other shots are rendered. Then the job waits until somebody resumes it, which renders this shot again.
          </p>
        </div>
        {stop.error && (
          <Notice kind="bad" title="The take was not stopped">
            {stop.error.message}
          </Notice>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Let it go on</Button>
          <Button
            tone="danger"
            icon={CircleStop}
            isPending={stop.isPending}
            onClick={() => stop.mutate(undefined, { onSuccess: onClose })}
          >
            Stop the take
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
