import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCosts } from "@/lib/db/costs";
import { sampleTakeIntent } from "@/lib/db/testing/sample-take-intent";
import { sumMicros } from "@/lib/domain/money";
import { admin, createTestStudio, type TestStudio } from "@/lib/server/testing/test-studio";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";

let database: TestDatabase;
let test: TestStudio;

beforeAll(async () => {
  database = await createTestDatabase();
  test = await createTestStudio(database.url);
});
afterAll(async () => {
  await test.close();
  await database.drop();
});

const today = () => new Date().toISOString().slice(0, 10);
const costs = () => readCosts(test.db, admin, { from: today(), to: today() });

async function paidTake(jobId: string, shot: number, ceilingMicros: number, actualMicros: number): Promise<string> {
  const intent = sampleTakeIntent({ shot, ceilingMicros });
  await test.store.reserveTakes(jobId, [intent]);
  await test.store.settleTake({
    takeId: intent.id,
    state: "succeeded",
    asset: { key: `takes/${intent.id}.mp4`, bytes: 1, sha256: "a".repeat(64), contentType: "video/mp4" },
    actualMicros,
    chargeSource: "provider",
    spendClass: "kept",
    audit: { action: "take.succeeded", summary: "It is in." },
  });
  return intent.id;
}

describe("what a workspace has spent", () => {
  it("is nothing while nothing was paid, and the cost of a kept second is not known", async () => {
    expect(await costs()).toMatchObject({
      todayMicros: 0,
      reservedMicros: 0,
      paidButFailedMicros: 0,
      costPerKeptSecondMicros: null,
      unknown: { takes: 0, micros: 0 },
    });
  });

  it("counts what was charged above a reservation, and money that changed its class once", async () => {
    const jobId = await test.submit();
    await test.db.job.update({ where: { id: jobId }, data: { stage: "RENDER", capMicros: 1_000n } });
    await paidTake(jobId, 1, 100, 130);
    const replaced = await paidTake(jobId, 2, 100, 70);
    await test.store.reclassify([replaced], "kept", "retake");
    await test.store.reserveTakes(jobId, [sampleTakeIntent({ shot: 3, ceilingMicros: 40 })]);

    const view = await costs();
    expect(view).toMatchObject({ todayMicros: 200, monthMicros: 200, reservedMicros: 40, paidButFailedMicros: 70 });
    expect(view.days).toMatchObject([{ day: today(), actualMicros: 200 }]);
    expect(view.byProducer).toMatchObject([{ name: "Paula", actualMicros: 200 }]);
    expect(view.jobs).toMatchObject([{ id: jobId, actualMicros: 200, estimateMicros: null }]);
    expect(view.byClass).toEqual([
      { spendClass: "kept", micros: 130 },
      { spendClass: "retake", micros: 70 },
      { spendClass: "failed-qa", micros: 0 },
      { spendClass: "moderated", micros: 0 },
      { spendClass: "lost", micros: 0 },
    ]);
    expect(sumMicros(view.byClass.map((row) => row.micros))).toBe(view.todayMicros);
  });
});
