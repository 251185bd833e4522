import { z } from "zod";
import { getContainer } from "@/lib/server/container";
import { beHere, whoIsHere } from "@/lib/server/presence";
import { route } from "@/lib/server/route";

const schemas = { params: z.object({ id: z.string() }) };

export const GET = route(schemas, async ({ viewer, params }) => ({
  people: await whoIsHere(getContainer().db, viewer, params.id),
}));

export const POST = route(schemas, async ({ viewer, params }) => ({
  people: await beHere(getContainer().db, viewer, params.id),
}));
