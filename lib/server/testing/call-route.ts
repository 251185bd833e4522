import type { RouteHandler } from "@/lib/server/create-route";

/** Calls a route's handler as the web server would: with a body it is a write, without one a read. */
export async function callRoute(handler: RouteHandler, params: Record<string, string>, body?: unknown) {
  const write = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const request = new Request("http://localhost:3000/api/jobs/x", body === undefined ? {} : write);
  const response = await handler(request, { params: Promise.resolve(params) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
