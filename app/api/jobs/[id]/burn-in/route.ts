import { z } from "zod";
import { askForBurnIn } from "@/lib/server/ask-for-burn-in";
import { route } from "@/lib/server/route";

const schemas = { params: z.object({ id: z.string() }) };

export const POST = route(schemas, async ({ viewer, params }) => {
  await askForBurnIn(viewer, params.id);
  return { id: params.id };
});
