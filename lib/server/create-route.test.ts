import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/domain/errors";
import type { Viewer } from "@/lib/domain/viewer";
import { createRoute, type Edge } from "@/lib/server/create-route";
import { createRateLimit } from "@/lib/server/rate-limit";

const PRODUCER: Viewer = { userId: "u1", workspaceId: "w1", role: "producer", name: "Ada" };
const noParams = { params: Promise.resolve({}) };
const call = (method = "GET", init: RequestInit = {}, path = "/api/jobs") =>
  new Request(`http://localhost:3000${path}`, { method, ...init });
const post = (body: unknown, headers: Record<string, string> = {}) =>
  call("POST", { body: JSON.stringify(body), headers: { "content-type": "application/json", ...headers } });

type Line = { level: "info" | "error"; fields: Record<string, unknown>; message: string };
let lines: Line[];
const edge = (overrides: Partial<Edge> = {}): Edge => ({
  requireViewer: async () => PRODUCER,
  limits: { reads: createRateLimit({ perMinute: 1000 }), writes: createRateLimit({ perMinute: 1000 }) },
  allowedOrigins: [],
  logger: {
    info: (fields, message) => void lines.push({ level: "info", fields: { ...fields }, message }),
    error: (fields, message) => void lines.push({ level: "error", fields: { ...fields }, message }),
  },
  ...overrides,
});
const route = createRoute(edge());

beforeEach(() => {
  lines = [];
});

