import { z } from "zod";
import { queueOrderSchema } from "@/lib/domain/queue";
import { getStudio } from "@/lib/server/container";
import { route } from "@/lib/server/route";

const schemas = { params: z.object({ id: z.string() }), input: queueOrderSchema };

export const PUT = route(schemas, async ({ viewer, params, input }) => ({
  takeIds: await getStudio().orderQueue(viewer, params.id, input.takeIds),
}));
