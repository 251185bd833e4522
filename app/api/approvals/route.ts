import { getReads } from "@/lib/server/container";
import { route } from "@/lib/server/route";

export const GET = route({}, async ({ viewer }) => ({ approvals: await getReads().listApprovals(viewer) }));
