import { z } from "zod";
import { getStudio } from "@/lib/server/container";
import { route } from "@/lib/server/route";

const schemas = {
  params: z.object({ id: z.string() }),
  input: z.strictObject({
    shotCodes: z.array(z.string()).min(1, "Name the shots to take again.").max(200),
    note: z.string().trim().max(2000).optional(),
  }),
};

export const POST = route(schemas, async ({ viewer, params, input }) => {
  await getStudio().retake(viewer, params.id, input.shotCodes, input.note);
  return { id: params.id };
});
