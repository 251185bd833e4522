import { z } from "zod";
import { getStudio } from "@/lib/server/container";
import { route } from "@/lib/server/route";

const schemas = {
  params: z.object({ id: z.string() }),
  query: z.strictObject({ take: z.coerce.number().int().min(1).max(200).default(50) }),
};

export const GET = route(schemas, async ({ viewer, params, query }) => ({
  versions: await getStudio().listBoardVersions(viewer, params.id, query.take),
}));
