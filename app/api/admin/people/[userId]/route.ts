import { z } from "zod";
import { personChangeSchema } from "@/lib/domain/people";
import { getPeople } from "@/lib/server/container";
import { route } from "@/lib/server/route";

const schemas = { params: z.object({ userId: z.string() }), input: personChangeSchema };

export const PATCH = route(schemas, ({ viewer, params, input }) => getPeople().change(viewer, params.userId, input), {
  roles: ["admin"],
});
