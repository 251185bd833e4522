import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { AppError } from "@/lib/domain/errors";
import { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } from "./[[...rest]]/route";

const signedIn = vi.hoisted(() => ({ isTrue: true }));
vi.mock("@/lib/logger", () => ({ getLogger: () => ({ info: () => undefined, error: () => undefined }) }));
vi.mock("@/lib/server/session", () => ({
  requireViewer: async () => {
    if (!signedIn.isTrue) throw new AppError("unauthenticated", "Sign in first.");
    return { userId: "u1", workspaceId: "w1", role: "producer", name: "Paula" };
  },
}));

const HANDLERS = { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT };
const answer = (method: keyof typeof HANDLERS, path = "/api/nothing") =>
  HANDLERS[method](new Request(`http://localhost:3000${path}`, { method }), { params: Promise.resolve({}) });

describe("an address that the API does not have", () => {
  it.each(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const)(
    "is a problem in JSON with the studio's headers for %s",
    async (method) => {
      const { status, headers } = await answer(method);
      expect([status, headers.get("content-type")]).toEqual([404, "application/problem+json"]);
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it("is named, and says where to look", async () => {
    expect(await (await answer("GET", "/api/films?x=1")).json()).toMatchObject({
      code: "not_found",
      detail: "The API has nothing at /api/films. docs/api/README.md lists what it has.",
    });
  });

  it("asks strangers to sign in, like every other", async () => {
    signedIn.isTrue = false;
    const { status, headers } = await answer("GET");
    signedIn.isTrue = true;
    expect([status, headers.get("content-type")]).toEqual([401, "application/problem+json"]);
  });
});

describe("docs/api/README.md", () => {
  const text = readFileSync("docs/api/README.md", "utf8");
  const routes = readdirSync("app/api", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("/route.ts") && !file.includes("[[") && !file.startsWith("auth/"))
    .map((file) => ({
      path: `/api/${file.replace(/\/route\.ts$/, "").replace(/\[(?:\.\.\.)?(\w+)\]/g, ":$1")}`,
      methods: [...readFileSync(`app/api/${file}`, "utf8").matchAll(/export (?:const|async function) ([A-Z]+)\b/g)].map(
        ([, method]) => method,
      ),
    }));

  it.each(routes)("tells of $path", ({ path, methods }) => {
    const [line] = text.split("\n").filter((candidate) => new RegExp(`${path}(?![/\\w:])`).test(candidate));
    expect(line, `no line names ${path}`).toBeDefined();
    for (const method of methods) expect(text).toMatch(new RegExp(`${method}\\b.*${path}(?![/\\w:])`));
  });
});
