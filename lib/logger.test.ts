import { describe, expect, it } from "vitest";
import { createLogger } from "@/lib/logger";

function logged(write: (logger: ReturnType<typeof createLogger>) => void, level = "info", secrets: string[] = []) {
  const lines: string[] = [];
  write(createLogger({ level, secrets, destination: { write: (line) => void lines.push(line) } }));
  return { text: lines.join(""), entries: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe("createLogger", () => {
  it("writes one object a line with severity, time and message", () => {
    const { entries } = logged((logger) => logger.warn({ jobId: "job_1" }, "Stalled."));
    expect(entries).toEqual([
      { severity: "WARNING", time: expect.stringMatching(/^\d{4}-.*Z$/), jobId: "job_1", message: "Stalled." },
    ]);
  });

  it("keeps quiet below its level", () => {
    expect(logged((logger) => logger.info("hello"), "warn").entries).toEqual([]);
  });

  it("keeps the stack and the cause of an error", () => {
    const error = new Error("Outer.", { cause: new Error("Inner.") });
    const { text } = logged((logger) => logger.error({ err: error }, "Failed."));
    expect(text).toContain("Outer.");
    expect(text).toContain("Inner.");
    expect(text).toContain("logger.test.ts");
  });

  it.each([
    ["a named field", { password: "hunter22" }],
    ["a header", { request: { headers: { authorization: "hunter22", cookie: "hunter22" } } }],
    ["a field deep inside", { a: [{ b: { apiKey: "hunter22", INNGEST_SIGNING_KEY: "hunter22" } }] }],
    ["an address", { url: "postgresql://studio:hunter22@localhost/db" }],
    ["a bearer token", { text: "sent Bearer hunter22" }],
    ["a signed link", { url: "/api/media/a.mp4?expires=1&signature=hunter22" }],
    ["a known value anywhere", { body: "the key is known-value-1!" }],
  ])("never writes the secret in %s", (_name, fields) => {
    const { text } = logged((logger) => logger.info(fields, "x"), "info", ["known-value-1"]);
    expect(text).not.toMatch(/hunter22|known-value-1/);
    expect(text).toContain("[redacted]");
  });

  it("leaves everything else as it is", () => {
    const fields = { takeId: "t1", tokens: 12, keyframe: 3, at: "2026-11-22T10:00:00.000Z", list: [1, null, true] };
    expect(logged((logger) => logger.info(fields, "x")).entries[0]).toMatchObject(fields);
  });
});
