import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { createRefresher } from "@/lib/client/create-refresher";
import { queryKeys } from "@/lib/client/query-keys";

const REOPEN_MS = 10_000;
const EVERYTHING = "*";

/**
 * Keeps the query cache fresh from the event stream and says whether the stream is up.
 * While it is down, queries poll. The stream rests while the page can't be seen, because browsers allow few of them.
 */
export function useJobEvents(path = "/api/events"): boolean {
  const queryClient = useQueryClient();
  const [isLive, setIsLive] = useState(false);

  useEffect(() => {
    const changed = createRefresher((ids) => refresh(queryClient, ids));
    const stream = keepOpen(path, { onChange: changed, onLive: setIsLive });
    return stream.close;
  }, [path, queryClient]);

  return isLive;
}

type Listener = { onChange: (jobId: string) => void; onLive: (isLive: boolean) => void };

function keepOpen(path: string, { onChange, onLive }: Listener) {
  let source: EventSource | null = null;
  let reopening: ReturnType<typeof setTimeout> | undefined;

  function open(): void {
    source?.close();
    clearTimeout(reopening);
    source = new EventSource(path);
    source.onopen = () => {
      onLive(true);
      onChange(EVERYTHING);
    };
    source.onerror = () => {
      onLive(false);
      if (source?.readyState === EventSource.CLOSED) reopening = setTimeout(open, REOPEN_MS);
    };
    source.addEventListener("change", (event) => onChange(jobIdOf(event.data)));
  }

  function rest(): void {
    clearTimeout(reopening);
    source?.close();
    source = null;
    onLive(false);
  }

  const followVisibility = () => (document.visibilityState === "visible" ? open() : rest());
  document.addEventListener("visibilitychange", followVisibility);
  followVisibility();

  return {
    close: () => {
      document.removeEventListener("visibilitychange", followVisibility);
      rest();
    },
  };
}

function jobIdOf(data: unknown): string {
  try {
    const { jobId } = JSON.parse(String(data)) as { jobId?: unknown };
    return typeof jobId === "string" ? jobId : EVERYTHING;
  } catch {
    return EVERYTHING;
  }
}

function refresh(queryClient: QueryClient, ids: readonly string[]): Promise<unknown> {
  if (ids.includes(EVERYTHING)) return queryClient.invalidateQueries();
  return Promise.all([
    ...ids.map((id) => queryClient.invalidateQueries({ queryKey: queryKeys.job(id) })),
    queryClient.invalidateQueries({ queryKey: queryKeys.jobLists }),
    queryClient.invalidateQueries({ queryKey: queryKeys.approvals }),
    queryClient.invalidateQueries({ queryKey: queryKeys.notices }),
    queryClient.invalidateQueries({ queryKey: queryKeys.queue }),
  ]);
}
