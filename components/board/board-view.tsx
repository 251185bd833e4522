"use client";

import { PenTool } from "lucide-react";
import { Board } from "@/components/board/board";
import { BriefSummary } from "@/components/jobs/brief-summary";
import { EmptyState } from "@/components/ui/empty-state";
import type { JobView } from "@/lib/domain/job-view";

/** The board of a job, or why there is none yet. */
export function BoardView({ job }: { job: JobView }) {
  return (
    <>
      <BriefSummary job={job} />
      {job.plan ? (
        <Board job={job} plan={job.plan} />
      ) : (
        <EmptyState icon={PenTool} title="The board is not drawn yet">
          {job.status === "running"
            ? "Scenes appear here as soon as they are written, usually within seconds."
            : "The job stopped before there was a board."}
        </EmptyState>
      )}
    </>
  );
}
