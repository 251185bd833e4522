import "server-only";
import { serve } from "inngest/edge";
import { createFunctions } from "@/inngest/functions/create-functions";
import { getContainer } from "@/lib/server/container";

type Handler = (request: Request) => Promise<Response>;
let handler: Handler | undefined;

/**
 * What an Inngest server calls to run a step; the SDK checks its signature. In embedded mode nobody may call it:
 * the SDK verifies nothing there, so the route does not exist.
 */
export async function serveFunctions(request: Request): Promise<Response> {
  const { engine, studio } = getContainer();
  if (engine.embedded) return new Response(null, { status: 404 });
  handler ??= serve({ client: engine.inngest, functions: createFunctions(engine.inngest, studio) });
  return await handler(request);
}
