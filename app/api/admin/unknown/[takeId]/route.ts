import { z } from "zod";
import { unknownVerdictSchema } from "@/lib/pipeline/commands/settle-unknown";
import { getStudio } from "@/lib/server/container";
import { route } from "@/lib/server/route";

const schemas = { params: z.object({ takeId: z.string() }), input: unknownVerdictSchema };

export const POST = route(
  schemas,
  async ({ viewer, params, input }) => {
    await getStudio().settleUnknown(viewer, params.takeId, input);
    return { id: params.takeId };
  },
  { roles: ["admin"] },
);
