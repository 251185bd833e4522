import { AppError } from "@/lib/domain/errors";
import { maySee, type Permission } from "@/lib/domain/permissions";
import type { Viewer } from "@/lib/domain/viewer";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { JobRow } from "@/lib/pipeline/store";

/** A job of the viewer's workspace that the viewer may see. Anything else does not exist for them. */
export async function findVisibleJob(deps: PipelineDeps, viewer: Viewer, jobId: string): Promise<JobRow> {
  const job = await deps.store.findJob(jobId);
  if (!job || job.workspaceId !== viewer.workspaceId || !maySee(viewer, job)) {
    throw new AppError("not_found", "There is no such job.");
  }
  return job;
}

export function demand(permission: Permission): void {
  if (!permission.allowed) throw new AppError("forbidden", permission.reason);
}
