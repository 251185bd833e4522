import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { UnknownTake } from "@/lib/domain/admin-view";
import type { UnknownVerdict } from "@/lib/pipeline/commands/settle-unknown";
import { type AdminStudio, createAdminStudio } from "@/lib/server/testing/admin-studio";
import { admin, approver, producer } from "@/lib/server/testing/test-studio";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";

let database: TestDatabase;
let test: AdminStudio;

beforeAll(async () => {
  database = await createTestDatabase();
  test = await createAdminStudio(database.url);
});
afterAll(async () => {
  await test.close();
  await database.drop();
});

const today = (offsetDays = 0) => new Date(Date.now() + offsetDays * 86_400_000).toISOString().slice(0, 10);
const jobOf = (jobId: string) => test.db.job.findUniqueOrThrow({ where: { id: jobId } });
const ledgerOf = (takeId: string) => test.db.ledgerEntry.findMany({ where: { takeId }, orderBy: { id: "asc" } });
const settle = (takeId: string, verdict: UnknownVerdict) => test.studio.settleUnknown(admin, takeId, verdict);

/** A job whose first submission nobody knows the outcome of. */
async function withUnknown(): Promise<{ jobId: string; lost: UnknownTake }> {
  const jobId = await test.approved();
  test.loseNextAnswer();
  await test.drive(jobId);
  expect(await jobOf(jobId)).toMatchObject({ status: "waiting", waitingAt: "provider" });
  const lost = (await test.reads.unknown(admin)).takes.find((take) => take.jobId === jobId);
  if (!lost) throw new Error("Nothing is unknown.");
  return { jobId, lost };
}

async function expectSettled(jobId: string, takeId: string, ...words: string[]): Promise<void> {
  expect(await jobOf(jobId)).toMatchObject({ status: "running", stage: "RENDER" });
  const told = await test.db.auditEntry.findFirstOrThrow({
    where: { jobId, action: "take.settled-by-person" },
    orderBy: { id: "desc" },
  });
  for (const word of [admin.name, ...words]) expect(told.summary).toContain(word);
  await test.drive(jobId);
  expect(await jobOf(jobId)).toMatchObject({ status: "complete" });
  expect((await test.store.findTake(takeId))?.state).not.toBe("unknown");
}

describe("an attempt nobody knows the outcome of", () => {
  it("is listed with what it is recognised by, and its money stays set aside", async () => {
    const { lost } = await withUnknown();
    expect(lost).toMatchObject({
      state: "unknown",
      backend: "runway",
      model: "gen4.5",
      failure: "Runway did not answer.",
      advice: expect.stringContaining("Runway"),
      sentAt: expect.any(String),
      providerJobId: null,
    });
    expect(lost.prompt.length).toBeGreaterThan(10);
    const { unknown, reservedMicros } = await test.reads.costs(admin, { from: today(-7), to: today() });
    expect(unknown).toMatchObject({ takes: 1, micros: lost.setAsideMicros });
    expect(reservedMicros).toBe(lost.setAsideMicros);
    await settle(lost.takeId, { verdict: "not-charged", reason: "Not in the list of jobs." });
  });

  it("that was not charged gives its money back, and its shot is taken again", async () => {
    const { jobId, lost } = await withUnknown();
    await settle(lost.takeId, { verdict: "not-charged", reason: "Not in the list of jobs." });
    const entries = await ledgerOf(lost.takeId);
    expect(entries.map((entry) => [entry.kind, entry.toAccount, Number(entry.amountMicros)])).toEqual([
      ["reservation", "reserved", lost.setAsideMicros],
      ["release", "budget", lost.setAsideMicros],
    ]);
    await expectSettled(jobId, lost.takeId, "it was not charged", "Not in the list of jobs.");
    expect((await test.store.listTakes(jobId)).filter((take) => take.shotCode === lost.shotCode)).toHaveLength(2);
  });

  it("that was charged and lost books the loss, and its shot is taken again", async () => {
    const { jobId, lost } = await withUnknown();
    const chargedMicros = lost.setAsideMicros - 100_000;
    await settle(lost.takeId, { verdict: "charged-and-lost", chargedMicros, reason: "On the invoice." });
    const entries = await ledgerOf(lost.takeId);
    expect(entries.map((entry) => [entry.kind, entry.toAccount, Number(entry.amountMicros)])).toEqual([
      ["reservation", "reserved", lost.setAsideMicros],
      ["actual", "spent:lost", chargedMicros],
      ["release", "budget", 100_000],
    ]);
    const { byClass } = await test.reads.costs(admin, { from: today(), to: today() });
    expect(byClass.find((row) => row.spendClass === "lost")?.micros).toBe(chargedMicros);
    await expectSettled(jobId, lost.takeId, "was charged and nothing came of it", "On the invoice.");
  });

  it("that is found at the provider goes on, and is paid once", async () => {
    const { jobId, lost } = await withUnknown();
    const take = await test.store.findTake(lost.takeId);
    if (!take) throw new Error("no take");
    const signal = new AbortController().signal;
    await test.deps.backends.runway?.submit(take.request, { webhookUrl: null, signal });
    await settle(lost.takeId, { verdict: "found", providerJobId: lost.takeId, reason: "Seen in the list." });
    await expectSettled(jobId, lost.takeId, `the job ${lost.takeId}`, "Seen in the list.");
    expect((await test.store.listTakes(jobId)).filter((one) => one.shotCode === lost.shotCode)).toHaveLength(1);
    const paid = (await ledgerOf(lost.takeId)).filter((entry) => entry.toAccount.startsWith("spent:"));
    expect(paid.map((entry) => Number(entry.amountMicros))).toEqual([lost.setAsideMicros]);
  });

  it("can be settled once only, and by an admin only", async () => {
    const { jobId, lost } = await withUnknown();
    const verdict = { verdict: "not-charged", reason: "Not in the list of jobs." } as const;
    for (const viewer of [producer, approver]) {
      const attempt = test.studio.settleUnknown(viewer, lost.takeId, verdict);
      await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
    }
    await settle(lost.takeId, verdict);
    await expect(settle(lost.takeId, verdict)).rejects.toMatchObject({ code: "conflict" });
    expect((await test.reads.unknown(admin)).takes.filter((take) => take.jobId === jobId)).toEqual([]);
  });
});
