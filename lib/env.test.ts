import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseEnv } from "@/lib/env";

const KEYS = { INNGEST_EVENT_KEY: "key", INNGEST_SIGNING_KEY: "signkey-prod-ab" };

describe("parseEnv", () => {
  it("without any variable is the embedded studio on this machine", () => {
    expect(parseEnv({})).toMatchObject({
      engine: "embedded",
      databaseUrl: null,
      rootDir: process.cwd(),
      dataDir: path.join(process.cwd(), ".studio"),
      baseUrl: "http://localhost:3000",
      isLoopback: true,
      isHttps: false,
      isProduction: false,
      authSecret: null,
      google: null,
      failShots: [],
      corsOrigins: [],
      rateLimitPerMinute: 60,
      logLevel: "info",
      inngest: { eventKey: null, signingKey: null, isDev: false, baseUrl: null },
    });
  });

  it("takes an empty string for unset", () => {
    const empty = {
      DATABASE_URL: "",
      NEXTAUTH_URL: " ",
      LOG_LEVEL: "",
      RATE_LIMIT_PER_MINUTE: "",
      INNGEST_EVENT_KEY: "",
    };
    expect(parseEnv(empty)).toEqual(parseEnv({}));
  });

  it.each<[string, Record<string, string>, "embedded" | "inngest"]>([
    ["keys", KEYS, "inngest"],
    ["INNGEST_DEV=1", { INNGEST_DEV: "1" }, "inngest"],
    ["INNGEST_DEV=0", { INNGEST_DEV: "0" }, "embedded"],
    ["a development server", { INNGEST_DEV: "http://localhost:8288" }, "inngest"],
    ["keys but STUDIO_EMBEDDED=1", { ...KEYS, STUDIO_EMBEDDED: "1" }, "embedded"],
    ["a server of our own", { ...KEYS, INNGEST_BASE_URL: "http://inngest:8288" }, "inngest"],
  ])("with %s runs on the right engine", (_name, source, engine) => {
    expect(parseEnv(source).engine).toBe(engine);
  });

  it.each([
    ["http://localhost:3000", true],
    ["http://127.0.0.1:4000/path", true],
    ["http://[::1]:3000", true],
    ["https://studio.example", false],
    ["http://localhost.evil.example", false],
  ])("knows whether %s is this machine: %s", (url, isLoopback) => {
    expect(parseEnv({ NEXTAUTH_URL: url, NEXTAUTH_SECRET: "x".repeat(32) }).isLoopback).toBe(isLoopback);
  });

  it("puts a relative data folder under the root and keeps an absolute one", () => {
    expect(parseEnv({ STUDIO_ROOT: "/srv/studio", STUDIO_DATA_DIR: "data" }).dataDir).toBe("/srv/studio/data");
    expect(parseEnv({ STUDIO_ROOT: "/srv/studio", STUDIO_DATA_DIR: "/mnt/data" }).dataDir).toBe("/mnt/data");
  });

  it("reads lists", () => {
    const env = parseEnv({
      STUDIO_FAIL_SHOTS: "SC01-SH010, SC02-SH020,",
      CORS_ORIGINS: "https://a.example/, https://b.example",
    });
    expect(env.failShots).toEqual(["SC01-SH010", "SC02-SH020"]);
    expect(env.corsOrigins).toEqual(["https://a.example", "https://b.example"]);
  });

  it.each<[Record<string, string>, string]>([
    [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL must start with postgresql://."],
    [{ NEXTAUTH_URL: "localhost" }, "NEXTAUTH_URL must be an address such as http://localhost:3000."],
    [{ STUDIO_EMBEDDED: "yes" }, "STUDIO_EMBEDDED must be 1 or 0."],
    [{ LOG_LEVEL: "loud" }, "LOG_LEVEL must be one of fatal, error, warn"],
    [{ STUDIO_FAIL_SHOTS: "SC1" }, "STUDIO_FAIL_SHOTS must list shot codes such as SC01-SH010."],
    [{ RATE_LIMIT_PER_MINUTE: "many" }, "RATE_LIMIT_PER_MINUTE must be a whole number."],
    [{ NEXTAUTH_SECRET: "short" }, "NEXTAUTH_SECRET must have at least 32 characters."],
    [{ GOOGLE_CLIENT_ID: "id" }, "GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET must be set together."],
    [{ NEXTAUTH_URL: "https://studio.example" }, "NEXTAUTH_SECRET must be set because NEXTAUTH_URL"],
    [{ STUDIO_EMBEDDED: "0" }, "INNGEST_SIGNING_KEY must be set, or anybody could start a function."],
    [{ INNGEST_SIGNING_KEY: "key" }, "INNGEST_EVENT_KEY must be set to send events to Inngest."],
  ])("refuses %o with a sentence that names the variable", (source, sentence) => {
    expect(() => parseEnv(source)).toThrow(sentence);
  });

  it("names all that is wrong at once and repeats no secret", () => {
    const source = { NEXTAUTH_SECRET: "hunter2", DATABASE_URL: "secret-host", LOG_LEVEL: "loud" };
    const message = messageOf(() => parseEnv(source));
    for (const name of Object.keys(source)) expect(message).toContain(name);
    expect(message).not.toMatch(/hunter2|secret-host/);
  });
});

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
  return "";
}
