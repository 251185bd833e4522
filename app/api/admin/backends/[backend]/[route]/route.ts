import { z } from "zod";
import { BACKEND_IDS } from "@/lib/domain/backend";
import { backendChangeSchema } from "@/lib/domain/backend-setting";
import { getAdmin } from "@/lib/server/container";
import { route } from "@/lib/server/route";

const schemas = {
  params: z.object({ backend: z.enum(BACKEND_IDS), route: z.string() }),
  input: backendChangeSchema,
};

export const PATCH = route(schemas, ({ viewer, params, input }) => getAdmin().changeBackend(viewer, params, input), {
  roles: ["admin"],
});
