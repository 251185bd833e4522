import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { FAULT_MODES, type FaultEnd } from "@/lib/server/testing/fault-modes";
import {
  BACKEND_OF,
  PAID_ROUTES,
  type PaidDoubles,
  type PaidRoute,
  startPaidDoubles,
} from "@/lib/server/testing/paid-routes";
import { createPaidStudio, liftLimits, type PaidStudio } from "@/lib/server/testing/paid-studio";
import { admin, renderTake } from "@/lib/server/testing/test-studio";
import { openWebhookDoor, type WebhookDoor } from "@/lib/server/testing/webhook-door";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";

let database: TestDatabase;
let door: WebhookDoor;
let doubles: PaidDoubles;
const studios = {} as Record<PaidRoute, PaidStudio>;

beforeAll(async () => {
  database = await createTestDatabase();
  door = await openWebhookDoor((backend, call) => {
    const route =
      PAID_ROUTES.find((candidate) => BACKEND_OF[candidate] === backend && candidate !== "vertex") ?? "omni";
    return studios[route].studio.receiveWebhook(backend, call);
  });
  doubles = await startPaidDoubles(door.origin);
  for (const route of PAID_ROUTES) {
    studios[route] = await createPaidStudio(database.url, route, doubles.addresses, {
      webhookUrl: (backend, id) => `${door.origin}/${backend}?attempt=${id}`,
    });
  }
});
afterAll(async () => {
  await doubles.stop();
  door.close();
  for (const studio of Object.values(studios)) await studio.close();
  await database.drop();
});
beforeEach(async () => {
  doubles.reset();
  door.answers.length = 0;
  await liftLimits(studios.runway);
  await studios.runway.db.take.deleteMany();
  await studios.runway.db.ledgerEntry.deleteMany();
  await studios.runway.db.backendOutcome.deleteMany();
});

describe.each(FAULT_MODES)("when $name", ({ call, fault, times = 1, routes, expected }) => {
  it.each(routes)("%s is paid at most once, and the row says what happened", async (route) => {
    const takeId = await studios[route].reservedTake();
    doubles.doubles[route].faults.add({ call, fault, times });
    await follow(route, takeId);
    await expectEnd(route, takeId, expected);
  });
});

/** The engine with its retries and its sweep, without its pauses. A job that never ends is made old. */
async function follow(route: PaidRoute, takeId: string): Promise<void> {
  const { studio, store, db } = studios[route];
  for (let turn = 0; turn < 8; turn++) {
    await renderTake(studio, takeId, 25).catch(() => undefined);
    const take = await store.findTake(takeId);
    if (take?.state === "submitted" && turn === 3) {
      await db.take.update({ where: { id: takeId }, data: { submittedAt: new Date(Date.now() - 24 * 3600 * 1000) } });
    }
    if (take?.state === "unknown") {
      doubles.doubles[route].release();
      await new Promise((resolve) => setTimeout(resolve, 250));
      await db.take.update({ where: { id: takeId }, data: { reconcileAt: new Date() } });
      await studio.sweepLost();
    }
  }
}

async function expectEnd(route: PaidRoute, takeId: string, expected: FaultEnd): Promise<void> {
  const { store, studio, db } = studios[route];
  const { ledger, count } = doubles.doubles[route];
  const take = await store.findTake(takeId);
  expect(take, `${take?.failure} ${take?.advice}`).toMatchObject({
    state: expected.state,
    failureKind: expected.kind ?? null,
  });
  expect(count("submit")).toBe(expected.sent);
  expect(ledger.jobs).toHaveLength(expected.paid);
  if (expected.says) expect(`${take?.failure} ${take?.advice}`).toMatch(expected.says);
  if (take?.actualMicros != null) expect(take.actualMicros).toBe(ledger.totalMicros());
  const paused = await db.backendSetting.count({ where: { pausedReason: { not: null } } });
  expect(paused).toBe(expected.pauses ? 1 : 0);
  expect(await studio.closeDay(new Date().toISOString().slice(0, 10))).toBe(0);
}

describe("messages of providers", () => {
  it.each(["omni", "replicate"] as const)(
    "of %s are refused with 401 when forged or old, and change nothing",
    async (route) => {
      for (const mode of ["webhook-forged", "webhook-old"]) {
        door.answers.length = 0;
        const takeId = await studios[route].reservedTake();
        doubles.doubles[route].faults.add({ call: "submit", fault: { kind: "own", name: mode } });
        await follow(route, takeId);
        await expect.poll(() => door.answers.length, { timeout: 10_000 }).toBeGreaterThan(0);
        expect(new Set(door.answers)).toEqual(new Set([401]));
      }
    },
  );
});

describe("a key that is revoked while a take is made", () => {
  it.each(PAID_ROUTES)("holds the job at %s with the reason, and pays nothing again when it goes on", async (route) => {
    const { studio, store, db, deps } = studios[route];
    const takeId = await studios[route].reservedTake();
    doubles.doubles[route].faults.add({ call: "poll", fault: { kind: "status", status: 401, json: {} }, times: 1 });
    await renderTake(studio, takeId);
    const take = await store.findTake(takeId);
    const jobId = take?.jobId ?? "";
    await db.job.update({ where: { id: jobId }, data: { capMicros: BigInt(take?.ceilingMicros ?? 0) } });
    await studio.runStage(jobId, "RENDER");
    expect(take?.state).toBe("submitted");
    await expect(studio.resume(admin, jobId))
      .rejects.toMatchObject({ code: "conflict" })
      .catch(() => undefined);
    await db.backendSetting.updateMany({ data: { pausedReason: null } });
    await renderTake(studio, takeId);
    expect(await store.findTake(takeId)).toMatchObject({ state: "succeeded" });
    expect(doubles.doubles[route].count("submit")).toBe(1);
    expect(deps.backends[BACKEND_OF[route]]?.route).toBeDefined();
  });
});
