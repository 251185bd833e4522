import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { createProxy } from "@/lib/server/create-proxy";

const LAPTOP = {
  baseUrl: "http://localhost:3000",
  isHttps: false,
  isLoopback: true,
  isProduction: true,
  corsOrigins: [] as string[],
  mediaOrigins: [] as string[],
};
const SERVER = {
  baseUrl: "https://studio.example",
  isHttps: true,
  isLoopback: false,
  isProduction: true,
  corsOrigins: ["https://partner.example"],
  mediaOrigins: [] as string[],
};
const pass = (settings: typeof LAPTOP, path: string, headers: Record<string, string> = {}, method = "GET") => {
  const host = new URL(settings.baseUrl).host;
  return createProxy(() => settings)(
    new NextRequest(new URL(path, settings.baseUrl), { method, headers: { host, ...headers } }),
  );
};
const PREFLIGHT = { "access-control-request-method": "POST" };

describe("the proxy", () => {
  it("gives every page a policy with a nonce of its own, which the page can read", () => {
    const first = pass(LAPTOP, "/");
    const second = pass(LAPTOP, "/");
    const policy = first.headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/]{22}==' 'strict-dynamic'/);
    expect(first.headers.get("x-middleware-request-content-security-policy")).toBe(policy);
    expect(second.headers.get("content-security-policy")).not.toBe(policy);
  });

  it("leaves the policy of the API's answers to the API", () => {
    expect(pass(LAPTOP, "/api/media/a.mp4").headers.has("content-security-policy")).toBe(false);
  });

  it("puts the common headers on pages and on the API, and promises https only where it is", () => {
    for (const path of ["/", "/api/jobs"]) {
      expect(pass(LAPTOP, path).headers.get("x-frame-options")).toBe("DENY");
      expect(pass(LAPTOP, path).headers.has("strict-transport-security")).toBe(false);
      expect(pass(SERVER, path).headers.has("strict-transport-security")).toBe(true);
    }
  });

  it("sends people who came over http to https, path and query included", () => {
    const response = pass(SERVER, "/jobs/1?tab=quote", { "x-forwarded-proto": "http" });
    expect([response.status, response.headers.get("location")]).toEqual([
      308,
      "https://studio.example/jobs/1?tab=quote",
    ]);
    expect(pass(SERVER, "/", { "x-forwarded-proto": "https" }).status).toBe(200);
  });

  it.each(["evil.example:3000", "localhost.evil.example", "127.0.0.1.evil.example:3000", "192.168.1.5:3000", ""])(
    "on a laptop does not answer to the name %j, which a website could have made up",
    (host) => {
      expect(pass(LAPTOP, "/api/jobs", { host }).status).toBe(421);
    },
  );

  it.each(["localhost:3000", "127.0.0.1:3000", "[::1]:3000"])("on a laptop answers to %s", (host) => {
    expect(pass(LAPTOP, "/api/health", { host }).status).toBe(200);
  });

  it("lets an allowed website call the API, and no other", () => {
    const allowed = pass(SERVER, "/api/jobs", { origin: "https://partner.example", ...PREFLIGHT }, "OPTIONS");
    expect(allowed.status).toBe(204);
    expect(Object.fromEntries(allowed.headers)).toMatchObject({
      "access-control-allow-origin": "https://partner.example",
      "access-control-allow-credentials": "true",
      "access-control-allow-methods": "GET, POST, PATCH, DELETE",
      vary: "Origin",
    });
    for (const origin of ["https://evil.example", "null", "https://partner.example.evil.example"]) {
      const refused = pass(SERVER, "/api/jobs", { origin, ...PREFLIGHT }, "OPTIONS");
      expect([refused.status, refused.headers.has("access-control-allow-origin")]).toEqual([204, false]);
    }
  });

  it("lets an allowed website read the answer itself", () => {
    const response = pass(SERVER, "/api/jobs", { origin: "https://partner.example" });
    expect(response.headers.get("access-control-allow-origin")).toBe("https://partner.example");
    expect(pass(SERVER, "/api/jobs").headers.get("vary")).toBe("Origin");
  });
});
