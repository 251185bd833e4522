import { z } from "zod";
import { jobFilterSchema } from "@/lib/domain/job-list";
import { getReads, getStudio } from "@/lib/server/container";
import { route } from "@/lib/server/route";

const questionSchema = jobFilterSchema.extend({
  cursor: z.string().max(1000).optional(),
  take: z.coerce.number().int().min(1).max(100).optional(),
});

export const GET = route({ query: questionSchema }, ({ viewer, query }) => getReads().listJobs(viewer, query));

/** 201 for a new job, 200 when the same client request id already made one. */
export const POST = route({ input: z.unknown() }, async ({ viewer, input }) => {
  const result = await getStudio().submit(viewer, input);
  return Response.json(result, {
    status: result.created ? 201 : 200,
    headers: { location: `/api/jobs/${result.id}` },
  });
});
