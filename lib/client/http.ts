import { Problem, problemFrom } from "@/lib/client/problem";

/**
 * Reads JSON; throws a Problem for every answer that is not what was asked for. The server owns the form of its answers,
 * so no schema has to be loaded to read one: an answer without `field` comes from elsewhere, or from another version.
 */
export async function getJson<Answer extends object>(
  path: string,
  field: keyof Answer & string,
  signal?: AbortSignal,
): Promise<Answer> {
  return await read(await ask(path, signal ? { signal } : {}), field);
}

/** Sends a command and reads its answer, which has `field`. A network failure says that nothing is known about the outcome. */
export async function sendJson<Answer extends object>(
  method: "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  body: unknown,
  field: keyof Answer & string,
  signal?: AbortSignal,
): Promise<Answer> {
  const headers = { "content-type": "application/json" };
  const init = { method, headers, body: JSON.stringify(body), ...(signal ? { signal } : {}) };
  return await read(await ask(path, init), field);
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, init).catch((error: unknown) => {
    if (init.signal?.aborted) throw error;
    throw new Problem(0, "offline", "The studio can't be reached. Nothing you typed is lost; try again in a moment.");
  });
  if (!response.ok) throw await problemFrom(response);
  return response;
}

async function read<Answer extends object>(response: Response, field: keyof Answer & string): Promise<Answer> {
  const answer: unknown = await response.json().catch(() => null);
  if (typeof answer === "object" && answer !== null && field in answer) return answer as Answer;
  throw new Problem(response.status, "unreadable", "The studio answered in a form this page doesn't know. Reload it.");
}
