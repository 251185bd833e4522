import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Viewer } from "@/lib/domain/viewer";
import type { RouteHandler } from "@/lib/server/create-route";
import { type AdminStudio, createAdminStudio } from "@/lib/server/testing/admin-studio";
import { admin, approver, producer } from "@/lib/server/testing/test-studio";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";
import { POST as pauseBackend } from "./backends/[backend]/[route]/pause/route";
import { POST as resumeBackend } from "./backends/[backend]/[route]/resume/route";
import { PATCH as changeBackend } from "./backends/[backend]/[route]/route";
import { GET as readBackends } from "./backends/route";
import { PATCH as changeBudget, GET as readBudgets } from "./budgets/route";
import { GET as readCalibration } from "./calibration/route";
import { POST as closeToday } from "./closes/route";
import { GET as readCosts } from "./costs/route";
import { GET as readPrices, POST as setPrice } from "./prices/route";
import { POST as settleUnknown } from "./unknown/[takeId]/route";
import { GET as readUnknown } from "./unknown/route";

const shared = vi.hoisted((): { viewer?: Viewer; test?: AdminStudio } => ({}));
vi.mock("@/lib/server/session", () => ({ requireViewer: async () => shared.viewer }));
vi.mock("@/lib/server/container", () => ({
  getAdmin: () => shared.test?.commands,
  getReads: () => shared.test?.reads,
  getStudio: () => shared.test?.studio,
}));

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  shared.test = await createAdminStudio(database.url);
});
afterAll(async () => {
  await shared.test?.close();
  await database.drop();
});

type Call = { handler: RouteHandler; method?: string; body?: unknown; params?: Record<string, string> };

async function call(viewer: Viewer, { handler, method = "GET", body, params = {} }: Call) {
  shared.viewer = viewer;
  const url = "http://localhost:3000/api/admin/test";
  const write = { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const request = new Request(url, method === "GET" ? {} : write);
  const response = await handler(request, { params: Promise.resolve(params) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const RUNWAY = { backend: "runway", route: "api" };
const PRICE = {
  backend: "runway",
  model: "gen4.5",
  resolution: "720p",
  audio: false,
  microsPerSecond: 110_000,
  clipSeconds: [10, 5, 5],
  validFrom: new Date().toISOString().slice(0, 10),
  source: "runwayml.com/pricing",
};
const READS: [string, RouteHandler][] = [
  ["backends", readBackends],
  ["prices", readPrices],
  ["budgets", readBudgets],
  ["unknown", readUnknown],
  ["calibration", readCalibration],
  ["costs", readCosts],
];
const WRITES: [string, Call][] = [
  ["a backend", { handler: changeBackend, method: "PATCH", params: RUNWAY, body: { enabled: true } }],
  ["a pause", { handler: pauseBackend, method: "POST", params: RUNWAY, body: { reason: "New account." } }],
  ["going on", { handler: resumeBackend, method: "POST", params: RUNWAY, body: {} }],
  ["a price", { handler: setPrice, method: "POST", body: PRICE }],
  ["a budget", { handler: changeBudget, method: "PATCH", body: { scope: "user-day", micros: 1_000_000 } }],
  ["a close", { handler: closeToday, method: "POST", body: {} }],
];
const SETTLE: Call = {
  handler: settleUnknown,
  method: "POST",
  params: { takeId: "take_none" },
  body: { verdict: "not-charged", reason: "Not in the list." },
};

describe("the admin API", () => {
  it.each(READS)("shows %s to an admin only", async (_name, handler) => {
    expect((await call(admin, { handler })).status).toBe(200);
    for (const viewer of [producer, approver]) {
      expect(await call(viewer, { handler })).toMatchObject({ status: 403, body: { code: "forbidden" } });
    }
  });

  it.each([...WRITES, ["a verdict", SETTLE] as [string, Call]])("takes %s from an admin only", async (_name, write) => {
    for (const viewer of [producer, approver]) {
      expect(await call(viewer, write)).toMatchObject({ status: 403, body: { code: "forbidden" } });
    }
  });

  it.each(WRITES)("answers %s of an admin", async (_name, write) => {
    expect(await call(admin, write)).toMatchObject({ status: 200 });
  });

  it("finds no attempt that is not there", async () => {
    expect(await call(admin, SETTLE)).toMatchObject({ status: 404, body: { code: "not_found" } });
  });

  it.each([
    ["parallelTakes", WRITES[0]?.[1], { parallelTakes: 0 }],
    ["model", WRITES[0]?.[1], { model: " " }],
    ["colour", WRITES[0]?.[1], { colour: "blue" }],
    ["reason", WRITES[1]?.[1], { reason: " " }],
    ["microsPerSecond", WRITES[3]?.[1], { ...PRICE, microsPerSecond: -1 }],
    ["clipSeconds.0", WRITES[3]?.[1], { ...PRICE, clipSeconds: [0] }],
    ["source", WRITES[3]?.[1], { ...PRICE, source: "" }],
    ["validFrom", WRITES[3]?.[1], { ...PRICE, validFrom: "2020-01-01" }],
    ["validFrom", WRITES[3]?.[1], { ...PRICE, validFrom: "soon" }],
    ["micros", WRITES[4]?.[1], { scope: "user-day", micros: -1 }],
    ["providerJobId", SETTLE, { verdict: "found", providerJobId: "", reason: "Seen there." }],
    ["chargedMicros", SETTLE, { verdict: "charged-and-lost", chargedMicros: 0.5, reason: "On the invoice." }],
    ["reason", SETTLE, { verdict: "not-charged", reason: "" }],
  ])("names %s when it is wrong", async (field, write, body) => {
    if (!write) throw new Error("There is no such write.");
    const answer = await call(admin, { ...write, body });
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid_input" } });
    expect(answer.body.fields).toEqual(expect.arrayContaining([expect.objectContaining({ field })]));
  });
});
