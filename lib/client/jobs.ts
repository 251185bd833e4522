import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { getJson } from "@/lib/client/http";
import { queryKeys } from "@/lib/client/query-keys";
import type { AuditChainView } from "@/lib/domain/audit-chain";
import type { JobStatus } from "@/lib/domain/job";
import type { JobFilter, StatusCounts } from "@/lib/domain/job-list";
import type { ApprovalList, HistoryEntry, JobSummary, JobView } from "@/lib/domain/job-view";
import type { OwnDecisions } from "@/lib/domain/own-decisions";

/** How often a page asks for news while the event stream is down. */
export const POLL_MS = 3_000;
/** Links to pictures and films expire; asking again this often keeps those on an open page working. */
export const RENEW_LINKS_MS = 240_000;
const LATER_PAGE = 100;

export type JobPage = { jobs: JobSummary[]; nextCursor: string | null; total: number; statusCounts: StatusCounts };
type History = { entries: HistoryEntry[]; chain: AuditChainView };

/** Nothing moves any more by itself: polling may stop. */
export function isSettled(status: JobStatus): boolean {
  return status === "complete" || status === "cancelled" || status === "failed";
}

export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.job(id),
    queryFn: ({ signal }) => getJson<JobView>(`/api/jobs/${id}`, "status", signal),
  });

export const jobListQuery = (filter: JobFilter) =>
  infiniteQueryOptions({
    queryKey: queryKeys.jobList(filter),
    queryFn: ({ pageParam, signal }) => getJson<JobPage>(`/api/jobs?${searchOf(filter, pageParam)}`, "jobs", signal),
    initialPageParam: "",
    getNextPageParam: (page: JobPage) => page.nextCursor,
  });

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.history(id),
    queryFn: ({ signal }) => getJson<History>(`/api/jobs/${id}/history`, "entries", signal),
  });

export const approvalsQuery = () =>
  queryOptions({
    queryKey: queryKeys.approvalItems,
    queryFn: ({ signal }) => getJson<ApprovalList>("/api/approvals", "approvals", signal),
  });

/** What waits for this person's own word: little enough to be known on every page. */
export const ownDecisionsQuery = () =>
  queryOptions({
    queryKey: queryKeys.ownDecisions,
    queryFn: ({ signal }) => getJson<OwnDecisions>("/api/approvals/mine", "decisions", signal),
  });

/** The first page is small, so that it is quick; a person who reads on wants much, and a refresh asks once for each page. */
function searchOf(filter: JobFilter, cursor: string): URLSearchParams {
  const page = cursor === "" ? {} : { cursor, take: LATER_PAGE };
  const entries = Object.entries({ ...filter, ...page }).filter(([, value]) => value !== undefined && value !== "");
  return new URLSearchParams(entries.map(([name, value]) => [name, String(value)]));
}
