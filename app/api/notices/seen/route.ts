import { z } from "zod";
import { markNoticesSeen } from "@/lib/db/notices";
import { getContainer } from "@/lib/server/container";
import { route } from "@/lib/server/route";

const schemas = { input: z.strictObject({ upTo: z.iso.datetime() }) };

export const POST = route(schemas, async ({ viewer, input }) => {
  await markNoticesSeen(getContainer().db, viewer, new Date(input.upTo));
  return { upTo: input.upTo };
});
