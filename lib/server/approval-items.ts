import type { Db } from "@/lib/db/client";
import { type JobListRow, listWaitingRows } from "@/lib/db/job-lists";
import { findWaitingGates, type WaitingGate } from "@/lib/db/waiting-gates";
import type { Interval } from "@/lib/domain/cost/quote";
import type { ApprovalItem, ApprovalList } from "@/lib/domain/job-view";
import { formatMicros } from "@/lib/domain/money";
import { MOST_WAITING, type OwnDecisions } from "@/lib/domain/own-decisions";
import { mayDecide } from "@/lib/domain/permissions";
import type { Viewer } from "@/lib/domain/viewer";
import { currentSubject } from "@/lib/pipeline/commands/current-subject";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import { isSigned } from "@/lib/pipeline/reviewers";
import { reviewsOf } from "@/lib/server/review-view";
import type { Links } from "@/lib/server/take-view";

/** What waits for a decision in the viewer's workspace, the longest waiting first; `isAll` when nothing more does. */
export async function listApprovalItems(
  db: Db,
  deps: PipelineDeps,
  links: Links,
  viewer: Viewer,
): Promise<ApprovalList> {
  const { items, isAll } = await listWaiting(db, deps, viewer);
  const shown = items.map(async ({ posterKey, ...item }) => ({
    ...item,
    posterUrl: posterKey === null ? null : await links.show(posterKey),
  }));
  return { approvals: await Promise.all(shown), isAll };
}

/** Where the viewer's own word is asked for, the longest waiting first. */
export async function listOwnDecisions(db: Db, deps: PipelineDeps, viewer: Viewer): Promise<OwnDecisions> {
  const { items, isAll } = await listWaiting(db, deps, viewer);
  const own = items.filter((item) => item.mayDecide);
  return { decisions: own.map(({ id, title, gate }) => ({ id, title, gate })), isAll };
}

type WaitingItem = Omit<ApprovalItem, "posterUrl"> & { posterKey: string | null };

async function listWaiting(
  db: Db,
  deps: PipelineDeps,
  viewer: Viewer,
): Promise<{ items: WaitingItem[]; isAll: boolean }> {
  const rows = await listWaitingRows(db, viewer, MOST_WAITING + 1);
  const listed = rows.slice(0, MOST_WAITING);
  const gates = await findWaitingGates(
    db,
    listed.map((row) => row.id),
  );
  const items = listed.map(async (row) => {
    const gate = gates.get(row.id);
    return gate ? [await itemOf(deps, viewer, row, gate)] : [];
  });
  return { items: (await Promise.all(items)).flat(), isAll: rows.length === listed.length };
}

async function itemOf(
  deps: PipelineDeps,
  viewer: Viewer,
  { producerId, ...row }: JobListRow,
  { policy, interval }: WaitingGate,
): Promise<WaitingItem> {
  const gate = row.waitingAt ?? "cost";
  const standing = needsSeveral(policy) ? await standingOf(deps, viewer, row.id) : ONE_SIGNATURE;
  const price = interval ? `, ${rangeOf(interval)}` : "";
  return {
    ...row,
    gate,
    waitingSince: row.updatedAt,
    subject: `${row.durationSeconds.toFixed(1)} s${price}`,
    mayDecide: !standing.isSigned && mayDecide(viewer, { producerId }, gate, policy.selfApproval).allowed,
    approvalsNeeded: standing.needed,
    approvalsGiven: standing.given,
  };
}

type Standing = { needed: number; given: number; isSigned: boolean };
const ONE_SIGNATURE: Standing = { needed: 1, given: 0, isSigned: false };

/** With one signature a job goes on as soon as it is given, so there is nothing to look into. */
function needsSeveral({ twoPersonAboveMicros, requiredReviewerIds }: WaitingGate["policy"]): boolean {
  return twoPersonAboveMicros !== null || requiredReviewerIds.length > 0;
}

async function standingOf(deps: PipelineDeps, viewer: Viewer, jobId: string): Promise<Standing> {
  const job = await deps.store.findJob(jobId);
  if (!job || !isSigned(job.waitingAt)) return ONE_SIGNATURE;
  const subject = await currentSubject(deps, job);
  const { reviewers, approvalsNeeded, approvalsGiven } = await reviewsOf(deps, viewer, job, subject);
  const isOwn = reviewers.some((reviewer) => reviewer.isYou && reviewer.state === "approved");
  return { needed: approvalsNeeded, given: approvalsGiven, isSigned: isOwn };
}

function rangeOf({ p10Micros, p50Micros, p90Micros }: Interval): string {
  if (p90Micros === 0) return `${formatMicros(0)}, a preview`;
  return `${formatMicros(p50Micros)} (${formatMicros(p10Micros)}–${formatMicros(p90Micros)})`;
}
