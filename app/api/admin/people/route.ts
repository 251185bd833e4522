import { newPersonSchema } from "@/lib/domain/people";
import { getPeople } from "@/lib/server/container";
import { route } from "@/lib/server/route";

export const GET = route({}, ({ viewer }) => getPeople().view(viewer), { roles: ["admin"] });

export const POST = route({ input: newPersonSchema }, ({ viewer, input }) => getPeople().add(viewer, input), {
  roles: ["admin"],
});
