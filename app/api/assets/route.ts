import { keptReferenceSchema } from "@/lib/domain/reference/kept-reference";
import { getAssets } from "@/lib/server/container";
import { route } from "@/lib/server/route";

export const GET = route({}, ({ viewer }) => getAssets().view(viewer));

export const POST = route({ input: keptReferenceSchema }, ({ viewer, input }) => getAssets().keep(viewer, input));
