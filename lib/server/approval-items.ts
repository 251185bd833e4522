import type { Db } from "@/lib/db/client";
import { type JobListRow, listWaitingRows } from "@/lib/db/job-lists";
import { findWaitingGates, type WaitingGate } from "@/lib/db/waiting-gates";
import type { Interval } from "@/lib/domain/cost/quote";
import type { ApprovalItem } from "@/lib/domain/job-view";
import { formatMicros } from "@/lib/domain/money";
import { mayDecide } from "@/lib/domain/permissions";
import type { Viewer } from "@/lib/domain/viewer";
import { currentSubject } from "@/lib/pipeline/commands/current-subject";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import { isSigned } from "@/lib/pipeline/reviewers";
import { reviewsOf } from "@/lib/server/review-view";
import type { Links } from "@/lib/server/take-view";

/** Everything in the viewer's workspace that waits for a decision, the longest waiting first. */
export async function listApprovalItems(
  db: Db,
  deps: PipelineDeps,
  links: Links,
  viewer: Viewer,
): Promise<ApprovalItem[]> {
  const rows = await listWaitingRows(db, viewer);
  const gates = await findWaitingGates(
    db,
    rows.map((row) => row.id),
  );
  const items = rows.map(async (row) => {
    const gate = gates.get(row.id);
    return gate ? [await itemOf(deps, links, viewer, row, gate)] : [];
  });
  return (await Promise.all(items)).flat();
}

async function itemOf(
  deps: PipelineDeps,
  links: Links,
  viewer: Viewer,
  { posterKey, producerId, ...row }: JobListRow,
  { policy, interval }: WaitingGate,
): Promise<ApprovalItem> {
  const gate = row.waitingAt ?? "cost";
  const standing = needsSeveral(policy) ? await standingOf(deps, viewer, row.id) : ONE_SIGNATURE;
  const price = interval ? `, ${rangeOf(interval)}` : "";
  return {
    ...row,
    posterUrl: posterKey === null ? null : await links.show(posterKey),
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
