"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { ListVideo } from "lucide-react";
import Link from "next/link";
import { JobTools } from "@/components/queue/job-tools";
import { queuedIds } from "@/components/queue/queue-order";
import { QueueTable } from "@/components/queue/queue-table";
import { byJob, canSendFirst, type JobInQueue, queueSummary } from "@/components/queue/queue-words";
import { useIsLive } from "@/components/shell/live-updates";
import { EmptyState } from "@/components/ui/empty-state";
import { POLL_MS } from "@/lib/client/jobs";
import { queueQuery } from "@/lib/client/queue";
import { MOST_QUEUED } from "@/lib/domain/most-queued";

/** Every take that is queued, rendering or unknown, across all jobs this person may see. It survives any reload. */
export function QueueBoard() {
  const isLive = useIsLive();
  const { data: items } = useSuspenseQuery({ ...queueQuery(), refetchInterval: isLive ? false : POLL_MS });
  const jobs = byJob(items);

  return (
    <div className="flex flex-col gap-6 px-4 py-5 lg:px-8">
      <p role="status" className={items.length > 0 ? "text-muted" : "sr-only"}>
        {queueSummary(items) || "Nothing is queued or rendering"}
      </p>
      {items.length === 0 && (
        <EmptyState icon={ListVideo} title="Nothing is queued or rendering">
          Takes appear here as soon as a cost is approved, with their price, their state and their number at the
          provider.
        </EmptyState>
      )}
      {jobs.map((job) => (
        <JobSection key={job.jobId} job={job} isLater={canSendFirst(job, jobs)} />
      ))}
      {items.length >= MOST_QUEUED && (
        <p className="text-muted text-sm">
          These are the first {MOST_QUEUED} takes. More appear here as these are over.
        </p>
      )}
    </div>
  );
}

function JobSection({ job, isLater }: { job: JobInQueue; isLater: boolean }) {
  return (
    <section aria-label={job.jobTitle} className="flex min-w-0 flex-col gap-2">
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <div className="min-w-0">
          <h2 className="truncate font-medium text-base">
            <Link href={`/jobs/${job.jobId}?view=render`} className="hover:underline">
              {job.jobTitle}
            </Link>
          </h2>
          <p className="text-muted text-xs">
            By {job.producerName} · {queueSummary(job.takes)}
            {queuedIds(job.takes).length > 1 && " · Takes are sent in this order."}
          </p>
        </div>
        {job.mayCancel && <JobTools job={job} isLater={isLater} />}
      </header>
      <QueueTable job={job} />
    </section>
  );
}
