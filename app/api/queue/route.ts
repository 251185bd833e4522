import { getReads } from "@/lib/server/container";
import { route } from "@/lib/server/route";

export const GET = route({}, async ({ viewer }) => ({ items: await getReads().queue(viewer) }));
