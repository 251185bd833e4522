import type { JobView } from "@/lib/domain/job-view";
import { mayChange, mayDecide, mayOperate, mayPause } from "@/lib/domain/permissions";
import type { Viewer } from "@/lib/domain/viewer";
import type { JobRow } from "@/lib/pipeline/store";

const RETAKE_STAGES: readonly string[] = ["QA_TECH", "QA_SEMANTIC", "COMPLETE"];

/** What the viewer may do now. The commands check again; this only decides which buttons are shown. */
export function permissionsOf(viewer: Viewer, job: JobRow): JobView["permissions"] {
  const change = mayChange(viewer, job).allowed;
  const isHeld = job.waitingAt === "provider";
  const decision =
    job.waitingAt === null || isHeld ? null : mayDecide(viewer, job, job.waitingAt, job.policy.selfApproval);
  const isOver = job.status === "cancelled";
  return {
    decide: decision?.allowed ?? false,
    decideReason: decision && !decision.allowed ? decision.reason : "",
    edit: change && !isOver && job.planVersion > 0,
    retake: (change || decision?.allowed === true) && job.status !== "running" && RETAKE_STAGES.includes(job.stage),
    resume: change && isResumable(job),
    pause: change && mayPause(job),
    cancel: change && (job.status === "running" || job.status === "waiting"),
    settleUnknown: mayOperate(viewer).allowed,
  };
}

function isResumable({ status, waitingAt, pausedBy }: JobRow): boolean {
  return status === "failed" || waitingAt === "provider" || (status === "running" && pausedBy !== null);
}
