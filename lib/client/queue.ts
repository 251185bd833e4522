import { queryOptions } from "@tanstack/react-query";
import { getJson, sendJson } from "@/lib/client/http";
import { queryKeys } from "@/lib/client/query-keys";
import type { QueueItem, StopOutcome } from "@/lib/domain/queue";

/** Every take that is not over, across jobs. */
export const queueQuery = () =>
  queryOptions({
    queryKey: queryKeys.queue,
    queryFn: async ({ signal }) => (await getJson<{ items: QueueItem[] }>("/api/queue", "items", signal)).items,
  });

/** Puts the queued takes of a job into this order. What was sent meanwhile is passed over. */
export const orderQueue = (jobId: string, takeIds: readonly string[]) =>
  sendJson<{ takeIds: string[] }>("PUT", `/api/jobs/${jobId}/queue`, { takeIds }, "takeIds");

/** Gives the queued takes of a job the next free places. */
export const sendJobFirst = (jobId: string) =>
  sendJson<{ id: string }>("POST", `/api/jobs/${jobId}/queue/first`, {}, "id");

export const stopTake = (jobId: string, takeId: string) =>
  sendJson<{ outcome: StopOutcome }>("POST", `/api/jobs/${jobId}/takes/${takeId}/cancel`, {}, "outcome");
