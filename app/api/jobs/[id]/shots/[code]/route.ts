import { z } from "zod";
import { shotEditSchema } from "@/lib/domain/shot-edit";
import { getStudio } from "@/lib/server/container";
import { route } from "@/lib/server/route";

const schemas = {
  params: z.object({ id: z.string(), code: z.string() }),
  input: z.strictObject({ change: shotEditSchema, baseVersion: z.int().min(1) }),
};

export const PATCH = route(schemas, ({ viewer, params, input }) =>
  getStudio().editShot(viewer, params.id, params.code, input.change, input.baseVersion),
);
