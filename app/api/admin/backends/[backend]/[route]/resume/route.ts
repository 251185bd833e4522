import { z } from "zod";
import { BACKEND_IDS } from "@/lib/domain/backend";
import { getAdmin } from "@/lib/server/container";
import { route } from "@/lib/server/route";

const schemas = {
  params: z.object({ backend: z.enum(BACKEND_IDS), route: z.string() }),
  input: z.strictObject({}),
};

export const POST = route(schemas, ({ viewer, params }) => getAdmin().resumeBackend(viewer, params), {
  roles: ["admin"],
});
