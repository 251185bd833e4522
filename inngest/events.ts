import { eventType } from "inngest";
import { z } from "zod";
import { PLANNING_STAGES, type Stage } from "@/lib/domain/job";

const jobData = z.object({ jobId: z.string() });

/** A job is somewhere between its brief and its price, and the engine can go on. */
export const planningRequested = eventType("job/planning.requested", { schema: jobData });
/** A job is approved and can be rendered, checked or delivered. */
export const productionRequested = eventType("job/production.requested", { schema: jobData });

/** The function that works on a stage listens to this event. */
export function eventForStage(stage: Stage): typeof planningRequested | typeof productionRequested {
  return PLANNING_STAGES.some((planning) => planning === stage) ? planningRequested : productionRequested;
}
