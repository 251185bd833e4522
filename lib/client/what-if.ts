import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { sendJson } from "@/lib/client/http";
import { queryKeys } from "@/lib/client/query-keys";
import type { WhatIf, WhatIfView } from "@/lib/domain/cost/what-if";

const FRESH_MS = 60_000;

/** What a film would cost another way. Kept for a minute, and for exactly the quote it stands beside. */
export const whatIfQuery = (jobId: string, quoteDigest: string, asked: WhatIf) =>
  queryOptions({
    queryKey: [...queryKeys.job(jobId), "what-if", quoteDigest, asked] as const,
    queryFn: () => sendJson<WhatIfView>("POST", `/api/jobs/${jobId}/quote/what-if`, asked, "after"),
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
  });
