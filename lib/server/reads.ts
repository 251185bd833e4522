import { listUnknownTakes } from "@/lib/db/admin-unknown";
import { verifyAuditChain } from "@/lib/db/audit-chain";
import type { Db } from "@/lib/db/client";
import { type DateRange, readCosts } from "@/lib/db/costs";
import { listHistoryRows } from "@/lib/db/job-details";
import { type JobListRow, type JobPageQuestion, listJobChoices, listJobRows } from "@/lib/db/job-lists";
import { listNotices } from "@/lib/db/notices";
import { readQuality } from "@/lib/db/quality";
import { listQueue } from "@/lib/db/queue";
import type {
  BackendsView,
  BudgetsView,
  CalibrationView,
  CostsView,
  PricesView,
  QualityView,
  UnknownView,
} from "@/lib/domain/admin-view";
import type { AuditChainView } from "@/lib/domain/audit-chain";
import { AppError } from "@/lib/domain/errors";
import type { JobChoices } from "@/lib/domain/job-list";
import type { ApprovalList, HistoryEntry, JobSummary, JobView } from "@/lib/domain/job-view";
import type { Notice } from "@/lib/domain/notice";
import type { OwnDecisions } from "@/lib/domain/own-decisions";
import { maySee } from "@/lib/domain/permissions";
import type { QueueItem } from "@/lib/domain/queue";
import type { Viewer } from "@/lib/domain/viewer";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import { composeBackends, composeBudgets, composeCalibration, composePrices } from "@/lib/server/admin-views";
import { listApprovalItems, listOwnDecisions } from "@/lib/server/approval-items";
import { composeJobView } from "@/lib/server/job-view";
import type { Links } from "@/lib/server/take-view";

export type Reads = ReturnType<typeof createReads>;

/** Every question the pages ask. The viewer comes first and decides what the answer may contain. */
export function createReads(db: Db, deps: PipelineDeps, links: Links) {
  return {
    findJob: (viewer: Viewer, jobId: string): Promise<JobView | null> => composeJobView(db, deps, links, viewer, jobId),

    listJobs: async (viewer: Viewer, question: JobPageQuestion) => {
      const page = await listJobRows(db, viewer, question);
      return { ...page, jobs: await Promise.all(page.jobs.map((row) => summaryOf(links, row))) };
    },

    jobChoices: (viewer: Viewer): Promise<JobChoices> => listJobChoices(db, viewer),

    listApprovals: (viewer: Viewer): Promise<ApprovalList> => listApprovalItems(db, deps, links, viewer),
    ownDecisions: (viewer: Viewer): Promise<OwnDecisions> => listOwnDecisions(db, deps, viewer),

    listHistory: async (viewer: Viewer, jobId: string): Promise<HistoryEntry[] | null> => {
      const job = await deps.store.findJob(jobId);
      if (!job || job.workspaceId !== viewer.workspaceId || !maySee(viewer, job)) return null;
      return await listHistoryRows(db, jobId);
    },

    /** Whether what `listHistory` answers with is what was written. For jobs the viewer was let see. */
    verifyHistory: (jobId: string): Promise<AuditChainView> => verifyAuditChain(db, jobId, deps.clock.now()),

    notices: (viewer: Viewer): Promise<Notice[]> => listNotices(db, viewer),
    queue: (viewer: Viewer): Promise<QueueItem[]> => listQueue(db, viewer),

    costs: (viewer: Viewer, range: DateRange): Promise<CostsView> => readCosts(db, adminOnly(viewer), range),
    quality: (viewer: Viewer, range: DateRange): Promise<QualityView> => readQuality(db, adminOnly(viewer), range),
    backends: (viewer: Viewer): Promise<BackendsView> => composeBackends(db, deps, adminOnly(viewer)),
    prices: (viewer: Viewer): Promise<PricesView> => composePrices(db, deps, adminOnly(viewer)),
    budgets: (viewer: Viewer): Promise<BudgetsView> => composeBudgets(db, adminOnly(viewer)),
    unknown: async (viewer: Viewer): Promise<UnknownView> => ({
      takes: await listUnknownTakes(db, adminOnly(viewer), deps.clock.now()),
    }),
    calibration: (viewer: Viewer): Promise<CalibrationView> => composeCalibration(db, adminOnly(viewer)),
  };
}

function adminOnly(viewer: Viewer): Viewer {
  if (viewer.role !== "admin") throw new AppError("forbidden", "Only an admin sees this.");
  return viewer;
}

async function summaryOf(links: Links, { posterKey, producerId: _, ...row }: JobListRow): Promise<JobSummary> {
  return { ...row, posterUrl: posterKey === null ? null : await links.show(posterKey) };
}
