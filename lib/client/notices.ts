import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { getJson, sendJson } from "@/lib/client/http";
import { queryKeys } from "@/lib/client/query-keys";
import { noticeSchema } from "@/lib/domain/notice";

const noticesSchema = z.object({ notices: z.array(noticeSchema) });
const seenSchema = z.object({ upTo: z.string() });

/** What concerns this person, newest first. */
export const noticesQuery = () =>
  queryOptions({
    queryKey: queryKeys.notices,
    queryFn: async ({ signal }) => (await getJson("/api/notices", noticesSchema, signal)).notices,
  });

export const markNoticesSeen = (upTo: string) => sendJson("POST", "/api/notices/seen", { upTo }, seenSchema);
