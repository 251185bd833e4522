import { getAdminReads } from "@/lib/server/container";
import { route } from "@/lib/server/route";

export const GET = route({}, ({ viewer }) => getAdminReads().overview(viewer));
