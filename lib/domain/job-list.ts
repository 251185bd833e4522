import { z } from "zod";
import { BACKEND_IDS } from "@/lib/domain/backend";
import { gateSchema } from "@/lib/domain/gate";
import { JOB_STATUSES, type JobStatus, jobStatusSchema } from "@/lib/domain/job";

export const JOB_SORTS = ["newest", "oldest", "updated", "title"] as const;
export type JobSort = (typeof JOB_SORTS)[number];

/** "Made in the last so many days", as a list offers it. */
export const JOB_AGES_DAYS = [1, 7, 30, 90] as const;

const LONGEST_AGE_DAYS = 3650;

/** Which jobs a list shows, and in what order. Everything is optional; all that is set must hold. */
export const jobFilterSchema = z.strictObject({
  status: jobStatusSchema.optional(),
  /** The gate a job waits at; "provider" for jobs on hold. */
  waitingAt: gateSchema.optional(),
  /** Id of the person whose jobs they are. */
  producer: z.string().min(1).max(100).optional(),
  /** Name of the project. */
  project: z.string().trim().min(1).max(80).optional(),
  /** A backend that the job is quoted on, or that one of its takes was asked of. */
  backend: z.enum(BACKEND_IDS).optional(),
  days: z.coerce.number().int().min(1).max(LONGEST_AGE_DAYS).optional(),
  /** Words that all occur in the title or the prompt, in any case. */
  query: z.string().trim().max(200).optional(),
  sort: z.enum(JOB_SORTS).optional(),
});
export type JobFilter = z.infer<typeof jobFilterSchema>;

/** How many jobs of each status match everything but the status that is asked for. */
export const statusCountsSchema = z.strictObject(
  Object.fromEntries(JOB_STATUSES.map((status) => [status, z.int()])) as Record<JobStatus, z.ZodInt>,
);
export type StatusCounts = z.infer<typeof statusCountsSchema>;

/** What a list can be narrowed to, as its viewer may see it. */
export type JobChoices = { producers: { id: string; name: string }[]; projects: string[] };
