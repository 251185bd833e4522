import { z } from "zod";
import { whatIfSchema } from "@/lib/domain/cost/what-if";
import { getStudio } from "@/lib/server/container";
import { route } from "@/lib/server/route";

const schemas = { params: z.object({ id: z.string() }), input: whatIfSchema };

export const POST = route(schemas, ({ viewer, params, input }) => getStudio().whatIf(viewer, params.id, input));
