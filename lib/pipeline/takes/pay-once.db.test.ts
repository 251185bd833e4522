import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CRASH_POINTS, type CrashPoint } from "@/lib/server/testing/die-at";
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

const ROUNDS = 5;
const CHILD = path.join(import.meta.dirname, "../../server/testing/dying-process.ts");

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

describe.each(CRASH_POINTS)("a process killed with -9 at “%s”", (point) => {
  it.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
    "pays at most once on every route, and loses nothing that was paid (round %i)",
    async () => {
      doubles.reset();
      await liftLimits(studios.runway);
      const takes = await Promise.all(
        PAID_ROUTES.map(async (route) => ({ route, takeId: await studios[route].reservedTake() })),
      );
      await killAt(point, takes);
      for (const { route, takeId } of takes) await recover(route, takeId, point);
      for (const { route, takeId } of takes) await expectPaidOnce(route, takeId, point);
    },
  );
});

/** Runs the takes in a process of their own, and kills it without warning when all of them are at the point. */
async function killAt(point: CrashPoint, takes: { route: PaidRoute; takeId: string }[]): Promise<void> {
  for (const { route } of takes) {
    if (point === "request sent") doubles.doubles[route].faults.add({ call: "submit", fault: { kind: "hold" } });
    if (point === "half downloaded" && route !== "vertex") {
      doubles.doubles[route].faults.add({ call: "download", fault: { kind: "slow", bytesPerSecond: 1000 } });
    }
  }
  if (point === "half downloaded") {
    doubles.storage.faults.add({ call: "object", fault: { kind: "slow", bytesPerSecond: 1000 } });
  }
  const order = { databaseUrl: database.url, point, addresses: doubles.addresses, webhookOrigin: door.origin, takes };
  const child = fork(CHILD, [JSON.stringify(order)], {
    execArgv: ["--import", "tsx", "--conditions=react-server"],
    stdio: "inherit",
  });
  await Promise.race([once(child, "message"), diesByItself(child)]);
  child.kill("SIGKILL");
  await once(child, "exit");
  for (const { route } of takes) doubles.doubles[route].release();
}

async function diesByItself(child: ChildProcess): Promise<never> {
  const [code] = await once(child, "exit");
  throw new Error(`The process ended by itself (${code}) before it was at its crash point.`);
}

/** What a restart does: the engine delivers the step again, providers call, the sweep looks for what is lost. */
async function recover(route: PaidRoute, takeId: string, point: CrashPoint): Promise<void> {
  const { studio, store, db } = studios[route];
  await renderTake(studio, takeId);
  for (let look = 0; look < 40; look++) {
    const take = await store.findTake(takeId);
    const isOpen = take?.state === "submitted" || (take?.state === "unknown" && !isForAPerson(route, point));
    if (!isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
    await db.take.update({ where: { id: takeId }, data: { reconcileAt: new Date() } });
    await studio.sweepLost();
    await renderTake(studio, takeId);
  }
}

/** Runway keeps no list; where nothing was ever accepted, a bucket and a silent webhook can't tell that either. */
function isForAPerson(route: PaidRoute, point: CrashPoint): boolean {
  const isLost = point === "intent committed" || point === "request sent" || point === "answer lost";
  if (route === "runway") return isLost;
  return point === "intent committed" && route !== "replicate";
}

async function expectPaidOnce(route: PaidRoute, takeId: string, point: CrashPoint): Promise<void> {
  const { store, studio } = studios[route];
  const { ledger, count } = doubles.doubles[route];
  const wasSent = point !== "intent committed";
  expect(count("submit"), `${route}: requests that left`).toBe(wasSent ? 1 : 0);
  expect(ledger.jobs.length, `${route}: jobs on the provider's bill`).toBe(wasSent ? 1 : 0);
  const take = await store.findTake(takeId);
  if (isForAPerson(route, point)) {
    expect(take, route).toMatchObject({ state: "unknown", actualMicros: null });
    expect(`${take?.failure} ${take?.advice}`, route).toMatch(/\w{3}/);
    await settleAsFound(route, takeId);
  }
  const end = await store.findTake(takeId);
  if (wasSent) {
    expect(end, route).toMatchObject({ state: "succeeded", assetKey: expect.stringContaining(takeId) });
    expect(end?.actualMicros, route).toBe(ledger.totalMicros());
  } else {
    expect(end, route).toMatchObject({ state: "failed", actualMicros: 0 });
  }
  expect(await studio.closeDay(new Date().toISOString().slice(0, 10))).toBe(0);
}

/** An admin looks at the provider and says what is there. */
async function settleAsFound(route: PaidRoute, takeId: string): Promise<void> {
  const { studio } = studios[route];
  const [job] = doubles.doubles[route].ledger.jobs;
  const reason = "looked at the provider's console";
  if (job) await studio.settleUnknown(admin, takeId, { verdict: "found", providerJobId: job.providerJobId, reason });
  else await studio.settleUnknown(admin, takeId, { verdict: "not-charged", reason });
  await renderTake(studio, takeId);
}
