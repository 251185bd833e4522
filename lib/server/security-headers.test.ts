import { describe, expect, it } from "vitest";
import { commonHeaders, pagePolicy } from "@/lib/server/security-headers";

const policy = (overrides: Partial<Parameters<typeof pagePolicy>[0]> = {}) =>
  Object.fromEntries(
    pagePolicy({ nonce: "abc", isHttps: true, isDevelopment: false, mediaOrigins: [], ...overrides })
      .split("; ")
      .map((directive) => [directive.split(" ")[0], directive.split(" ").slice(1).join(" ")]),
  );

describe("pagePolicy", () => {
  it("runs only scripts of our own that carry the nonce", () => {
    expect(policy()["script-src"]).toBe("'self' 'nonce-abc' 'strict-dynamic'");
    expect(policy({ isDevelopment: true })["script-src"]).toContain("'unsafe-eval'");
  });

  it("allows no objects, no other base, no frames", () => {
    expect(policy()).toMatchObject({ "object-src": "'none'", "base-uri": "'none'", "frame-ancestors": "'none'" });
  });

  it("upgrades to https only where there is https", () => {
    expect(policy()).toHaveProperty("upgrade-insecure-requests");
    expect(policy({ isHttps: false })).not.toHaveProperty("upgrade-insecure-requests");
  });
});

describe("commonHeaders", () => {
  it("promises https for a year only where there is https", () => {
    expect(commonHeaders({ isHttps: true })["strict-transport-security"]).toMatch(/^max-age=31536000/);
    expect(commonHeaders({ isHttps: false })).not.toHaveProperty("strict-transport-security");
  });
});
