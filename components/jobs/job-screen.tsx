"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useSearchParams } from "next/navigation";
import { JobHeader } from "@/components/jobs/job-header";
import { JobTrouble } from "@/components/jobs/job-trouble";
import { type JobViewName, viewOf } from "@/components/jobs/job-views";
import { jobWords } from "@/components/jobs/job-words";
import { PlayerSkeleton } from "@/components/player/player-skeleton";
import { useIsLive } from "@/components/shell/live-updates";
import { isSettled, jobQuery, POLL_MS, RENEW_LINKS_MS } from "@/lib/client/jobs";
import type { JobView } from "@/lib/domain/job-view";

/** Each part of the job brings its own scripts: whoever reads a quote loads no board. */
const DecisionBar = dynamic(() => import("@/components/gates/decision-bar").then((file) => file.DecisionBar));
const BoardView = dynamic(() => import("@/components/board/board-view").then((file) => file.BoardView));
const QuoteView = dynamic(() => import("@/components/quote/quote-view").then((file) => file.QuoteView));
const RenderView = dynamic(() => import("@/components/render/render-view").then((file) => file.RenderView));
const QualityView = dynamic(() => import("@/components/quality/quality-view").then((file) => file.QualityView));
const HistoryView = dynamic(() => import("@/components/history/history-view").then((file) => file.HistoryView));
const AnimaticView = dynamic(() => import("@/components/player/animatic-view").then((file) => file.AnimaticView), {
  loading: PlayerSkeleton,
});
const FilmView = dynamic(() => import("@/components/player/film-view").then((file) => file.FilmView), {
  loading: PlayerSkeleton,
});

/** One job, live. Everything shown comes from the server's row, so a reload loses nothing. */
export function JobScreen({ jobId }: { jobId: string }) {
  const isLive = useIsLive();
  const { data: job } = useSuspenseQuery({
    ...jobQuery(jobId),
    refetchInterval: ({ state }) => (isLive || (state.data && isSettled(state.data.status)) ? RENEW_LINKS_MS : POLL_MS),
  });
  const view = viewOf(useSearchParams().get("view"), job);

  return (
    <>
      <JobHeader job={job} view={view} />
      <div className="flex flex-1 flex-col gap-6 px-4 py-5 lg:px-8">
        <JobTrouble job={job} />
        <CurrentView view={view} job={job} />
      </div>
      <DecisionBar job={job} />
      <p role="status" className="sr-only">
        {job.title}: {jobWords(job).sentence}
      </p>
    </>
  );
}

function CurrentView({ view, job }: { view: JobViewName; job: JobView }) {
  switch (view) {
    case "film":
      return <FilmView job={job} />;
    case "animatic":
      return <AnimaticView job={job} />;
    case "board":
      return <BoardView job={job} />;
    case "quote":
      return <QuoteView job={job} />;
    case "render":
      return <RenderView job={job} />;
    case "quality":
      return <QualityView job={job} />;
    case "history":
      return <HistoryView jobId={job.id} />;
  }
}
