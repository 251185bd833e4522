import { z } from "zod";
import { decisionSchema } from "@/lib/domain/gate";
import { getStudio } from "@/lib/server/container";
import { route } from "@/lib/server/route";

const schemas = { params: z.object({ id: z.string() }), input: decisionSchema };

export const POST = route(schemas, async ({ viewer, params, input }) => {
  await getStudio().decide(viewer, params.id, input);
  return { id: params.id };
});
