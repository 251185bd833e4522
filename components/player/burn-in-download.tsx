"use client";

import { useQuery } from "@tanstack/react-query";
import { Clapperboard } from "lucide-react";
import { useJobCommand } from "@/components/jobs/use-job-command";
import { Button, DownloadLink } from "@/components/ui/button";
import { askForBurnIn } from "@/lib/client/job-commands";
import { jobQuery, POLL_MS } from "@/lib/client/jobs";
import type { Delivery, JobView } from "@/lib/domain/job-view";

const WORDS: Record<Delivery["burnIn"]["state"], string> = {
  none: "Slate, captions and timecode in the picture. It is made when you ask for it, and costs nothing.",
  "being made": "The copy is being made. You may leave this page; it will be here.",
  failed: "The copy could not be made. The film is as it was, and nothing was charged.",
  ready: "With slate, captions and timecode in the picture.",
};

/** The copy for reviews: made once, when somebody asks for it, and kept. */
export function BurnInDownload({ job, burnIn }: { job: JobView; burnIn: Delivery["burnIn"] }) {
  const command = useJobCommand(job.id, () => askForBurnIn(job.id));
  const isMaking = burnIn.state === "being made";
  // A film that is delivered is not asked for often enough to see its copy come.
  useQuery({ ...jobQuery(job.id), refetchInterval: POLL_MS, enabled: isMaking });
  return (
    <div className="flex flex-col gap-1.5">
      {burnIn.url ? (
        <DownloadLink icon={Clapperboard} href={burnIn.url} download>
          Download with burn-in
        </DownloadLink>
      ) : (
        <Button icon={Clapperboard} isPending={isMaking || command.isPending} onClick={() => command.mutate(undefined)}>
          {burnIn.state === "failed" ? "Try the burn-in copy again" : "Make a copy with burn-in"}
        </Button>
      )}
      <p role="status" className="text-muted text-xs text-pretty">
        {command.error ? command.error.message : WORDS[burnIn.state]}
      </p>
    </div>
  );
}
