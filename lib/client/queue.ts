import { queryOptions } from "@tanstack/react-query";
import { getJson } from "@/lib/client/http";
import { queryKeys } from "@/lib/client/query-keys";
import type { QueueItem } from "@/lib/domain/queue";

/** Every take that is not over, across jobs. */
export const queueQuery = () =>
  queryOptions({
    queryKey: queryKeys.queue,
    queryFn: async ({ signal }) => (await getJson<{ items: QueueItem[] }>("/api/queue", "items", signal)).items,
  });
