import { z } from "zod";
import { jobStatusSchema } from "@/lib/domain/job";
import { takeViewSchema } from "@/lib/domain/job-view";

/** A take that is not over, with the job it belongs to. */
export const queueItemSchema = takeViewSchema.omit({ videoUrl: true, superseded: true, isOutdated: true }).extend({
  jobId: z.string(),
  jobTitle: z.string(),
  jobStatus: jobStatusSchema,
  producerName: z.string(),
  /** Name of who paused the job; what is under way is finished. */
  pausedBy: z.string().nullable(),
  /** Which try of this picture at this backend it is. */
  attempt: z.int().min(1),
  /** The viewer may change this job now: its queued takes' order, and stop any of its takes or all. */
  mayCancel: z.boolean(),
  /** The viewer may hold this job now. */
  mayPause: z.boolean(),
});
export type QueueItem = z.infer<typeof queueItemSchema>;

/** The queued takes of a job in the order in which they are to be sent. */
export const queueOrderSchema = z.strictObject({
  takeIds: z.array(z.string().min(1)).min(1, "Name the takes in the order they shall be sent.").max(200),
});

/** "stopped": it costs nothing. "asked": its provider is asked to stop, and may charge for it all the same. */
export type StopOutcome = "stopped" | "asked";
