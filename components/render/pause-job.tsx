"use client";

import { Pause, Play } from "lucide-react";
import { useJobCommand } from "@/components/jobs/use-job-command";
import { Button } from "@/components/ui/button";
import { pauseJob, resumeJob } from "@/lib/client/job-commands";
import type { JobView } from "@/lib/domain/job-view";

type Job = Pick<JobView, "id" | "status" | "pausedBy"> & {
  permissions: Pick<JobView["permissions"], "pause" | "resume">;
};

/** Holds a job that renders, and lets it go on. What a provider already makes is finished either way. */
export function PauseJob({ job }: { job: Job }) {
  const pause = useJobCommand(job.id, () => pauseJob(job.id));
  const resume = useJobCommand(job.id, () => resumeJob(job.id));
  const isPaused = job.pausedBy !== null && job.status === "running";
  const problem = pause.error ?? resume.error;
  return (
    <>
      {job.permissions.pause && (
        <Button icon={Pause} isPending={pause.isPending} onClick={() => pause.mutate(undefined)}>
          Pause
        </Button>
      )}
      {isPaused && job.permissions.resume && (
        <Button icon={Play} isPending={resume.isPending} onClick={() => resume.mutate(undefined)}>
          Resume
        </Button>
      )}
      <p role="status" className="basis-full text-muted text-xs empty:hidden">
        {problem
          ? problem.message
          : isPaused &&
            `${job.pausedBy} paused the job: what is under way is finished and may be billed, nothing new is sent.`}
      </p>
    </>
  );
}
