import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCosts } from "@/lib/db/costs";
import { readQuality } from "@/lib/db/quality";
import { sampleTakeIntent } from "@/lib/db/testing/sample-take-intent";
import { overviewViewSchema } from "@/lib/domain/admin-overview";
import { systemViewSchema } from "@/lib/domain/admin-system";
import { COSTS_TABLES, QUALITY_TABLES } from "@/lib/domain/admin-tables";
import { costsViewSchema, qualityViewSchema } from "@/lib/domain/admin-view";
import type { SpendClass } from "@/lib/domain/cost/ledger";
import { csvLines } from "@/lib/domain/csv";
import { createAdminReads } from "@/lib/server/admin-reads";
import { admin, createTestStudio, producer, type TestStudio } from "@/lib/server/testing/test-studio";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";

let database: TestDatabase;
let test: TestStudio;
let jobId: string;

const HOUR_MS = 3_600_000;
const today = new Date().toISOString().slice(0, 10);
const daysAgo = (days: number) => new Date(Date.now() - days * 24 * HOUR_MS).toISOString().slice(0, 10);
const range = { from: daysAgo(6), to: today };
const inngestServer = async () => ({ kind: "inngest", address: "https://inngest.example" }) as const;

beforeAll(async () => {
  database = await createTestDatabase();
  test = await createTestStudio(database.url);
  jobId = await test.submit();
  await test.drive(jobId);
  await test.db.job.update({
    where: { id: jobId },
    data: { stage: "RENDER", status: "running", waitingAt: null, capMicros: 1_000_000_000n },
  });
});
afterAll(async () => {
  await test.close();
  await database.drop();
});

const reads = () => createAdminReads(test.db, test.deps, inngestServer);
const costs = (at = range) => readCosts(test.db, admin, at);
const quality = () => readQuality(test.db, admin, range);

async function paidTake(
  shot: number,
  actualMicros: number,
  spendClass: SpendClass,
  shotCode?: string,
): Promise<string> {
  const sample = sampleTakeIntent({ shot, ceilingMicros: actualMicros });
  const intent = shotCode ? { ...sample, shotCode } : sample;
  await test.store.reserveTakes(jobId, [intent]);
  const isKept = spendClass === "kept";
  const settlement = {
    takeId: intent.id,
    actualMicros,
    chargeSource: "provider",
    spendClass,
    audit: { action: "take.settled", summary: "It is over." },
  };
  const asset = { key: `takes/${intent.id}.mp4`, bytes: 1, sha256: "a".repeat(64), contentType: "video/mp4" };
  await test.store.settleTake(
    isKept
      ? { ...settlement, state: "succeeded", asset }
      : { ...settlement, state: "failed", failure: "Nothing usable came." },
  );
  return intent.id;
}

describe("the costs page", () => {
  it("knows no cost per kept second while nothing is delivered, and holds a day without money apart from no day", async () => {
    const view = costsViewSchema.parse(await costs());
    expect(view.costPerKeptSecondMicros).toBeNull();
    expect(view.days).toHaveLength(7);
    expect(view.days.every((day) => day.actualMicros === 0 && day.keptSeconds === 0)).toBe(true);
  });

  it("lays every paid dollar and every delivered second to its backend, from the ledger", async () => {
    const plan = await test.db.shot.findMany({
      where: { jobId },
      orderBy: [{ planVersion: "desc" }, { position: "asc" }],
    });
    const newest = plan.filter((shot) => shot.planVersion === plan[0]?.planVersion);
    const kept = newest[0];
    if (!kept) throw new Error("The plan has no shot.");
    await paidTake(80, 700, "kept", kept.code);
    const lost = await paidTake(81, 300, "lost");
    await test.db.$executeRaw`update take set actual_micros = 999999 where id = ${lost}`;
    await test.db.job.update({
      where: { id: jobId },
      data: { stage: "COMPLETE", status: "complete", completedAt: new Date() },
    });

    const view = costsViewSchema.parse(await costs());
    const seconds = Number((kept.body as { durationSeconds: number }).durationSeconds);
    const all = newest.reduce(
      (sum, shot) => sum + Number((shot.body as { durationSeconds: number }).durationSeconds),
      0,
    );
    expect(view.byBackend.find((row) => row.backend === "runway")).toEqual({
      backend: "runway",
      takes: 2,
      actualMicros: 1000,
      notKeptMicros: 300,
      keptSeconds: seconds,
    });
    expect(view).toMatchObject({ todayMicros: 1000, paidButFailedMicros: 300 });
    expect(view.keptSeconds).toBeCloseTo(all);
    expect(view.costPerKeptSecondMicros).toBe(Math.round(1000 / all));
    expect(view.byProducer).toEqual([{ id: producer.userId, name: "Paula", jobs: 1, actualMicros: 1000 }]);
    expect(view.jobs).toMatchObject([{ id: jobId, producerName: "Paula", status: "complete", actualMicros: 1000 }]);
    expect(view.notKept).toMatchObject([
      { takeId: lost, spendClass: "lost", micros: 300, failure: "Nothing usable came." },
    ]);
  });

  it("counts in a range only what was booked and delivered in it", async () => {
    const before = costsViewSchema.parse(await costs({ from: daysAgo(9), to: daysAgo(8) }));
    expect(before).toMatchObject({
      paidButFailedMicros: 0,
      keptSeconds: 0,
      costPerKeptSecondMicros: null,
      jobCount: 0,
    });
    expect(before).toMatchObject({ byBackend: [], byProducer: [], jobs: [], notKept: [] });
    expect(before.todayMicros).toBe(1000);
  });

  it("shows the first jobs and says how many there are; its file has all of them", async () => {
    for (let count = 0; count < 3; count++) await test.submit();
    const view = await readCosts(test.db, admin, range, 2);
    expect(view.jobs).toHaveLength(2);
    expect(view.jobCount).toBe(4);
    const all = await reads().allCosts(admin, range);
    expect([...csvLines(COSTS_TABLES.jobs(all))]).toHaveLength(1 + 4);
    expect([...csvLines(COSTS_TABLES.unused(all))][1]).toContain(",lost,0.0003,");
  });
});

