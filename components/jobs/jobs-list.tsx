"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import clsx from "clsx";
import { useSearchParams } from "next/navigation";
import { type RefObject, useMemo, useRef, useState } from "react";
import { JobCard } from "@/components/jobs/job-card";
import { JobRow } from "@/components/jobs/job-row";
import { JobsEmpty } from "@/components/jobs/jobs-empty";
import { JobsFilter } from "@/components/jobs/jobs-filter";
import { JobsRefine } from "@/components/jobs/jobs-refine";
import { JobsSkeleton } from "@/components/jobs/jobs-skeleton";
import { LoadMore } from "@/components/jobs/load-more";
import { useJobsKeys } from "@/components/jobs/use-jobs-keys";
import { useIsLive } from "@/components/shell/live-updates";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { isNarrowed, jobFilterOf } from "@/lib/client/job-filter";
import { type JobPage, jobListQuery, POLL_MS, RENEW_LINKS_MS } from "@/lib/client/jobs";
import type { JobChoices } from "@/lib/domain/job-list";
import type { JobSummary } from "@/lib/domain/job-view";
import { formatCount } from "@/lib/format";

export function JobsList({ choices }: { choices: JobChoices }) {
  const list = useRef<HTMLUListElement>(null);
  useJobsKeys(list);
  const isLive = useIsLive();
  const params = useSearchParams();
  const filter = jobFilterOf(params);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData } = useInfiniteQuery({
    ...jobListQuery(filter),
    placeholderData: keepPreviousData,
    refetchInterval: isLive ? RENEW_LINKS_MS : POLL_MS,
  });
  const jobs = useMemo(() => data && once(data.pages), [data]);
  const first = data?.pages[0];
  const total = first?.total ?? 0;

  return (
    <div className="flex flex-col gap-3 px-4 py-4 lg:px-8">
      <JobsFilter counts={first?.statusCounts} />
      <JobsRefine choices={choices} />
      {error && (
        <Notice
          kind="bad"
          title="The list could not be refreshed"
          action={<Button onClick={() => void refetch()}>Try again</Button>}
        >
          {error.message}
        </Notice>
      )}
      {!jobs && !error && <JobsSkeleton />}
      {jobs?.length === 0 && <JobsEmpty isFiltered={isNarrowed(filter)} params={params} />}
      {jobs && jobs.length > 0 && (
        <>
          <p role="status" className="text-faint text-xs tabular-nums">
            {jobs.length < total ? `${jobs.length} of ${formatCount(total, "job")}` : formatCount(total, "job")}
          </p>
          <Jobs list={list} jobs={jobs} isList={params.get("view") === "list"} isStale={isPlaceholderData} />
        </>
      )}
      {hasNextPage && (
        <LoadMore
          isPending={isFetchingNextPage}
          onMore={() => void fetchNextPage()}
          left={total - (jobs?.length ?? 0)}
        />
      )}
    </div>
  );
}

/** One stop for Tab among all the jobs: the one that had the focus last. */
function Jobs({
  list,
  jobs,
  isList,
  isStale,
}: {
  list: RefObject<HTMLUListElement | null>;
  jobs: readonly JobSummary[];
  isList: boolean;
  isStale: boolean;
}) {
  const [lastId, setLastId] = useState<string | null>(null);
  const stopId = jobs.some((job) => job.id === lastId) ? lastId : jobs[0]?.id;
  const Item = isList ? JobRow : JobCard;
  return (
    <ul
      ref={list}
      aria-label="Jobs"
      aria-busy={isStale}
      onFocus={(event) => setLastId(event.target.getAttribute("data-job"))}
      className={clsx(
        "transition-opacity",
        isStale && "opacity-60",
        isList
          ? "overflow-hidden rounded-lg border bg-surface"
          : "grid grid-cols-[repeat(auto-fill,minmax(min(100%,17.5rem),1fr))] gap-4",
      )}
    >
      {jobs.map((job) => (
        <Item key={job.id} job={job} isTabStop={job.id === stopId} />
      ))}
    </ul>
  );
}

/** A job that moved between two pages while they were read would be there twice. */
function once(pages: readonly JobPage[]): JobSummary[] {
  return [...new Map(pages.flatMap((page) => page.jobs).map((job) => [job.id, job])).values()];
}
