import { queryOptions } from "@tanstack/react-query";
import { getJson, sendJson } from "@/lib/client/http";
import { queryKeys } from "@/lib/client/query-keys";
import type { Notice } from "@/lib/domain/notice";

/** What concerns this person, newest first. */
export const noticesQuery = () =>
  queryOptions({
    queryKey: queryKeys.notices,
    queryFn: async ({ signal }) => (await getJson<{ notices: Notice[] }>("/api/notices", "notices", signal)).notices,
  });

export const markNoticesSeen = (upTo: string) =>
  sendJson<{ upTo: string }>("POST", "/api/notices/seen", { upTo }, "upTo");
