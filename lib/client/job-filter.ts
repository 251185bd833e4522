import { z } from "zod";
import { jobStatusSchema } from "@/lib/domain/job";

/** Which jobs a list shows. Read from an address, so what can't be understood counts as not set. */
export const jobFilterSchema = z
  .object({
    status: jobStatusSchema.optional().catch(undefined),
    query: z.string().trim().min(1).max(200).optional().catch(undefined),
  })
  .transform(({ status, query }) => ({ ...(status && { status }), ...(query && { query }) }));

export type JobFilter = z.infer<typeof jobFilterSchema>;
