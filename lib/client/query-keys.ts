import type { JobFilter } from "@/lib/domain/job-list";

/** Every key of the query cache. A change of one job touches its own keys and all lists. */
export const queryKeys = {
  jobs: ["jobs"] as const,
  jobList: (filter: JobFilter) => ["jobs", "list", filter] as const,
  jobLists: ["jobs", "list"] as const,
  job: (id: string) => ["jobs", "one", id] as const,
  history: (id: string) => ["jobs", "one", id, "history"] as const,
  approvals: ["approvals"] as const,
  approvalItems: ["approvals", "items"] as const,
  ownDecisions: ["approvals", "mine"] as const,
  notices: ["notices"] as const,
  queue: ["queue"] as const,
  assets: ["assets"] as const,
  presence: (id: string) => ["jobs", "one", id, "presence"] as const,
  admin: ["admin"] as const,
  overview: ["admin", "overview"] as const,
  system: ["admin", "system"] as const,
  costs: (days: number) => ["admin", "costs", days] as const,
  quality: (days: number) => ["admin", "quality", days] as const,
  backends: ["admin", "backends"] as const,
  prices: ["admin", "prices"] as const,
  budgets: ["admin", "budgets"] as const,
  unknown: ["admin", "unknown"] as const,
  calibration: ["admin", "calibration"] as const,
  people: ["admin", "people"] as const,
  policies: ["admin", "policies"] as const,
};
