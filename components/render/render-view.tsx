"use client";

import { Clapperboard } from "lucide-react";
import { useState } from "react";
import { ClipDialog, type ClipToShow } from "@/components/player/clip-dialog";
import { PauseJob } from "@/components/render/pause-job";
import { renderSummary } from "@/components/render/render-summary";
import { ShotRow } from "@/components/render/shot-row";
import { useNow } from "@/components/render/use-now";
import { EmptyState } from "@/components/ui/empty-state";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { JobView } from "@/lib/domain/job-view";

/** Every shot with its take: state, progress, what went wrong, what it cost, what happens next. */
export function RenderView({ job }: { job: JobView }) {
  const [clip, setClip] = useState<ClipToShow | null>(null);
  const now = useNow();
  const { plan } = job;
  if (!plan || (job.takes.length === 0 && job.capMicros === null)) {
    return (
      <EmptyState icon={Clapperboard} title="Nothing is rendered yet">
        {job.status === "cancelled"
          ? "The job was cancelled before its cost was approved, so nothing was sent or charged."
          : "Rendering starts when the cost is approved. Until then nothing can be charged."}
      </EmptyState>
    );
  }
  const summary = renderSummary(job, now);
  return (
    <>
      <div className="flex flex-col gap-2">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <p className="font-medium text-base tabular-nums">{summary.sentence}</p>
          <PauseJob job={job} />
        </div>
        <ProgressBar value={summary.share} label="Shots rendered" />
        {summary.trouble && <p className="text-xs">{summary.trouble}</p>}
      </div>
      <ol aria-label="Shots" className="divide-y overflow-hidden rounded-lg border bg-surface">
        {plan.shots.map((shot) => (
          <ShotRow
            key={shot.code}
            shot={shot}
            job={job}
            takes={job.takes.filter((take) => take.code === shot.code)}
            onPlay={setClip}
          />
        ))}
      </ol>
      {clip && <ClipDialog clip={clip} onClose={() => setClip(null)} />}
    </>
  );
}
