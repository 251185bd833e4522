import "server-only";
import { burnInRequested } from "@/inngest/events";
import type { Viewer } from "@/lib/domain/viewer";
import { getContainer } from "@/lib/server/container";

/** Has the burnt-in copy of a job's film made, unless it is there. Asking twice makes one copy. */
export async function askForBurnIn(viewer: Viewer, jobId: string): Promise<void> {
  const { studio, engine } = getContainer();
  if (await studio.requestBurnIn(viewer, jobId)) await engine.inngest.send(burnInRequested.create({ jobId }));
}
