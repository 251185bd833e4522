import { z } from "zod";
import { getStudio } from "@/lib/server/container";
import { route } from "@/lib/server/route";

const schemas = { params: z.object({ id: z.string(), takeId: z.string() }) };

export const POST = route(schemas, async ({ viewer, params }) => ({
  outcome: await getStudio().stopTake(viewer, params.id, params.takeId),
}));
