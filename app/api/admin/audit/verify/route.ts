import { z } from "zod";
import { getAdminReads } from "@/lib/server/container";
import { route } from "@/lib/server/route";

export const POST = route({ input: z.strictObject({}) }, ({ viewer }) => getAdminReads().verifyAudit(viewer), {
  roles: ["admin"],
});
