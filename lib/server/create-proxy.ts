import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { type Env, isLoopbackHost } from "@/lib/env";
import { commonHeaders, pagePolicy } from "@/lib/server/security-headers";

const PREFLIGHT_SECONDS = 600;

type Settings = Pick<Env, "baseUrl" | "isHttps" | "isLoopback" | "isProduction" | "corsOrigins" | "mediaOrigins">;

/**
 * What happens to every request before a page or a route sees it: https is enforced, a laptop's studio answers to
 * its own names only, other websites reach the API only when they are allowed, and every answer carries the security
 * headers. Nothing here signs anybody in: pages and routes check that themselves.
 */
export function createProxy(readSettings: () => Settings): (request: NextRequest) => NextResponse {
  return (request) => {
    const settings = readSettings();
    const response =
      refusedHost(request, settings) ??
      httpsRedirect(request, settings) ??
      (request.nextUrl.pathname.startsWith("/api/") ? apiAnswer(request, settings) : pageAnswer(request, settings));
    for (const [name, value] of Object.entries(commonHeaders(settings))) response.headers.set(name, value);
    return response;
  };
}

/**
 * A website can make its own name point to this machine, and its pages would then pass as ours. Only a browser that
 * was really sent to this machine names it in the Host header.
 */
function refusedHost(request: NextRequest, { isLoopback }: Settings): NextResponse | null {
  const host = request.headers.get("host") ?? "";
  if (!isLoopback || isLoopbackHost(hostnameOf(host))) return null;
  const message = `The studio answers to localhost only, not to ${host}. Set NEXTAUTH_URL to use another name.`;
  return new NextResponse(message, { status: 421, headers: { "content-type": "text/plain; charset=utf-8" } });
}

function httpsRedirect(request: NextRequest, { isHttps, baseUrl }: Settings): NextResponse | null {
  if (!isHttps || request.headers.get("x-forwarded-proto") !== "http") return null;
  return NextResponse.redirect(new URL(request.nextUrl.pathname + request.nextUrl.search, baseUrl), 308);
}

/** Without the headers set here a browser keeps the answer from the page that asked. */
function apiAnswer(request: NextRequest, { corsOrigins }: Settings): NextResponse {
  const origin = request.headers.get("origin");
  const isPreflight = request.method === "OPTIONS" && request.headers.has("access-control-request-method");
  const response = isPreflight ? new NextResponse(null, { status: 204 }) : NextResponse.next();
  response.headers.append("vary", "Origin");
  if (origin === null || !corsOrigins.includes(origin)) return response;
  response.headers.set("access-control-allow-origin", origin);
  response.headers.set("access-control-allow-credentials", "true");
  response.headers.set("access-control-expose-headers", "x-request-id, retry-after, location");
  if (isPreflight) {
    response.headers.set("access-control-allow-methods", "GET, POST, PATCH, DELETE");
    response.headers.set("access-control-allow-headers", "content-type, x-request-id");
    response.headers.set("access-control-max-age", String(PREFLIGHT_SECONDS));
  }
  return response;
}

/** Next reads the nonce from the request's own policy and puts it on the scripts that it writes into the page. */
function pageAnswer(request: NextRequest, { isHttps, isProduction, mediaOrigins }: Settings): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const policy = pagePolicy({ nonce, isHttps, isDevelopment: !isProduction, mediaOrigins });
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

function hostnameOf(host: string): string {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : "";
}
