import type { Db } from "@/lib/db/client";
import { findJobDetails, type JobDetails, type TakeDetails } from "@/lib/db/job-details";
import { briefSchema } from "@/lib/domain/brief";
import { progressOf } from "@/lib/domain/job";
import type { Change, JobView } from "@/lib/domain/job-view";
import { maySee } from "@/lib/domain/permissions";
import { judgementSchema } from "@/lib/domain/qa/judgement";
import { timelineOf, totalFrames } from "@/lib/domain/timeline";
import type { Viewer } from "@/lib/domain/viewer";
import { restoreContext } from "@/lib/pipeline/checkpoints";
import { currentSubject } from "@/lib/pipeline/commands/current-subject";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import { committedMicros } from "@/lib/pipeline/money-left";
import { shotRequests } from "@/lib/pipeline/render-request";
import { stillKey } from "@/lib/pipeline/stills";
import type { JobRow, PlanRow, QuoteRow } from "@/lib/pipeline/store";
import { animaticOf } from "@/lib/server/animatic-view";
import { changeBetween } from "@/lib/server/change-since-approval";
import { deliveryOf } from "@/lib/server/delivery-view";
import { permissionsOf } from "@/lib/server/job-permissions";
import { reviewsOf } from "@/lib/server/review-view";
import { type Links, takeViewOf } from "@/lib/server/take-view";

/** Everything the page of one job shows, or null for what the viewer may not see. */
export async function composeJobView(
  db: Db,
  deps: PipelineDeps,
  links: Links,
  viewer: Viewer,
  jobId: string,
): Promise<JobView | null> {
  const job = await deps.store.findJob(jobId);
  if (!job || job.workspaceId !== viewer.workspaceId || !maySee(viewer, job)) return null;
  const [details, plan, quote] = await Promise.all([
    findJobDetails(db, jobId),
    job.planVersion === 0 ? null : deps.store.findPlan(jobId, job.planVersion),
    deps.store.findLatestQuote(jobId),
  ]);
  if (!details) return null;
  const brief = briefSchema.parse(details.brief);
  const isOutdated = outdatedTakes(deps, job, plan, brief, quote);
  const current = details.takes.filter((take) => !take.superseded && !isOutdated(take));
  const done = new Set(current.filter((take) => take.state === "succeeded").map((take) => take.shotCode)).size;
  const { id, title, stage, status, waitingAt, waitingReason, pausedBy, failedStage, attempt, capMicros, createdAt } =
    job;
  const { warnings, producer, failure, approvals, updatedAt, completedAt } = details;
  const money = committedMicros(details.takes);
  const subject = status === "waiting" && waitingAt !== "provider" ? await currentSubject(deps, job) : null;
  return {
    ...{ id, title, stage, status, waitingAt, waitingReason, pausedBy, failedStage, attempt, capMicros, createdAt },
    ...{ warnings, producer, failure, approvals, updatedAt, completedAt, brief, ...money },
    gateDigest: subject?.digest ?? null,
    ...(await reviewsOf(deps, viewer, job, subject)),
    progress: progressOf(stage, failedStage, { done, total: plan?.shots.length ?? 0 }),
    analysis: await analysisOf(deps, job),
    plan,
    stillUrls: plan ? await stillUrls(deps, links, jobId, plan, brief) : {},
    ...(await animaticOf(deps, links, { ...details, jobId, brief, plan })),
    quote: quote && { ...quote.quote, id: quote.id, digest: quote.digest },
    changeSinceApproval: await changeSinceApproval(deps, job, quote, details),
    takes: await Promise.all(details.takes.map((take) => takeViewOf(links, take, isOutdated(take)))),
    reports: reportsOf(details),
    judgement: details.judgement === null ? null : judgementSchema.parse(details.judgement),
    delivery: status === "complete" ? await deliveryOf(links, job, details, cutSeconds(plan, brief)) : null,
    permissions: permissionsOf(viewer, job),
  };
}

/** The cut is exactly as long as its frames. */
function cutSeconds(plan: PlanRow | null, brief: JobView["brief"]): number {
  return plan ? totalFrames(timelineOf(plan, brief.fps)) / brief.fps : brief.durationSeconds;
}

/** A take stands for its shot only as the board has it now, and a final film takes no preview for an answer. */
function outdatedTakes(
  deps: PipelineDeps,
  job: JobRow,
  plan: PlanRow | null,
  brief: JobView["brief"],
  quote: QuoteRow | null,
): (take: TakeDetails) => boolean {
  const requests = plan ? shotRequests(plan, brief, job.title, deps.sha256) : [];
  const hashes = new Map(requests.map(({ shot, requestHash }) => [shot.code, requestHash]));
  const isPreview = quote?.quote.isPreview ?? true;
  return (take) => hashes.get(take.shotCode) !== take.requestHash || (take.backend === "animatic" && !isPreview);
}

async function analysisOf(deps: PipelineDeps, job: JobRow): Promise<JobView["analysis"]> {
  return (await restoreContext(job, deps)).context.analysis ?? null;
}

async function stillUrls(
  deps: PipelineDeps,
  links: Links,
  jobId: string,
  plan: PlanRow,
  brief: JobView["brief"],
): Promise<Record<string, string>> {
  const stored = new Set((await deps.store.listAssets(jobId, "still")).map((asset) => asset.key));
  const entries = plan.shots.map(async (shot) => {
    const key = stillKey(jobId, shot, brief, deps.sha256);
    return stored.has(key) ? ([[shot.code, await links.show(key)]] as const) : [];
  });
  return Object.fromEntries((await Promise.all(entries)).flat());
}

/** What differs from the last signed price, once the board has moved on. */
async function changeSinceApproval(
  deps: PipelineDeps,
  job: JobRow,
  quote: QuoteRow | null,
  details: JobDetails,
): Promise<Change | null> {
  const signed = details.approvals.findLast((approval) => approval.gate === "cost" && approval.decision === "approve");
  if (!quote || !signed || signed.digest === quote.digest) return null;
  const before = await deps.store.findQuoteByDigest(job.id, signed.digest);
  if (!before) return null;
  return changeBetween(before.subject, quote.subject);
}

/** The reports of takes in the film, and the newest one of the film itself. */
function reportsOf(details: JobDetails): JobView["reports"] {
  const inFilm = new Set(details.takes.filter((take) => !take.superseded).map((take) => take.id));
  const ofTakes = details.reports.filter((row) => row.takeId !== null && inFilm.has(row.takeId));
  const ofFilm = details.reports.findLast((row) => row.takeId === null);
  return [...ofTakes, ...(ofFilm ? [ofFilm] : [])].map((row) => row.report);
}
