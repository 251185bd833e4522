"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { JobCard } from "@/components/jobs/job-card";
import { JobsEmpty } from "@/components/jobs/jobs-empty";
import { JobsFilter } from "@/components/jobs/jobs-filter";
import { JobsSkeleton } from "@/components/jobs/jobs-skeleton";
import { useIsLive } from "@/components/shell/live-updates";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { jobFilterSchema } from "@/lib/client/job-filter";
import { jobListQuery, POLL_MS, RENEW_LINKS_MS } from "@/lib/client/jobs";

export function JobsList() {
  const isLive = useIsLive();
  const params = useSearchParams();
  const filter = jobFilterSchema.parse(Object.fromEntries(params));
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...jobListQuery(filter),
    placeholderData: keepPreviousData,
    refetchInterval: isLive ? RENEW_LINKS_MS : POLL_MS,
  });
  const jobs = data?.pages.flatMap((page) => page.jobs);

  return (
    <div className="flex flex-col gap-5 px-4 py-5 lg:px-8">
      <JobsFilter total={data?.pages[0]?.total} />
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
      {jobs?.length === 0 && <JobsEmpty isFiltered={Object.keys(filter).length > 0} />}
      {jobs && jobs.length > 0 && (
        <ul aria-label="Jobs" className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,18rem),1fr))] gap-4">
          {jobs.map((job) => (
            <JobCard key={job.id} job={job} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button isPending={isFetchingNextPage} onClick={() => void fetchNextPage()} className="self-center">
          Show more
        </Button>
      )}
    </div>
  );
}
