import "server-only";
import { randomUUID } from "node:crypto";
import { PAID_BACKEND_IDS } from "@/lib/domain/backend";
import { AppError } from "@/lib/domain/errors";
import { getLogger } from "@/lib/logger";
import { getStudio } from "@/lib/server/container";
import { readText } from "@/lib/server/json-body";
import { problemOf, problemResponse } from "@/lib/server/problem";

const MAX_BODY_BYTES = 1_000_000;

/** The answer at once, and what is worth doing after it: providers call again when they wait for more than a few seconds. */
type Received = { response: Response; look?: () => Promise<void> };

/** Takes a provider's call. 200 for one that counts and for one that was seen before, 202 for one that is not ours, 401 for a forged one. */
export async function receiveProviderCall(request: Request, backendName: string): Promise<Received> {
  const requestId = randomUUID();
  try {
    const backend = PAID_BACKEND_IDS.find((id) => id === backendName);
    if (!backend) throw new AppError("not_found", "There is no such backend.");
    const outcome = await getStudio().receiveWebhook(backend, {
      headers: Object.fromEntries(request.headers),
      rawBody: await readText(request, MAX_BODY_BYTES),
      query: new URL(request.url).searchParams,
    });
    if (outcome.kind !== "look")
      return { response: new Response(null, { status: outcome.kind === "repeated" ? 200 : 202 }) };
    return { response: new Response(null, { status: 200 }), look: () => lookAt(outcome.takeId) };
  } catch (error) {
    const problem = problemOf(error, requestId);
    if (problem.status >= 500) getLogger().error({ err: error, requestId, backendName }, "A provider's call failed.");
    return { response: problemResponse(problem) };
  }
}

/** The engine looks by itself as well; whoever is first settles the take. */
async function lookAt(takeId: string): Promise<void> {
  try {
    await getStudio().lookAtTake(takeId);
  } catch (error) {
    getLogger().warn({ err: error, takeId }, "A take could not be looked at after a provider's call.");
  }
}
