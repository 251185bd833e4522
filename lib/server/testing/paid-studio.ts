import { copyFile, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createDiskStorage } from "@/lib/adapters/storage/disk";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import { BACKEND_OF, type DoubleAddresses, type PaidRoute, paidBackend } from "@/lib/server/testing/paid-routes";
import { approver, BRIEF, createTestStudio, producer, type TestStudio } from "@/lib/server/testing/test-studio";

const PLENTY = 1_000_000_000_000n;

export type PaidStudio = TestStudio & {
  /** A job at RENDER whose price was signed; answers with its id. */
  approvedJob(brief?: Record<string, unknown>): Promise<string>;
  /** A reserved take of a fresh, approved job; its siblings are out of the way. */
  reservedTake(): Promise<string>;
};

/** A studio on real rows whose one paid route leads over the real adapter to a double. Files are real and on disk. */
export async function createPaidStudio(
  databaseUrl: string,
  route: PaidRoute,
  addresses: DoubleAddresses,
  change: Partial<PipelineDeps> = {},
): Promise<PaidStudio> {
  const dir = await mkdtemp(path.join(os.tmpdir(), "paid-studio-"));
  const backend = BACKEND_OF[route];
  const test = await createTestStudio(databaseUrl, {
    backends: { [backend]: paidBackend(route, addresses) },
    unavailable: {},
    storage: createDiskStorage({ dir: path.join(dir, "media"), signingKey: "k".repeat(32), baseUrl: "" }),
    intake: { admit: (from, to) => copyFile(from, to) },
    withWorkDir: async (work) => {
      const folder = await mkdtemp(path.join(dir, "work-"));
      return await work(folder).finally(() => rm(folder, { recursive: true, force: true }));
    },
    ...change,
  });
  return {
    ...test,
    approvedJob: (brief) => approvedJob(test, backend, brief),
    reservedTake: async () => reservedTake(test, await approvedJob(test, backend)),
    close: async () => {
      await test.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function approvedJob(test: TestStudio, backend: string, brief: Record<string, unknown> = {}): Promise<string> {
  const preferences = { allowedBackends: [backend], qualityFloor: 0 };
  const { id } = await test.studio.submit(producer, { ...BRIEF, budgetUsd: 100, preferences, ...brief });
  await test.drive(id);
  const quote = await test.store.findLatestQuote(id);
  await test.studio.decide(approver, id, { decision: "approve", gate: "cost", digest: quote?.digest ?? "" });
  await test.studio.runStage(id, "FINANCIAL");
  return id;
}

async function reservedTake({ studio, db }: TestStudio, jobId: string): Promise<string> {
  const outcome = await studio.runStage(jobId, "RENDER");
  const [first] = outcome.kind === "render" ? outcome.takes : [];
  if (!first) throw new Error(`The job does not render: ${outcome.kind}.`);
  await db.ledgerEntry.deleteMany({ where: { jobId, takeId: { not: first.id } } });
  await db.take.deleteMany({ where: { jobId, id: { not: first.id } } });
  return first.id;
}

/** Limits, pauses and budgets have tests of their own; here they would only stand between one trial and the next. */
export async function liftLimits({ db, deps }: TestStudio): Promise<void> {
  await db.workspace.updateMany({ data: { userDayBudgetMicros: PLENTY, monthBudgetMicros: PLENTY } });
  await db.backendOutcome.deleteMany();
  for (const { enabled: _on, pausedReason: _why, ...model } of await deps.desk.listSettings()) {
    const { backend, route } = model;
    const body = { ...model, parallelTakes: 100, submissionsPerMinute: 600 };
    await db.backendSetting.update({
      where: { backend_route: { backend, route } },
      data: { body, pausedReason: null },
    });
  }
}
