import { z } from "zod";
import { boardRequestSchema } from "@/lib/domain/board/board-change";
import { getStudio } from "@/lib/server/container";
import { route } from "@/lib/server/route";

const schemas = { params: z.object({ id: z.string() }), input: boardRequestSchema };

export const POST = route(schemas, ({ viewer, params, input }) => getStudio().changeBoard(viewer, params.id, input));
