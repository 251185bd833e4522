import { z } from "zod";
import { getAdmin } from "@/lib/server/container";
import { route } from "@/lib/server/route";

export const POST = route({ input: z.strictObject({}) }, ({ viewer }) => getAdmin().closeToday(viewer), {
  roles: ["admin"],
});
