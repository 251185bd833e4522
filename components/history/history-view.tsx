"use client";

import { useQuery } from "@tanstack/react-query";
import { Download, ListFilter } from "lucide-react";
import { ChainState } from "@/components/history/chain-state";
import { HistoryFilterBar, useHistoryFilter } from "@/components/history/history-filter";
import { HistoryList } from "@/components/history/history-list";
import { Button, ButtonLink, DownloadLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { historyQuery } from "@/lib/client/jobs";
import { filterHistory } from "@/lib/domain/history";
import { formatCount } from "@/lib/format";

/** The story of a job: filtered by the address, to keep as a file. */
export function HistoryView({ jobId }: { jobId: string }) {
  const { data, error, refetch } = useQuery(historyQuery(jobId));
  const filter = useHistoryFilter();
  if (error && !data) {
    return (
      <Notice
        kind="bad"
        title="The history could not be loaded"
        action={<Button onClick={() => void refetch()}>Try again</Button>}
      >
        {error.message}
      </Notice>
    );
  }
  if (!data) return <HistoryLoading />;
  const { entries, chain } = data;
  const shown = filterHistory(entries, filter);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <HistoryFilterBar filter={filter} />
        <div className="flex items-center gap-3">
          <p role="status" className="text-muted text-xs tabular-nums">
            {shown.length === entries.length
              ? formatCount(entries.length, "entry", "entries")
              : `${shown.length} of ${formatCount(entries.length, "entry", "entries")}`}
          </p>
          <DownloadLink icon={Download} href={`/api/jobs/${jobId}/history?format=csv`} download>
            CSV
          </DownloadLink>
        </div>
      </div>
      <ChainState chain={chain} />
      {shown.length > 0 ? (
        <HistoryList entries={shown} />
      ) : (
        <EmptyState
          icon={ListFilter}
          title="No entry of this kind yet"
          action={<ButtonLink href="?view=history">Show everything</ButtonLink>}
        >
          Everything that happens to this job is written here as it happens.
        </EmptyState>
      )}
    </>
  );
}

function HistoryLoading() {
  return (
    <Loading label="Loading the history">
      <div className="flex flex-col gap-4">
        {["a", "b", "c", "d", "e"].map((row) => (
          <Skeleton key={row} className="h-10 max-w-2xl" />
        ))}
      </div>
    </Loading>
  );
}
