import { createHash } from "node:crypto";
import { ulid } from "ulid";
import { createBackendDesk } from "@/lib/db/backend-desk";
import { createDb, type Db } from "@/lib/db/client";
import { createStore } from "@/lib/db/store";
import { policySchema } from "@/lib/domain/gate";
import type { Stage } from "@/lib/domain/job";
import type { Viewer } from "@/lib/domain/viewer";
import { RetryLater } from "@/lib/pipeline/attempts";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { Store, WakeUp } from "@/lib/pipeline/store";
import { createStudio, type Studio } from "@/lib/pipeline/studio";
import { createFakeDeps } from "@/lib/pipeline/testing/fake-deps";

const WORKSPACE = "ws_test";

export const producer: Viewer = { userId: "u_producer", workspaceId: WORKSPACE, role: "producer", name: "Paula" };
export const approver: Viewer = { userId: "u_approver", workspaceId: WORKSPACE, role: "approver", name: "Anton" };
export const secondApprover: Viewer = { userId: "u_second", workspaceId: WORKSPACE, role: "approver", name: "Sara" };
export const admin: Viewer = { userId: "u_admin", workspaceId: WORKSPACE, role: "admin", name: "Ada" };

/** A studio on real rows, with fake media, and an engine that is this process: it runs what was woken, when told to. */
export type TestStudio = {
  db: Db;
  deps: ReturnType<typeof createFakeDeps>;
  store: Store;
  studio: Studio;
  wakeUps: WakeUp[];
  /** Runs one job until it waits, fails or is complete. Retries come at once. */
  drive(jobId: string): Promise<void>;
  submit(brief?: Record<string, unknown>): Promise<string>;
  close(): Promise<void>;
};

export async function createTestStudio(
  databaseUrl: string,
  change: Partial<PipelineDeps> = {},
  db: Db = createDb(databaseUrl),
): Promise<TestStudio> {
  await seedPeople(db);
  const store = change.store ?? createStore(db);
  const desk = createBackendDesk(db);
  const deps = { ...createFakeDeps({ store, desk, sha256, newId }), ...change };
  const wakeUps: WakeUp[] = [];
  const studio = createStudio(deps, async (wakeUp) => {
    wakeUps.push(wakeUp);
  });
  return {
    db,
    deps,
    store,
    studio,
    wakeUps,
    drive: (jobId) => drive(studio, jobId),
    submit: async (brief = {}) => (await studio.submit(producer, { ...BRIEF, ...brief })).id,
    close: () => db.$disconnect(),
  };
}

export const BRIEF = { prompt: "A calm 20 second film about a lighthouse at dawn.", durationSeconds: 20, budgetUsd: 5 };

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function newId(prefix: string): string {
  return `${prefix}_${ulid().toLowerCase()}`;
}

async function drive(studio: Studio, jobId: string): Promise<void> {
  for (let turn = 0; turn < 60; turn++) {
    const stage = await studio.stageOf(jobId);
    if (stage === null || !(await step(studio, jobId, stage))) return;
  }
  throw new Error(`The job ${jobId} never came to rest.`);
}

async function step(studio: Studio, jobId: string, stage: Stage): Promise<boolean> {
  try {
    const outcome = await studio.runStage(jobId, stage);
    if (outcome.kind === "render") for (const take of outcome.takes) await renderTake(studio, take.id);
    return outcome.kind === "advanced" || outcome.kind === "render";
  } catch (error) {
    if (error instanceof RetryLater) return true;
    throw error;
  }
}

/** What the engine's own function does, without its pauses and with at most so many looks. */
export async function renderTake(studio: Studio, takeId: string, mostLooks = 1000): Promise<void> {
  let next: { next: "look" | "reconcile" | "wait" | "nothing" } = await studio.submitTake(takeId);
  for (let look = 0; next.next === "look" && look < mostLooks; look++) next = await studio.lookAtTake(takeId);
  if (next.next === "reconcile") {
    const outcome = await studio.reconcileTake(takeId);
    if (outcome.kind === "found") await renderTake(studio, takeId, mostLooks);
  }
}

export async function seedPeople(db: Db): Promise<void> {
  await db.workspace.upsert({
    where: { id: WORKSPACE },
    create: {
      id: WORKSPACE,
      name: "Test",
      policy: policySchema.parse({}),
      dayBudgetMicros: 0n,
      monthBudgetMicros: 1_000_000_000n,
    },
    update: {},
  });
  for (const { userId: id, name, role } of [producer, approver, secondApprover, admin]) {
    await db.user.upsert({ where: { id }, create: { id, name, email: `${id}@test.local` }, update: {} });
    const key = { workspaceId: WORKSPACE, userId: id };
    await db.membership.upsert({ where: { workspaceId_userId: key }, create: { ...key, role }, update: {} });
  }
}
