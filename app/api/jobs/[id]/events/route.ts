import { z } from "zod";
import { streamResponse } from "@/app/api/events/stream-response";
import { AppError } from "@/lib/domain/errors";
import { getReads } from "@/lib/server/container";
import { jobEvents } from "@/lib/server/live";
import { route } from "@/lib/server/route";

const schemas = { params: z.object({ id: z.string() }) };

export const GET = route(schemas, async ({ viewer, params, request }) => {
  const job = await getReads().findJob(viewer, params.id);
  if (!job) throw new AppError("not_found", "There is no such job.");
  return streamResponse(jobEvents(viewer, params.id, request.signal));
});
