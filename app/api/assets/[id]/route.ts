import { z } from "zod";
import { referenceChangeSchema } from "@/lib/domain/reference/kept-reference";
import { getAssets } from "@/lib/server/container";
import { route } from "@/lib/server/route";

const params = z.object({ id: z.string() });
const query = z.strictObject({ baseVersion: z.coerce.number().int().min(1) });

export const PATCH = route({ params, input: referenceChangeSchema }, ({ viewer, params: { id }, input }) =>
  getAssets().change(viewer, id, input),
);

export const DELETE = route({ params, query }, ({ viewer, params: { id }, query: { baseVersion: version } }) =>
  getAssets().remove(viewer, { id, version }),
);