describe("a route", () => {
  it("hands the viewer and the parsed params, query and input to its handler", async () => {
    const schemas = {
      params: z.object({ id: z.string() }),
      query: z.strictObject({ take: z.coerce.number() }),
      input: z.strictObject({ title: z.string().trim() }),
    };
    const POST = route(schemas, ({ viewer, params, query, input }) => ({ viewer, params, query, input }));
    const request = new Request("http://localhost:3000/api/jobs/j1?take=5", post({ title: " A " }));
    const response = await POST(request, { params: Promise.resolve({ id: "j1" }) });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      viewer: PRODUCER,
      params: { id: "j1" },
      query: { take: 5 },
      input: { title: "A" },
    });
  });

  it("passes a Response on as it is, and answers 204 for nothing", async () => {
    const created = await route(
      {},
      () => new Response("x", { status: 201, headers: { "cache-control": "max-age=1" } }),
    )(call(), noParams);
    expect([created.status, created.headers.get("cache-control")]).toEqual([201, "max-age=1"]);
    expect((await route({}, () => undefined)(call(), noParams)).status).toBe(204);
    const elsewhere = await route({}, () => Response.redirect("http://localhost:3000/x", 303))(call(), noParams);
    expect([elsewhere.status, elsewhere.headers.get("x-content-type-options")]).toEqual([303, "nosniff"]);
  });

  it("is never cached, never sniffed, and names its request", async () => {
    const { headers } = await route({}, () => ({}))(
      call("GET", { headers: { "x-request-id": "load-balancer-1" } }),
      noParams,
    );
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-request-id")).toBe("load-balancer-1");
    const hostile = call("GET", { headers: { "x-request-id": "<script>" } });
    expect((await route({}, () => ({}))(hostile, noParams)).headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("turns an AppError into problem+json with its sentence, and logs a refusal without a stack", async () => {
    const GET = route({}, () => {
      throw new AppError("stale", "The plan has changed. Look again.");
    });
    const response = await GET(call(), noParams);
    expect(response.status).toBe(409);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toEqual({
      type: "urn:aiprod:problem:stale",
      title: "Changed in the meantime",
      status: 409,
      detail: "The plan has changed. Look again.",
      code: "stale",
      fields: [],
      requestId: response.headers.get("x-request-id"),
    });
    expect(lines).toMatchObject([{ level: "info", fields: { code: "stale", path: "/api/jobs", method: "GET" } }]);
  });

  it.each<[string, unknown]>([
    ["a bug", new TypeError("secret internals")],
    ["a zod error from deeper down", z.string().safeParse(1).error],
    ["an AppError that is a bug", new AppError("internal", "secret internals")],
    ["something that is no error", "secret internals"],
  ])("answers %s with a generic 500 and logs it once with the request's id", async (_name, thrown) => {
    const response = await route({}, () => Promise.reject(thrown))(call(), noParams);
    const body = await response.text();
    expect(response.status).toBe(500);
    expect(body).not.toContain("secret internals");
    expect(body).toContain(`report request ${response.headers.get("x-request-id")}`);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      level: "error",
      fields: { err: thrown, requestId: response.headers.get("x-request-id") },
    });
  });

  it("says when to come back while something is not available", async () => {
    const response = await route({}, () => {
      throw new AppError("unavailable", "The database does not answer.");
    })(call(), noParams);
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
  });

  it("lets nobody in who is not signed in, and does not read what they sent", async () => {
    const strict = createRoute(
      edge({ requireViewer: () => Promise.reject(new AppError("unauthenticated", "Sign in first.")) }),
    );
    let ran = false;
    const request = post({});
    const response = await strict({ input: z.unknown() }, () => {
      ran = true;
    })(request, noParams);
    expect([response.status, ran, request.bodyUsed]).toEqual([401, false, false]);
  });

  it("refuses a write from another website before it looks who is asking", async () => {
    const foreign = post({}, { origin: "https://evil.example", "sec-fetch-site": "cross-site" });
    expect((await route({}, () => ({}))(foreign, noParams)).status).toBe(403);
  });

  it("is for the roles that it names", async () => {
    const response = await route({}, () => ({}), { roles: ["admin"] })(call(), noParams);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ detail: "This is for admins." });
  });

  it("allows so many requests a minute for each person and says when to try again", async () => {
    let userId = "u1";
    const busy = createRoute(
      edge({
        requireViewer: async () => ({ ...PRODUCER, userId }),
        limits: { reads: createRateLimit({ perMinute: 60 }), writes: createRateLimit({ perMinute: 2 }) },
      }),
    );
    const GET = busy({}, () => ({}));
    const statuses = [];
    for (let count = 0; count < 61; count += 1) statuses.push((await GET(call(), noParams)).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(60);
    const refused = await GET(call(), noParams);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(60);
    expect((await GET(post({}), noParams)).status).toBe(200);
    userId = "u2";
    expect((await GET(call(), noParams)).status).toBe(200);
  });

  it("names every field that is wrong, unknown ones too", async () => {
    const schemas = {
      input: z.strictObject({
        title: z.string().min(1, "Give the film a title."),
        prompt: z.string(),
        preferences: z.strictObject({ voice: z.boolean() }),
      }),
    };
    const response = await route(schemas, () => ({}))(
      post({ title: "", preferences: { voice: true, colour: 1 }, budget: 2 }),
      noParams,
    );
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      detail: "title: Give the film a title. 3 more fields to correct.",
      fields: expect.arrayContaining([
        { field: "title", message: "Give the film a title." },
        { field: "prompt", message: "Prompt is missing." },
        { field: "preferences.colour", message: "There is no field “colour” here." },
        { field: "budget", message: "There is no field “budget” here." },
      ]),
    });
  });

  it("of several forms explains the one that the input comes closest to", async () => {
    const input = z.union([
      z.strictObject({ kind: z.literal("a"), one: z.number(), two: z.number() }),
      z.strictObject({ kind: z.literal("b"), text: z.string("Say something.") }),
    ]);
    const response = await route({ input }, () => ({}))(post({ kind: "b" }), noParams);
    expect(await response.json()).toMatchObject({ fields: [{ field: "text", message: "Say something." }] });
  });

  it.each<[number, RequestInit]>([
    [415, { body: "a=1", headers: { "content-type": "application/x-www-form-urlencoded" } }],
    [400, { body: "{", headers: { "content-type": "application/json" } }],
    [413, { body: `"${"x".repeat(1_000_000)}"`, headers: { "content-type": "application/json" } }],
  ])("answers %i to a body that can't be taken", async (status, init) => {
    expect((await route({ input: z.unknown() }, () => ({}))(call("POST", init), noParams)).status).toBe(status);
  });

  it("can't be talked into another prototype", async () => {
    const evil = call("POST", {
      body: '{"__proto__":{"role":"admin"}}',
      headers: { "content-type": "application/json" },
    });
    const response = await route({ input: z.strictObject({}) }, () => ({}))(evil, noParams);
    expect(response.status).toBe(400);
    expect(({} as { role?: string }).role).toBeUndefined();
  });
});
