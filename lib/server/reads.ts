import { listUnknownTakes } from "@/lib/db/admin-unknown";
import { verifyAuditChain } from "@/lib/db/audit-chain";
import type { Db } from "@/lib/db/client";
import { type DateRange, readCosts } from "@/lib/db/costs";
import { listHistoryRows } from "@/lib/db/job-details";
import {
  type JobListRow,
  type JobPageQuestion,
  listJobChoices,
  listJobRows,
  listWaitingRows,
} from "@/lib/db/job-lists";
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
import type { ApprovalItem, HistoryEntry, JobSummary, JobView } from "@/lib/domain/job-view";
import { formatMicros } from "@/lib/domain/money";
import type { Notice } from "@/lib/domain/notice";
import { mayDecide, maySee } from "@/lib/domain/permissions";
import type { QueueItem } from "@/lib/domain/queue";
import type { Viewer } from "@/lib/domain/viewer";
import { currentSubject } from "@/lib/pipeline/commands/current-subject";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import { isSigned } from "@/lib/pipeline/reviewers";
import type { JobRow } from "@/lib/pipeline/store";
import { composeBackends, composeBudgets, composeCalibration, composePrices } from "@/lib/server/admin-views";
import { composeJobView } from "@/lib/server/job-view";
import { reviewsOf } from "@/lib/server/review-view";
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

    listApprovals: async (viewer: Viewer): Promise<ApprovalItem[]> => {
      const rows = await listWaitingRows(db, viewer);
      return await Promise.all(rows.map((row) => approvalItemOf(deps, links, viewer, row)));
    },

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

async function approvalItemOf(
  deps: PipelineDeps,
  links: Links,
  viewer: Viewer,
  row: JobListRow,
): Promise<ApprovalItem> {
  const [summary, job, quote] = await Promise.all([
    summaryOf(links, row),
    deps.store.findJob(row.id),
    deps.store.findLatestQuote(row.id),
  ]);
  const gate = row.waitingAt ?? "cost";
  const standing = job ? await standingFor(deps, viewer, job) : ONE_SIGNATURE;
  const seconds = `${row.durationSeconds.toFixed(1)} s`;
  const price = quote ? `, ${rangeOf(quote.quote.interval)}` : "";
  return {
    ...summary,
    gate,
    waitingSince: row.updatedAt,
    subject: `${seconds}${price}`,
    mayDecide: !standing.isSigned && job !== null && mayDecide(viewer, job, gate, job.policy.selfApproval).allowed,
    approvalsNeeded: standing.needed,
    approvalsGiven: standing.given,
  };
}

type ItemStanding = { needed: number; given: number; isSigned: boolean };
const ONE_SIGNATURE: ItemStanding = { needed: 1, given: 0, isSigned: false };

/** Only a job that may need several signatures is looked into: with one, the job goes on as soon as it is given. */
async function standingFor(deps: PipelineDeps, viewer: Viewer, job: JobRow): Promise<ItemStanding> {
  const { twoPersonAboveMicros, requiredReviewerIds } = job.policy;
  if ((twoPersonAboveMicros === null && requiredReviewerIds.length === 0) || !isSigned(job.waitingAt)) {
    return ONE_SIGNATURE;
  }
  const { reviewers, approvalsNeeded, approvalsGiven } = await reviewsOf(
    deps,
    viewer,
    job,
    await currentSubject(deps, job),
  );
  const isSignedByViewer = reviewers.some((reviewer) => reviewer.isYou && reviewer.state === "approved");
  return { needed: approvalsNeeded, given: approvalsGiven, isSigned: isSignedByViewer };
}

function rangeOf({ p10Micros, p50Micros, p90Micros }: { p10Micros: number; p50Micros: number; p90Micros: number }) {
  if (p90Micros === 0) return `${formatMicros(0)}, a preview`;
  return `${formatMicros(p50Micros)} (${formatMicros(p10Micros)}–${formatMicros(p90Micros)})`;
}
