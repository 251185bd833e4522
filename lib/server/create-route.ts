import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { AppError } from "@/lib/domain/errors";
import type { Role, Viewer } from "@/lib/domain/viewer";
import { readJsonBody } from "@/lib/server/json-body";
import { parseInput } from "@/lib/server/parse-input";
import { problemOf, problemResponse } from "@/lib/server/problem";
import type { RateLimit } from "@/lib/server/rate-limit";
import { isRead, requireOwnOrigin } from "@/lib/server/same-origin";
import { API_HEADERS } from "@/lib/server/security-headers";

const MAX_BODY_BYTES = 1_000_000;
const REQUEST_ID = /^[\w.-]{8,80}$/;

/** What stands around every route of the API. */
export type Edge = {
  requireViewer(request: Request): Promise<Viewer>;
  limits: { reads: RateLimit; writes: RateLimit };
  /** Origins beside the studio's own that may write. */
  allowedOrigins: readonly string[];
  logger: { info(fields: object, message: string): void; error(fields: object, message: string): void };
};

type Schemas = { params?: z.ZodType; query?: z.ZodType; input?: z.ZodType };
type Output<S> = S extends z.ZodType ? z.output<S> : undefined;

export type RouteContext<S extends Schemas> = {
  viewer: Viewer;
  params: Output<S["params"]>;
  query: Output<S["query"]>;
  input: Output<S["input"]>;
  request: Request;
  requestId: string;
};

export type RouteOptions = { roles?: readonly Role[]; maxBodyBytes?: number };
type NextContext = { params: Promise<unknown> };
export type RouteHandler = (request: Request, context: NextContext) => Promise<Response>;

/**
 * Makes `route(schemas, handler, options)`: every request is checked for its origin, signed in, counted, and parsed
 * before the handler runs. What the handler returns becomes JSON (a Response stays itself, nothing is 204). Whatever
 * is thrown becomes application/problem+json: AppErrors with their sentence, anything else as a 500 whose cause is
 * logged once, with the request's id.
 */
export function createRoute(edge: Edge) {
  return function route<const S extends Schemas>(
    schemas: S,
    handler: (context: RouteContext<S>) => unknown,
    options: RouteOptions = {},
  ): RouteHandler {
    return async (request, { params }) => {
      const requestId = requestIdOf(request);
      const response = await answer().catch((error: unknown) => failure(edge, request, requestId, error));
      return withHeaders(response, { ...API_HEADERS, "x-request-id": requestId });

      async function answer(): Promise<Response> {
        const viewer = await admit(edge, request, options);
        const parsed = await parseRequest(schemas, request, await params, options.maxBodyBytes ?? MAX_BODY_BYTES);
        const result = await handler({ ...(parsed as RouteContext<S>), viewer, request, requestId });
        if (result instanceof Response) return result;
        return result === undefined ? new Response(null, { status: 204 }) : Response.json(result);
      }
    };
  };
}

async function admit(edge: Edge, request: Request, { roles }: RouteOptions): Promise<Viewer> {
  requireOwnOrigin(request, edge.allowedOrigins);
  const viewer = await edge.requireViewer(request);
  const limit = isRead(request) ? edge.limits.reads : edge.limits.writes;
  const verdict = await limit.take(viewer.userId);
  if (!verdict.allowed) throw new TooManyRequests(verdict.retryAfterSeconds);
  if (roles && !roles.includes(viewer.role)) {
    throw new AppError("forbidden", `This is for ${roles.map((role) => `${role}s`).join(" and ")}.`);
  }
  return viewer;
}

class TooManyRequests extends AppError {
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super("rate_limited", `Too many requests in a minute. Try again in ${retryAfterSeconds} s.`);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

async function parseRequest(schemas: Schemas, request: Request, params: unknown, maxBodyBytes: number) {
  const { searchParams } = new URL(request.url);
  return {
    params: schemas.params && parseInput(schemas.params, params),
    query: schemas.query && parseInput(schemas.query, Object.fromEntries(searchParams)),
    input: schemas.input && parseInput(schemas.input, await readJsonBody(request, maxBodyBytes)),
  };
}

function failure({ logger }: Edge, request: Request, requestId: string, error: unknown): Response {
  const problem = problemOf(error, requestId);
  const facts = { requestId, method: request.method, path: new URL(request.url).pathname, status: problem.status };
  if (problem.status >= 500) logger.error({ ...facts, err: error }, "A request failed.");
  else logger.info({ ...facts, code: problem.code, detail: problem.detail }, "A request was refused.");
  const retryAfter = error instanceof TooManyRequests ? { "retry-after": String(error.retryAfterSeconds) } : {};
  return problemResponse(problem, retryAfter);
}

/** A load balancer's id is kept, so that its log and ours can be read together. */
function requestIdOf(request: Request): string {
  const given = request.headers.get("x-request-id") ?? "";
  return REQUEST_ID.test(given) ? given : randomUUID();
}

/** A copy, because some responses don't let their headers be changed. */
function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  const copy = new Response(response.body, response);
  for (const [name, value] of Object.entries(headers)) {
    if (!copy.headers.has(name)) copy.headers.set(name, value);
  }
  return copy;
}
