import { eventType } from "inngest";
import { z } from "zod";
import { PLANNING_STAGES, type Stage } from "@/lib/domain/job";

const jobData = z.object({ jobId: z.string() });

/** A job is somewhere between its brief and its price, and the engine can go on. */
export const planningRequested = eventType("job/planning.requested", { schema: jobData });
/** A job is approved and can be rendered, checked or delivered. */
export const productionRequested = eventType("job/production.requested", { schema: jobData });

/** A job has a board whose animatic may not be up to date. */
export const previewsRequested = eventType("job/previews.requested", { schema: jobData });

/** Somebody wants a copy of a delivered film with slate and timecode in the picture. */
export const burnInRequested = eventType("job/burn-in.requested", { schema: jobData });

/** The function that works on a stage listens to this event. */
export function eventForStage(stage: Stage): typeof planningRequested | typeof productionRequested {
  return PLANNING_STAGES.some((planning) => planning === stage) ? planningRequested : productionRequested;
}
