import { z } from "zod";
import { getStudio } from "@/lib/server/container";
import { route } from "@/lib/server/route";

const schemas = { params: z.object({ id: z.string() }) };

export const POST = route(schemas, async ({ viewer, params }) => {
  await getStudio().sendFirst(viewer, params.id);
  return { id: params.id };
});
