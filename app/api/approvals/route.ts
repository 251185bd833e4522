import { getReads } from "@/lib/server/container";
import { route } from "@/lib/server/route";

export const GET = route({}, ({ viewer }) => getReads().listApprovals(viewer));
