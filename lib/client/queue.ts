import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { getJson } from "@/lib/client/http";
import { queryKeys } from "@/lib/client/query-keys";
import { queueItemSchema } from "@/lib/domain/queue";

const queueSchema = z.object({ items: z.array(queueItemSchema) });

/** Every take that is not over, across jobs. */
export const queueQuery = () =>
  queryOptions({
    queryKey: queryKeys.queue,
    queryFn: async ({ signal }) => (await getJson("/api/queue", queueSchema, signal)).items,
  });
