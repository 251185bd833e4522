import type { Gate } from "@/lib/domain/gate";
import type { JobStatus, Stage } from "@/lib/domain/job";
import type { Viewer } from "@/lib/domain/viewer";

/** `yes`, or a sentence that says why not. */
export type Permission = { allowed: true } | { allowed: false; reason: string };

const YES: Permission = { allowed: true };

type JobOwner = { producerId: string };

/** Producers see their own jobs; approvers and admins see the workspace's. */
export function maySee(viewer: Viewer, job: JobOwner): boolean {
  return viewer.role !== "producer" || viewer.userId === job.producerId;
}

/** Approvers and admins decide. Whoever submitted a job signs its cost only where the workspace allows it. */
export function mayDecide(viewer: Viewer, job: JobOwner, gate: Gate, selfApproval: boolean): Permission {
  const isOwn = viewer.userId === job.producerId;
  if (gate === "retake" && isOwn) return YES;
  if (viewer.role === "producer" && !(isOwn && selfApproval)) {
    return { allowed: false, reason: "An approver or an admin decides this." };
  }
  if (gate === "cost" && isOwn && !selfApproval) {
    return { allowed: false, reason: "You submitted this job, so somebody else approves its cost." };
  }
  return YES;
}

/** Admins look after backends, prices, budgets and attempts nobody knows the outcome of. */
export function mayOperate(viewer: Viewer): Permission {
  return viewer.role === "admin" ? YES : { allowed: false, reason: "An admin does this." };
}

/** Producers and admins keep characters, places and looks for everybody's films; approvers look at them. */
export function mayKeepReferences(viewer: Viewer): Permission {
  return viewer.role === "approver" ? { allowed: false, reason: "A producer or an admin changes Assets." } : YES;
}

/** A job can be paused while it renders. */
export function mayPause(job: { stage: Stage; status: JobStatus; pausedBy: string | null }): boolean {
  return job.stage === "RENDER" && job.status === "running" && job.pausedBy === null;
}

/** The producer of a job and admins change it. */
export function mayChange(viewer: Viewer, job: JobOwner): Permission {
  if (viewer.userId === job.producerId || viewer.role === "admin") return YES;
  return { allowed: false, reason: "Only the job's producer or an admin changes it." };
}
