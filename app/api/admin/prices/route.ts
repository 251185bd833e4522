import { priceChangeSchema } from "@/lib/domain/admin-view";
import { getAdmin, getReads } from "@/lib/server/container";
import { route } from "@/lib/server/route";

export const GET = route({}, ({ viewer }) => getReads().prices(viewer));

export const POST = route({ input: priceChangeSchema }, ({ viewer, input }) => getAdmin().setPrice(viewer, input), {
  roles: ["admin"],
});
