import { z } from "zod";
import { rewriteAskSchema } from "@/lib/domain/board/rewrite-change";
import { getStudio } from "@/lib/server/container";
import { route } from "@/lib/server/route";

const schemas = { params: z.object({ id: z.string() }), input: rewriteAskSchema };

/** A person who stops waiting stops the model, too. */
export const POST = route(schemas, ({ viewer, params, input, request }) =>
  getStudio().suggestRewrite(viewer, params.id, input, request.signal),
);
