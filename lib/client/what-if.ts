import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { sendJson } from "@/lib/client/http";
import { queryKeys } from "@/lib/client/query-keys";
import { type WhatIf, whatIfViewSchema } from "@/lib/domain/cost/what-if";

const FRESH_MS = 60_000;

/** What a film would cost another way. Kept for a minute, and for exactly the quote it stands beside. */
export const whatIfQuery = (jobId: string, quoteDigest: string, asked: WhatIf) =>
  queryOptions({
    queryKey: [...queryKeys.job(jobId), "what-if", quoteDigest, asked] as const,
    queryFn: () => sendJson("POST", `/api/jobs/${jobId}/quote/what-if`, asked, whatIfViewSchema),
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
  });
