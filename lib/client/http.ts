import type { z } from "zod";
import { Problem, problemFrom } from "@/lib/client/problem";

/** Reads JSON and parses it; throws a Problem for every answer that is not what was asked for. */
export async function getJson<S extends z.ZodType>(path: string, schema: S, signal?: AbortSignal): Promise<z.infer<S>> {
  return parse(await ask(path, signal ? { signal } : {}), schema);
}

/** Sends a command and parses its answer. A network failure says that nothing is known about the outcome. */
export async function sendJson<S extends z.ZodType>(
  method: "POST" | "PATCH",
  path: string,
  body: unknown,
  schema: S,
): Promise<z.infer<S>> {
  const headers = { "content-type": "application/json" };
  return parse(await ask(path, { method, headers, body: JSON.stringify(body) }), schema);
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, init).catch((error: unknown) => {
    if (init.signal?.aborted) throw error;
    throw new Problem(0, "offline", "The studio can't be reached. Nothing you typed is lost; try again in a moment.");
  });
  if (!response.ok) throw await problemFrom(response);
  return response;
}

async function parse<S extends z.ZodType>(response: Response, schema: S): Promise<z.infer<S>> {
  const parsed = schema.safeParse(await response.json().catch(() => null));
  if (parsed.success) return parsed.data;
  throw new Problem(response.status, "unreadable", "The studio answered in a form this page doesn't know. Reload it.");
}
