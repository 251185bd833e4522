import { getReads } from "@/lib/server/container";
import { route } from "@/lib/server/route";

export const GET = route({}, async ({ viewer }) => ({ notices: await getReads().notices(viewer) }));
