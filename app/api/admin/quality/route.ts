import { dayRange, rangeSchema } from "@/lib/client/admin-range";
import { getReads } from "@/lib/server/container";
import { route } from "@/lib/server/route";

export const GET = route({ query: rangeSchema }, ({ viewer, query }) =>
  getReads().quality(viewer, dayRange(query.days)),
);
