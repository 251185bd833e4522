import { isBackendsFault } from "@/lib/domain/backends-fault";
import type { JobView, TakeView } from "@/lib/domain/job-view";
import type { Status } from "@/lib/domain/status-words";
import { LIVE_TAKE_STATES } from "@/lib/domain/take";

/** What of the studio's vocabulary can be said of a shot. */
export type ShotStatus = Exclude<Status, "Draft" | "Needs changes">;

type Job = Pick<JobView, "takes" | "reports" | "waitingAt" | "quote" | "capMicros" | "delivery" | "status">;

/** The take that stands for a shot now: its newest one that nothing has replaced, neither a retake nor an edit. */
export function currentTake(takes: readonly TakeView[], code: string): TakeView | undefined {
  return takes
    .filter((take) => take.code === code && !take.superseded && (!take.isOutdated || isLive(take)))
    .toSorted((a, b) => b.number - a.number)[0];
}

/** Under way, or nobody knows: it can't be forgotten, whatever became of its shot. */
function isLive({ state }: TakeView): boolean {
  return LIVE_TAKE_STATES.some((live) => live === state);
}

/** One vocabulary for the state of a shot, from the board to the final film. */
export function shotStatus(job: Job, code: string): ShotStatus {
  const take = currentTake(job.takes, code);
  if (!take || take.state === "cancelled") return statusWithoutTake(job, take);
  if (take.state === "unknown") return "Unknown at provider";
  if (take.state === "failed" || take.state === "rejected") {
    return isBackendsFault(take.failureKind) ? statusBeforeTakes(job) : "Render failed";
  }
  if (take.state === "reserved") return "Queued";
  if (take.state !== "succeeded") return "Rendering";
  if (job.reports.some((report) => report.code === code && report.verdict === "fail")) return "QA failed";
  return job.delivery ? "Final" : "Rendered";
}

/** A person stopped it, and nothing is rendered in its place until somebody lets the job go on. */
export function isStopped({ state, stoppedBy }: Pick<TakeView, "state" | "stoppedBy">): boolean {
  return state === "cancelled" && stoppedBy !== null;
}

/** What a person stopped says so until the job goes on; anything else that was cancelled is simply planned again. */
function statusWithoutTake(job: Job, take: TakeView | undefined): ShotStatus {
  return take && isStopped(take) && job.status !== "cancelled" ? "Stopped" : statusBeforeTakes(job);
}

function statusBeforeTakes(job: Job): ShotStatus {
  if (job.status === "cancelled") return "Cancelled";
  if (job.waitingAt === "provider") return "On hold";
  if (job.waitingAt === "storyboard" || job.waitingAt === "cost") return "Awaiting approval";
  if (job.capMicros !== null) return "Approved";
  return job.quote ? "Quoted" : "Boarded";
}
