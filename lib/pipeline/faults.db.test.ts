import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createBackendDesk } from "@/lib/db/backend-desk";
import { createDb, type Db } from "@/lib/db/client";
import { DEFAULT_PRICE_LIST } from "@/lib/domain/cost/default-price-list";
import { AppError } from "@/lib/domain/errors";
import type { Stage } from "@/lib/domain/job";
import type { PipelineDeps } from "@/lib/pipeline/deps";
import type { Prober } from "@/lib/pipeline/ports";
import { approver, createTestStudio, producer, renderTake, type TestStudio } from "@/lib/server/testing/test-studio";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";

type Port = "store" | "planner" | "cache" | "prober" | "judge" | "assembler";
/** A transition, and the port whose call is hit by the fault while the job makes it. */
type Transition = { name: string; from: Stage; seconds: number; port: Port; method: string; failing?: boolean };

const TRANSITIONS: Transition[] = [
  { name: "INIT → INPUT_SANITIZER", from: "INIT", seconds: 20, port: "store", method: "advance" },
  { name: "INPUT_SANITIZER → ANALYSIS", from: "INPUT_SANITIZER", seconds: 20, port: "store", method: "advance" },
  { name: "ANALYSIS → CREATIVE", from: "ANALYSIS", seconds: 40, port: "planner", method: "analyse" },
  { name: "ANALYSIS → FAST_TRACK", from: "ANALYSIS", seconds: 20, port: "planner", method: "analyse" },
  { name: "CREATIVE → VISUAL", from: "CREATIVE", seconds: 40, port: "planner", method: "direct" },
  { name: "FAST_TRACK → FINANCIAL", from: "FAST_TRACK", seconds: 20, port: "planner", method: "direct" },
  { name: "VISUAL → FINANCIAL", from: "VISUAL", seconds: 40, port: "planner", method: "translate" },
  { name: "FINANCIAL → RENDER", from: "FINANCIAL", seconds: 20, port: "store", method: "countPasses" },
  { name: "RENDER → QA_TECH", from: "RENDER", seconds: 20, port: "cache", method: "get" },
  { name: "QA_TECH → QA_SEMANTIC", from: "QA_TECH", seconds: 20, port: "prober", method: "probe" },
  { name: "QA_SEMANTIC → FINALIZE", from: "QA_SEMANTIC", seconds: 20, port: "judge", method: "judge" },
  { name: "FINALIZE → COMPLETE", from: "FINALIZE", seconds: 20, port: "assembler", method: "assemble" },
  { name: "any → ERROR", from: "QA_TECH", seconds: 20, port: "store", method: "fail", failing: true },
];

class WorkerDied extends Error {}

const THROWN: Record<string, () => unknown> = {
  "an adapter that times out": () => new AppError("timeout", "The adapter did not answer in time."),
  "a worker that dies of memory": () => new WorkerDied("out of memory"),
  "an API's rate limit": () => new AppError("rate_limited", "Too many requests.", { retryable: true }),
  "a network error": () => Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }),
};
const FAULTS = [
  ...Object.keys(THROWN),
  "an answer that fails its schema",
  "a corrupted checkpoint",
  "a cache miss",
  "a cost overrun",
];

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

describe.each(FAULTS)("%s", (fault) => {
  it.each(TRANSITIONS)("at $name is survived", async (transition) => {
    const trial = await createTrial(transition, fault);
    const jobId = await trial.run();
    const job = await trial.test.db.job.findUniqueOrThrow({ where: { id: jobId } });
    expect(["complete", "waiting", "failed"]).toContain(job.status);
    if (job.status === "failed") expect(job.failure).toMatchObject({ message: expect.stringMatching(/\w/) });
    expect(await trial.repeatedRenders(jobId)).toEqual([]);
    await trial.finish(jobId);
    const end = await trial.test.db.job.findUniqueOrThrow({ where: { id: jobId } });
    expect(end.status).toBe("complete");
    expect(await trial.repeatedRenders(jobId)).toEqual([]);
  });
});

async function createTrial(transition: Transition, fault: string) {
  const armed = { on: false };
  const desk = { ...createBackendDesk(db), listPrices: async () => PRICED };
  const test = await createTestStudio(database.url, { desk }, db);
  armPort(test.deps, transition, fault, armed);
  const trial = { test, transition, fault, armed, probe: test.deps.prober.probe };
  return {
    test,
    run: () => runToTheFault(trial),
    /** What a person does: signs what waits, mends what is broken, resumes what failed. */
    finish: (jobId: string) => finish(trial, jobId),
    repeatedRenders: (jobId: string) => repeatedRenders(test, jobId),
  };
}
type Trial = {
  test: TestStudio;
  transition: Transition;
  fault: string;
  armed: { on: boolean };
  probe: Prober["probe"];
};

