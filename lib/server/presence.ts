import type { Db } from "@/lib/db/client";
import { findJobOwner } from "@/lib/db/job-details";
import { listPresent, renewPresence } from "@/lib/db/presence";
import { AppError } from "@/lib/domain/errors";
import { maySee } from "@/lib/domain/permissions";
import type { Person } from "@/lib/domain/presence";
import type { Viewer } from "@/lib/domain/viewer";

/** Who else has the job open. */
export async function whoIsHere(db: Db, viewer: Viewer, jobId: string): Promise<Person[]> {
  await requireVisible(db, viewer, jobId);
  return await listPresent(db, jobId, viewer.userId);
}

/** Says that the viewer has the job open, and answers with who else has. */
export async function beHere(db: Db, viewer: Viewer, jobId: string): Promise<Person[]> {
  await requireVisible(db, viewer, jobId);
  await renewPresence(db, jobId, viewer.userId);
  return await listPresent(db, jobId, viewer.userId);
}

async function requireVisible(db: Db, viewer: Viewer, jobId: string): Promise<void> {
  const job = await findJobOwner(db, jobId);
  if (!job || job.workspaceId !== viewer.workspaceId || !maySee(viewer, job)) {
    throw new AppError("not_found", "There is no such job.");
  }
}