describe("the quality page", () => {
  async function measured(takeId: string, verdict: "pass" | "fail"): Promise<void> {
    await test.db.qaReport.create({
      data: {
        id: `qa_${takeId}`,
        jobId,
        takeId,
        verdict,
        measuredAt: new Date(),
        checks: {
          create: [
            { checkId: "loudness", position: 0, label: "Loudness", measured: "x", limit: "y", verdict, reason: "" },
          ],
        },
      },
    });
  }

  it("leaves every rate and score open while nothing was measured", async () => {
    const view = qualityViewSchema.parse(await quality());
    expect(view).toMatchObject({ takePassRate: null, firstTakePassRate: null, averageScore: null, byModel: [] });
    expect(view.byDimension.map((row) => row.averageScore)).toEqual([null, null, null, null]);
    expect(view.days.map((day) => day.passRate)).toEqual(Array.from({ length: 7 }, () => null));
    const [, firstDay] = [...csvLines(QUALITY_TABLES.days(view))];
    expect(firstDay).toBe(`${range.from},0,,\r\n`);
  });

  it("tells pass rates by backend and model, and scores of the films' four dimensions", async () => {
    const takes = await test.db.take.findMany({ where: { jobId, backend: "runway" }, orderBy: { createdAt: "asc" } });
    const [good, bad] = takes;
    if (!good || !bad) throw new Error("There are no takes.");
    await measured(good.id, "pass");
    await measured(bad.id, "fail");
    const scores = ["visual-quality", "narrative-coherence", "technical-excellence", "overall"].map(
      (dimension, index) => ({ dimension, score: 6 + index, evidence: [] }),
    );
    const body = { scores, shots: [{ code: good.shotCode, average: 8.5, findings: [] }] };
    const judged = { jobId, average: 7.5, outcome: "pass", basis: "measured, not judged", judgedAt: new Date() };
    await test.db.judgementRow.create({ data: { id: "j1", subject: "s1", body, ...judged } });

    const view = qualityViewSchema.parse(await quality());
    expect(view).toMatchObject({ takes: 2, takePassRate: 0.5, firstTakePassRate: 0.5, films: 1, averageScore: 7.5 });
    expect(view.outcomes).toEqual({ pass: 1, fail: 0, needsAPerson: 0 });
    expect(view.byDimension.map((row) => row.averageScore)).toEqual([6, 7, 8, 9]);
    const runway = { backend: "runway", takes: 2, failed: 1, passRate: 0.5, averageScore: 8.5 };
    expect(view.byBackend).toEqual([runway]);
    expect(view.byModel).toEqual([{ ...runway, model: "gen4.5" }]);
    expect(view.checks).toMatchObject([{ id: "loudness", measured: 2, failed: 1 }]);
    expect(view.days.at(-1)).toMatchObject({ day: today, passRate: 0.5, averageScore: 7.5 });
  });
});

