import { policyChangeSchema } from "@/lib/domain/policies";
import { getPolicies } from "@/lib/server/container";
import { route } from "@/lib/server/route";

export const GET = route({}, ({ viewer }) => getPolicies().view(viewer), { roles: ["admin"] });

export const PATCH = route({ input: policyChangeSchema }, ({ viewer, input }) => getPolicies().change(viewer, input), {
  roles: ["admin"],
});
