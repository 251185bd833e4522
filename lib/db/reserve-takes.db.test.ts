import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDb, type Db } from "@/lib/db/client";
import { createStore } from "@/lib/db/store";
import { sampleTakeIntent } from "@/lib/db/testing/sample-take-intent";
import type { Cap } from "@/lib/domain/cost/caps";
import { sumMicros } from "@/lib/domain/money";
import type { Store } from "@/lib/pipeline/store";
import { createTestStudio, producer, type TestStudio } from "@/lib/server/testing/test-studio";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";

let database: TestDatabase;
let test: TestStudio;
let db: Db;
let store: Store;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url, 30);
  test = await createTestStudio(database.url, {}, db);
  store = createStore(db);
});
afterAll(async () => {
  await test.close();
  await database.drop();
});

const LIMITLESS = 1_000_000_000n;

/** A job at RENDER with this cap; its takes are made up, one shot each. */
async function jobWith(capMicros: number, projectId: string | null = null): Promise<string> {
  const jobId = await test.submit();
  await db.job.update({ where: { id: jobId }, data: { stage: "RENDER", capMicros: BigInt(capMicros), projectId } });
  return jobId;
}

async function setBudgets(budgets: { day?: bigint; month?: bigint }): Promise<void> {
  await db.workspace.updateMany({
    data: { userDayBudgetMicros: budgets.day ?? LIMITLESS, monthBudgetMicros: budgets.month ?? LIMITLESS },
  });
}

async function clearLedger(): Promise<void> {
  await setBudgets({});
  await db.$executeRaw`delete from ledger_entry`;
  await db.$executeRaw`delete from take`;
}

/** What the ledger has promised or paid for a job, straight from its entries. */
async function committed(where: { jobId?: string; workspaceId?: string }): Promise<number> {
  const rows = await db.ledgerEntry.findMany({ where });
  return rows.reduce((sum, row) => {
    if (row.fromAccount === "budget") return sum + Number(row.amountMicros);
    return row.toAccount === "budget" ? sum - Number(row.amountMicros) : sum;
  }, 0);
}

const reserve = (jobId: string, shot: number, micros: number) =>
  store.reserveTakes(jobId, [sampleTakeIntent({ shot, ceilingMicros: micros })]);

