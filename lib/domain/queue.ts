import { z } from "zod";
import { jobStatusSchema } from "@/lib/domain/job";
import { takeViewSchema } from "@/lib/domain/job-view";

/** A take that is not over, with the job it belongs to. */
export const queueItemSchema = takeViewSchema
  .omit({ videoUrl: true, superseded: true, isOutdated: true, route: true })
  .extend({
    jobId: z.string(),
    jobTitle: z.string(),
    jobStatus: jobStatusSchema,
    producerName: z.string(),
    /** The viewer may cancel the whole job now; single takes are never cancelled. */
    mayCancel: z.boolean(),
  });
export type QueueItem = z.infer<typeof queueItemSchema>;
