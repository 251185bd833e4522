import { z } from "zod";
import { pauseSchema } from "@/lib/domain/admin-view";
import { BACKEND_IDS } from "@/lib/domain/backend";
import { getAdmin } from "@/lib/server/container";
import { route } from "@/lib/server/route";

const schemas = { params: z.object({ backend: z.enum(BACKEND_IDS), route: z.string() }), input: pauseSchema };

export const POST = route(
  schemas,
  ({ viewer, params, input }) => getAdmin().pauseBackend(viewer, params, input.reason),
  { roles: ["admin"] },
);
