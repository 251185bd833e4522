"use client";

import { useQuery } from "@tanstack/react-query";
import { HistoryList } from "@/components/history/history-list";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { historyQuery } from "@/lib/client/jobs";

export function HistoryView({ jobId }: { jobId: string }) {
  const { data: entries, error, refetch } = useQuery(historyQuery(jobId));
  if (entries) return <HistoryList entries={entries} />;
  if (error) {
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