describe("the system page", () => {
  it("counts takes that wait and run, and how long takes waited until they were sent", async () => {
    await test.db.job.update({ where: { id: jobId }, data: { status: "running", stage: "RENDER" } });
    const intents = [1, 2, 3].map((shot) => sampleTakeIntent({ shot, ceilingMicros: 10 }));
    await test.store.reserveTakes(jobId, intents);
    const [sent, waiting] = intents;
    await test.db.$executeRaw`update take set created_at = now() - interval '100 seconds', state = 'submitting',
      submitting_at = now() - interval '90 seconds' where id = ${sent?.id}`;
    await test.db.$executeRaw`update take set created_at = now() - interval '300 seconds' where id = ${waiting?.id}`;
    const { queue } = systemViewSchema.parse(await reads().system(admin));
    expect(queue).toMatchObject({ waiting: 2, running: 1, takesLastDay: 3 });
    expect(queue.oldestSeconds).toBeGreaterThanOrEqual(300);
    expect(queue.ageP95Seconds).toBeGreaterThan(200);
    expect(queue.ageP95Seconds).toBeLessThan(queue.oldestSeconds ?? 0);
  });

  it("lists jobs without a trace and jobs on hold, and none that somebody paused", async () => {
    const ids = await Promise.all([0, 1, 2, 3].map(() => test.submit()));
    const [silent, held, paused, lively] = ids;
    await test.db.$executeRawUnsafe("alter table audit_entry disable trigger user");
    await test.db.$executeRaw`update audit_entry set created_at = now() - interval '2 hours'
      where job_id in (${silent}, ${paused})`;
    await test.db.$executeRawUnsafe("alter table audit_entry enable trigger user");
    await test.db
      .$executeRaw`update job set created_at = now() - interval '2 hours' where id in (${silent}, ${paused})`;
    await test.db.$executeRaw`update job set paused_by = 'Ada' where id = ${paused}`;
    await test.db.$executeRaw`update job set status = 'waiting', waiting_at = 'provider', waiting_reason = 'No credit.'
      where id = ${held}`;
    const { still } = systemViewSchema.parse(await reads().system(admin));
    expect(still.map((job) => job.id)).toEqual([silent, held]);
    expect(still.map((job) => job.reason)).toEqual([null, "No credit."]);
    expect(still.map((job) => job.id)).not.toContain(lively);
  });

  it("says plainly that an Inngest server runs the functions, and what does not answer", async () => {
    const broken = { ...test.deps.storage, stat: () => Promise.reject(new Error("The bucket is gone.")) };
    const deps = { ...test.deps, storage: broken };
    const view = systemViewSchema.parse(await createAdminReads(test.db, deps, inngestServer).system(admin));
    expect(view.executor).toEqual({ kind: "inngest", address: "https://inngest.example" });
    expect(view.reach).toMatchObject([
      { name: "Database", ok: true },
      { name: "Storage", ok: false, answeredMs: null, problem: "The bucket is gone." },
    ]);
    expect(view.caches.map((cache) => cache.hitRate)).toEqual([null, null, null]);
  });
});

describe("the overview", () => {
  it("says the same as the pages behind it, and names a broken history once it is verified again", async () => {
    const own = reads();
    const view = overviewViewSchema.parse(await own.overview(admin));
    const page = await costs();
    expect(view).toMatchObject({ todayMicros: page.todayMicros, reservedMicros: page.reservedMicros });
    expect(view.backends.find((row) => row.backend === "runway")?.actualMicros).toBe(1000);
    expect(view.quality).toEqual({ takes: 2, passRate: 0.5, firstTakePassRate: 0.5 });
    expect(view.stillJobs).toBe(2);

    const before = view.audit.broken.length;
    await test.db.$executeRawUnsafe("alter table audit_entry disable trigger user");
    await test.db.$executeRaw`update audit_entry set summary = 'x' where job_id = ${jobId} and position = 1`;
    await test.db.$executeRawUnsafe("alter table audit_entry enable trigger user");
    expect((await own.overview(admin)).audit).toEqual(view.audit);
    expect((await own.verifyAudit(admin)).broken).toHaveLength(before + 1);
    expect((await own.overview(admin)).audit.broken.map((one) => one.jobId)).toContain(jobId);
  });

  it("is for admins", async () => {
    expect(() => reads().overview(producer)).toThrow(/Only an admin/);
    expect(() => reads().system(producer)).toThrow(/Only an admin/);
    expect(() => reads().allCosts(producer, range)).toThrow(/Only an admin/);
  });
});