const noEncoder = () => Promise.reject(new AppError("no_encoder", "No encoder.", { retryable: false }));

/** The preview costs something here, so that an overrun is possible. */
const PRICED = DEFAULT_PRICE_LIST.map((row) =>
  row.backend === "animatic" ? { ...row, microsPerSecond: 10_000 } : row,
);

/** Replaces one method of one port: the first call while armed meets the fault, every other one the real thing. */
function armPort(deps: PipelineDeps, { port, method }: Transition, fault: string, armed: { on: boolean }): void {
  const target = deps[port] as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
  const real = target[method]?.bind(target);
  if (!real) throw new Error(`${port} has no ${method}`);
  target[method] = async (...args) => {
    if (!armed.on) return await real(...args);
    armed.on = false;
    const thrown = THROWN[fault];
    if (thrown) throw thrown();
    if (fault === "an answer that fails its schema") return await garbage(port, real, args);
    if (fault === "a cache miss") return undefined;
    return await real(...args);
  };
}

/** Adapters answer nonsense; rows can't, so there the database is gone for a moment. */
async function garbage(port: Port, real: (...args: unknown[]) => Promise<unknown>, args: unknown[]): Promise<unknown> {
  if (port === "store") throw new AppError("unavailable", "The rows could not be read.");
  if (port === "cache") return { batchSize: "many" };
  await real(...args);
  return { nonsense: true };
}

async function runToTheFault({ test, transition, fault, armed }: Trial): Promise<string> {
  const jobId = await test.submit({ durationSeconds: transition.seconds });
  await walk(test, jobId, async (stage) => {
    if (stage !== transition.from) return "go on";
    if (transition.failing) test.deps.prober.probe = noEncoder;
    if (fault === "a corrupted checkpoint") await damageNewest(test, jobId);
    else if (fault === "a cost overrun") await test.db.job.update({ where: { id: jobId }, data: { capMicros: 1n } });
    else if (fault !== "a cache miss" || transition.port === "cache") armed.on = true;
    return "stop watching";
  });
  return jobId;
}

async function finish({ test, transition, probe }: Trial, jobId: string): Promise<void> {
  const job = await test.db.job.findUniqueOrThrow({ where: { id: jobId } });
  if (transition.failing) test.deps.prober.probe = probe;
  await test.db.job.update({ where: { id: jobId }, data: { capMicros: 10_000_000n } });
  if (job.status === "failed") await test.studio.resume(producer, jobId);
  await walk(test, jobId, async () => "stop watching");
}

/** The engine: delivers a stage until the job rests, and again after whatever was thrown. People sign what waits. */
async function walk(
  test: TestStudio,
  jobId: string,
  before: (stage: Stage) => Promise<"go on" | "stop watching">,
): Promise<void> {
  let watching = true;
  for (let delivery = 0; delivery < 60; delivery++) {
    const job = await test.store.findJob(jobId);
    if (!job || job.status === "failed" || job.status === "complete") return;
    if (job.status === "waiting" && !(await sign(test, jobId))) return;
    if (watching && job.status === "running") watching = (await before(job.stage)) === "go on";
    await deliver(test, jobId, job.stage);
  }
  throw new Error("The job never came to rest.");
}

async function deliver(test: TestStudio, jobId: string, stage: Stage): Promise<void> {
  try {
    const outcome = await test.studio.runStage(jobId, stage);
    if (outcome.kind !== "render") return;
    for (const take of outcome.takes) await renderTake(test.studio, take.id);
  } catch {
    // The engine delivers it again.
  }
}

async function sign(test: TestStudio, jobId: string): Promise<boolean> {
  const job = await test.store.findJob(jobId);
  if (job?.waitingAt !== "storyboard" && job?.waitingAt !== "cost") return false;
  const plan = await test.store.findPlan(jobId, job.planVersion);
  const quote = await test.store.findLatestQuote(jobId);
  const digest = (job.waitingAt === "storyboard" ? plan?.digest : quote?.digest) ?? "";
  await test.studio.decide(approver, jobId, { decision: "approve", gate: job.waitingAt, digest });
  return true;
}

async function damageNewest(test: TestStudio, jobId: string): Promise<void> {
  const newest = await test.db.checkpoint.findFirst({ where: { jobId }, orderBy: { sequence: "desc" } });
  if (newest) await test.db.checkpoint.update({ where: { id: newest.id }, data: { hash: "0".repeat(64) } });
}

/** Shots that were rendered more than once. */
async function repeatedRenders(test: TestStudio, jobId: string): Promise<string[]> {
  const takes = await test.store.listTakes(jobId);
  const codes = takes.filter((take) => take.state === "succeeded").map((take) => take.shotCode);
  return codes.filter((code, index) => codes.indexOf(code) !== index);
}