describe("reserving money", () => {
  it("books 98 of 100 when fifty ask for 7 at once, every time", async () => {
    for (let round = 0; round < 8; round++) {
      await clearLedger();
      const jobId = await jobWith(100);
      const answers = await Promise.all(Array.from({ length: 50 }, (_, shot) => reserve(jobId, shot + 1, 7)));
      expect(answers.filter((answer) => answer.kind === "reserved")).toHaveLength(14);
      expect(answers.filter((answer) => answer.kind === "over-cap")).toHaveLength(36);
      expect(await committed({ jobId })).toBe(98);
    }
  });

  it("never passes one budget that two jobs race for, whatever they ask for", async () => {
    const ask = fc.record({ job: fc.integer({ min: 0, max: 1 }), micros: fc.integer({ min: 1, max: 60 }) });
    const which = fc.constantFrom<Exclude<Cap, "job">>("project", "user-day", "workspace-month");
    await fc.assert(fc.asyncProperty(which, fc.array(ask, { minLength: 2, maxLength: 14 }), race), { numRuns: 12 });
  });

  it("gives room back when a take costs less than was set aside, and keeps what it cost", async () => {
    await clearLedger();
    const jobId = await jobWith(100);
    const intent = sampleTakeIntent({ shot: 1, ceilingMicros: 90 });
    await store.reserveTakes(jobId, [intent]);
    expect(await reserve(jobId, 2, 60)).toMatchObject({
      kind: "over-cap",
      cap: "job",
      leftMicros: 10,
      neededMicros: 60,
    });
    await settle(intent.id, 30);
    await settle(intent.id, 30);
    expect(await committed({ jobId })).toBe(30);
    expect(await reserve(jobId, 2, 60)).toMatchObject({ kind: "reserved" });
    expect(await reserve(jobId, 3, 11)).toMatchObject({ kind: "over-cap", leftMicros: 10 });
  });

  it("books what a provider charges above its reservation, and counts it against the cap", async () => {
    await clearLedger();
    const jobId = await jobWith(100);
    const intent = sampleTakeIntent({ shot: 1, ceilingMicros: 50 });
    await store.reserveTakes(jobId, [intent]);
    await settle(intent.id, 70);
    expect(await committed({ jobId })).toBe(70);
    expect(await reserve(jobId, 2, 31)).toMatchObject({ kind: "over-cap", leftMicros: 30 });
  });

  it("books all takes of a request or none", async () => {
    await clearLedger();
    const jobId = await jobWith(100);
    const intents = [1, 2, 3].map((shot) => sampleTakeIntent({ shot, ceilingMicros: 40 }));
    expect(await store.reserveTakes(jobId, intents)).toMatchObject({ kind: "over-cap" });
    expect(await db.take.count({ where: { jobId } })).toBe(0);
    expect(await committed({ jobId })).toBe(0);
  });

  it("keeps both sides of the books equal through any run of reservations, settlements and reclassifications", async () => {
    const step = fc.record({ ceiling: fc.integer({ min: 0, max: 90 }), actual: fc.integer({ min: 0, max: 120 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        await clearLedger();
        const jobId = await jobWith(1_000_000);
        for (const [index, { ceiling, actual }] of steps.entries()) {
          const intent = sampleTakeIntent({ shot: index + 1, ceilingMicros: ceiling });
          await store.reserveTakes(jobId, [intent]);
          await settle(intent.id, actual);
          await store.reclassify([intent.id], "lost", "moderated");
        }
        const [balance] = await db.$queryRaw<{ reserved: bigint; spent: bigint; moderated: bigint }[]>`
          select
            coalesce(sum(case when to_account = 'reserved' then amount_micros when from_account = 'reserved' then -amount_micros else 0 end), 0)::bigint as reserved,
            coalesce(sum(case when to_account like 'spent:%' then amount_micros else 0 end - case when from_account like 'spent:%' then amount_micros else 0 end), 0)::bigint as spent,
            coalesce(sum(case when to_account = 'spent:moderated' then amount_micros else 0 end), 0)::bigint as moderated
          from ledger_entry where job_id = ${jobId}`;
        const total = BigInt(steps.reduce((sum, one) => sum + one.actual, 0));
        expect(balance).toEqual({ reserved: 0n, spent: total, moderated: total });
        const closes = await test.deps.desk.closeDay(new Date().toISOString().slice(0, 10));
        expect(closes.flatMap((close) => close.differences)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it("is refused by the database itself when somebody rewrites an entry", async () => {
    await clearLedger();
    const jobId = await jobWith(100);
    await reserve(jobId, 1, 10);
    await expect(db.ledgerEntry.updateMany({ where: { jobId }, data: { amountMicros: 1n } })).rejects.toThrow(
      "ledger entries are never changed",
    );
  });
});

describe("the daily close", () => {
  it("names the take whose row does not say what the ledger says", async () => {
    await clearLedger();
    const jobId = await jobWith(100);
    const intent = sampleTakeIntent({ shot: 1, ceilingMicros: 50 });
    await store.reserveTakes(jobId, [intent]);
    await settle(intent.id, 40);
    await db.take.update({ where: { id: intent.id }, data: { actualMicros: 41n } });
    const closes = await test.deps.desk.closeDay(new Date().toISOString().slice(0, 10));
    expect(closes.flatMap((close) => close.differences)).toEqual([
      { takeId: intent.id, jobId, what: "what was paid", ledgerMicros: 40, takeMicros: 41 },
    ]);
  });
});

/** Two jobs ask for takes at once while one of the budgets around both of them is 100. */
async function race(cap: Exclude<Cap, "job">, asks: readonly { job: number; micros: number }[]): Promise<void> {
  await clearLedger();
  await setBudgets(cap === "user-day" ? { day: 100n } : cap === "workspace-month" ? { month: 100n } : {});
  const project = await projectWith(cap === "project" ? 100n : null);
  const jobs = [await jobWith(1_000_000, project), await jobWith(1_000_000, project)];
  const answers = await Promise.all(asks.map(({ job, micros }, shot) => reserve(jobs[job] ?? "", shot + 1, micros)));
  const booked = asks.filter((_, index) => answers[index]?.kind === "reserved");
  const refused = answers.filter((answer) => answer.kind === "over-cap");
  const bookedMicros = sumMicros(booked.map((one) => one.micros));
  expect(bookedMicros).toBeLessThanOrEqual(100);
  expect(await committed({ workspaceId: producer.workspaceId })).toBe(bookedMicros);
  expect(refused.every((answer) => answer.cap === cap)).toBe(true);
  expect(booked.length + refused.length).toBe(asks.length);
}

async function projectWith(budgetMicros: bigint | null): Promise<string> {
  const id = `proj_${Math.random()}`;
  await db.project.create({ data: { id, name: id, workspaceId: producer.workspaceId, budgetMicros } });
  return id;
}

async function settle(takeId: string, actualMicros: number): Promise<void> {
  await store.settleTake({
    takeId,
    state: "failed",
    actualMicros,
    chargeSource: "provider",
    spendClass: actualMicros > 0 ? "lost" : null,
    audit: { action: "test", summary: "settled" },
  });
}
