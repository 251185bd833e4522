import { z } from "zod";
import { AppError } from "@/lib/domain/errors";
import { getReads } from "@/lib/server/container";
import { route } from "@/lib/server/route";

const schemas = { params: z.object({ id: z.string() }) };

export const GET = route(schemas, async ({ viewer, params }) => {
  const entries = await getReads().listHistory(viewer, params.id);
  if (!entries) throw new AppError("not_found", "There is no such job.");
  return { entries };
});
