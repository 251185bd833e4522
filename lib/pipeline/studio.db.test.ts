import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  approver,
  createTestStudio,
  producer,
  renderTake,
  secondApprover,
  type TestStudio,
} from "@/lib/server/testing/test-studio";
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

async function quoted(brief: Record<string, unknown> = {}) {
  const jobId = await test.submit(brief);
  await test.drive(jobId);
  const job = await test.store.findJob(jobId);
  const quote = await test.store.findLatestQuote(jobId);
  return { jobId, job, digest: quote?.digest ?? "", plan: await test.store.findPlan(jobId, job?.planVersion ?? 0) };
}

async function approved(brief: Record<string, unknown> = {}) {
  const found = await quoted(brief);
  await test.studio.decide(approver, found.jobId, { decision: "approve", gate: "cost", digest: found.digest });
  return found;
}

async function finished(brief: Record<string, unknown> = {}) {
  const found = await approved(brief);
  await test.drive(found.jobId);
  return found;
}

const jobOf = async (jobId: string) => {
  const job = await test.store.findJob(jobId);
  if (!job) throw new Error("no job");
  return job;
};

describe("the way of a brief", () => {
  it("waits for a person at the price, and nothing is rendered before", async () => {
    const before = test.deps.media.submits.length;
    const { job } = await quoted();
    expect(job).toMatchObject({ stage: "FINANCIAL", status: "waiting", waitingAt: "cost", planVersion: 1 });
    expect(test.deps.media.submits.length).toBe(before);
  });

  it("ends complete once exactly that price is signed, with one take for every shot", async () => {
    const { jobId, plan } = await finished();
    expect(await jobOf(jobId)).toMatchObject({ stage: "COMPLETE", status: "complete" });
    const takes = await test.store.listTakes(jobId);
    expect(takes.map((take) => take.shotCode).sort()).toEqual(plan?.shots.map((shot) => shot.code).sort());
    expect(takes.every((take) => take.state === "succeeded")).toBe(true);
  });

  it("writes a checkpoint before every transition, each with the hash of its context", async () => {
    const { jobId } = await finished();
    const checkpoints = (await test.store.listCheckpoints(jobId)).reverse();
    expect(checkpoints.map((row) => row.stage)).toEqual([
      "INIT",
      "INPUT_SANITIZER",
      "ANALYSIS",
      "FAST_TRACK",
      "FINANCIAL",
      "RENDER",
      "QA_TECH",
      "QA_SEMANTIC",
      "FINALIZE",
    ]);
    expect(checkpoints.every((row) => test.deps.sha256(row.context) === row.hash)).toBe(true);
  });

  it("takes the careful way through CREATIVE and a storyboard gate when the film is longer than thirty seconds", async () => {
    const { jobId, job, plan } = await quoted({ durationSeconds: 40 });
    expect(job).toMatchObject({ stage: "VISUAL", status: "waiting", waitingAt: "storyboard" });
    await test.studio.decide(approver, jobId, { decision: "approve", gate: "storyboard", digest: plan?.digest ?? "" });
    await test.drive(jobId);
    expect(await jobOf(jobId)).toMatchObject({ stage: "FINANCIAL", waitingAt: "cost" });
  });

  it("gives the same job for the same client request id, also when both arrive at once", async () => {
    const send = () =>
      test.studio.submit(producer, { prompt: "A lighthouse at dawn.", durationSeconds: 20, clientRequestId: "twice" });
    const jobs = await Promise.all([send(), send(), send()]);
    expect(new Set(jobs.map((job) => job.id)).size).toBe(1);
    expect(jobs.filter((job) => job.created)).toHaveLength(1);
  });

  it("names every field that is wrong and makes no job", async () => {
    const before = await test.db.job.count();
    const submit = test.studio.submit(producer, { prompt: "short", durationSeconds: 5, colour: "blue" });
    await expect(submit).rejects.toMatchObject({ code: "invalid_input" });
    const fields = await submit.catch((error) => error.fields.map((problem: { field: string }) => problem.field));
    expect(fields).toEqual(expect.arrayContaining(["prompt", "durationSeconds", "colour"]));
    expect(await test.db.job.count()).toBe(before);
  });
});

describe("a crash between a stage's commit and the engine's memory of it", () => {
  it("loses no job: the stage, delivered again, answers what it decided, at every stage of the way", async () => {
    const jobId = await test.submit({ durationSeconds: 40 });
    const seen: string[] = [];
    while ((await jobOf(jobId)).status !== "complete") {
      const stage = await stepTwice(jobId);
      if (stage) seen.push(stage);
    }
    expect(seen).toEqual([
      ...["INIT", "INPUT_SANITIZER", "ANALYSIS", "CREATIVE", "VISUAL", "FINANCIAL"],
      ...["RENDER", "QA_TECH", "QA_SEMANTIC"],
    ]);
  });

  it("leaves a job alone that somebody else has moved on since", async () => {
    const { jobId } = await quoted();
    expect(await test.studio.runStage(jobId, "ANALYSIS")).toEqual({ kind: "superseded" });
  });

  it("wakes a job that stands still with an event the engine has not seen", async () => {
    const jobId = await test.submit();
    await test.db.job.update({ where: { id: jobId }, data: { dispatchedNumber: 1 } });
    await test.db.$executeRaw`update job set updated_at = now() - interval '20 minutes' where id = ${jobId}`;
    await test.studio.wakeWaiting();
    expect(test.wakeUps.filter((wake) => wake.jobId === jobId).map((wake) => wake.wakeNumber)).toEqual([1, 2]);
  });
});

/** Runs a stage, and again as an engine would that forgot the answer. Answers with the stage when the job moved on. */
async function stepTwice(jobId: string): Promise<string | null> {
  if ((await jobOf(jobId)).status === "waiting") await approveWaiting(jobId);
  const { stage } = await jobOf(jobId);
  const outcome = await test.studio.runStage(jobId, stage);
  if (outcome.kind === "render") for (const take of outcome.takes) await renderTake(test.studio, take.id);
  if (outcome.kind !== "advanced" || outcome.to === "COMPLETE") return null;
  expect(await test.studio.runStage(jobId, stage)).toEqual(outcome);
  return stage;
}

async function approveWaiting(jobId: string): Promise<void> {
  const job = await jobOf(jobId);
  const plan = await test.store.findPlan(jobId, job.planVersion);
  const quote = await test.store.findLatestQuote(jobId);
  const isCost = job.waitingAt === "cost";
  const digest = (isCost ? quote?.digest : plan?.digest) ?? "";
  await test.studio.decide(approver, jobId, { decision: "approve", gate: isCost ? "cost" : "storyboard", digest });
}

describe("a decision", () => {
  it("counts once among twenty at the same time: one approval, one wake-up", async () => {
    const { jobId, digest } = await quoted();
    const wakesBefore = test.wakeUps.filter((wake) => wake.jobId === jobId).length;
    const approve = (who: typeof approver) =>
      test.studio.decide(who, jobId, { decision: "approve", gate: "cost", digest });
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => approve(index % 2 === 0 ? approver : secondApprover)),
    );
    const refused = results.filter((result) => result.status === "rejected");
    for (const result of refused) expect(result.reason).toMatchObject({ code: "conflict" });
    expect(await test.db.approval.count({ where: { jobId, decision: "approve" } })).toBe(1);
    expect(test.wakeUps.filter((wake) => wake.jobId === jobId).length).toBe(wakesBefore + 1);
    await test.drive(jobId);
    const takes = await test.store.listTakes(jobId);
    expect(new Set(takes.map((take) => take.shotCode)).size).toBe(takes.length);
  });

  it("about a price that is not the current one is refused as stale", async () => {
    const { jobId } = await quoted();
    const decide = test.studio.decide(approver, jobId, { decision: "approve", gate: "cost", digest: "0".repeat(64) });
    await expect(decide).rejects.toMatchObject({ code: "stale" });
    expect(await jobOf(jobId)).toMatchObject({ status: "waiting", waitingAt: "cost" });
  });

  it("of the person who submitted the job is refused", async () => {
    const { jobId, digest } = await quoted();
    const decide = test.studio.decide(producer, jobId, { decision: "approve", gate: "cost", digest });
    await expect(decide).rejects.toMatchObject({ code: "forbidden" });
  });

  it("of somebody from elsewhere finds no job", async () => {
    const { jobId, digest } = await quoted();
    const stranger = { ...approver, workspaceId: "ws_other" };
    const decide = test.studio.decide(stranger, jobId, { decision: "approve", gate: "cost", digest });
    await expect(decide).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a change of a shot", () => {
  it("after the price was signed opens the gate again and says what changed", async () => {
    const { jobId, plan } = await approved();
    const code = plan?.shots[0]?.code ?? "";
    await test.studio.editShot(producer, jobId, code, { action: "The light goes out." }, 1);
    await test.drive(jobId);
    expect(await jobOf(jobId)).toMatchObject({
      stage: "FINANCIAL",
      status: "waiting",
      waitingAt: "cost",
      planVersion: 2,
    });
    expect(await test.store.listTakes(jobId)).toHaveLength(0);
  });

  it("in a finished film renders only that shot again", async () => {
    const { jobId, plan } = await finished();
    const code = plan?.shots[1]?.code ?? "";
    await test.studio.editShot(producer, jobId, code, { prompt: "A red lighthouse at dawn." }, 1);
    await test.drive(jobId);
    const quote = await test.store.findLatestQuote(jobId);
    const before = test.deps.media.submits.length;
    await test.studio.decide(approver, jobId, { decision: "approve", gate: "cost", digest: quote?.digest ?? "" });
    await test.drive(jobId);
    expect(test.deps.media.submits.slice(before)).toEqual([code]);
    expect(await jobOf(jobId)).toMatchObject({ status: "complete" });
  });

  it("of a version that is not the newest any more is refused, and nothing is overwritten", async () => {
    const { jobId, plan } = await quoted();
    const code = plan?.shots[0]?.code ?? "";
    await test.studio.editShot(producer, jobId, code, { action: "First." }, 1);
    const second = test.studio.editShot(producer, jobId, code, { action: "Second." }, 1);
    await expect(second).rejects.toMatchObject({ code: "stale" });
    expect((await test.store.findPlan(jobId, 2))?.shots[0]?.action).toBe("First.");
  });
});

describe("a failure", () => {
  it("of one shot ends at ERROR with its cause, keeps the rest, and resume renders only what is missing", async () => {
    const { jobId, plan } = await approved();
    const code = plan?.shots[0]?.code ?? "";
    test.deps.media.faults.failShots.add(code);
    await test.drive(jobId);
    const row = await test.db.job.findUniqueOrThrow({ where: { id: jobId } });
    expect(row).toMatchObject({ stage: "ERROR", status: "failed", failedStage: "RENDER" });
    expect(JSON.stringify(row.failure)).toContain("told to fail");
    test.deps.media.faults.failShots.clear();
    const before = test.deps.media.submits.length;
    await test.studio.resume(producer, jobId);
    await test.drive(jobId);
    expect(test.deps.media.submits.slice(before)).toEqual([code]);
    expect(await jobOf(jobId)).toMatchObject({ status: "complete" });
  });

  it("of a technical check waits with the failing shots, and a retake takes just those again", async () => {
    const { jobId, plan } = await approved();
    const code = plan?.shots[0]?.code ?? "";
    test.deps.media.faults.lowBitRateShots.add(code);
    await test.drive(jobId);
    expect(await jobOf(jobId)).toMatchObject({ stage: "QA_TECH", status: "waiting", waitingAt: "retake" });
    test.deps.media.faults.lowBitRateShots.clear();
    const before = test.deps.media.submits.length;
    await test.studio.retake(producer, jobId, [code]);
    await test.drive(jobId);
    expect(test.deps.media.submits.slice(before)).toEqual([code]);
    expect(await jobOf(jobId)).toMatchObject({ status: "complete" });
  });

  it("to reach 7.0 waits for a person, who may accept it", async () => {
    test.deps.media.faults.average = 6.2;
    const { jobId } = await finished();
    test.deps.media.faults.average = 8.2;
    expect(await jobOf(jobId)).toMatchObject({ stage: "QA_SEMANTIC", status: "waiting", waitingAt: "delivery" });
    const { subject } = await test.db.judgementRow.findFirstOrThrow({ where: { jobId } });
    await test.studio.decide(approver, jobId, { decision: "approve", gate: "delivery", digest: subject });
    await test.drive(jobId);
    expect(await jobOf(jobId)).toMatchObject({ status: "complete" });
  });

  it("that is damaged falls back to the checkpoint before it, says so, and still ends complete", async () => {
    const { jobId } = await approved();
    const newest = await test.db.checkpoint.findFirstOrThrow({ where: { jobId }, orderBy: { sequence: "desc" } });
    await test.db.checkpoint.update({ where: { id: newest.id }, data: { context: "{}" } });
    await test.drive(jobId);
    expect(await jobOf(jobId)).toMatchObject({ status: "complete" });
    const told = await test.db.auditEntry.findMany({ where: { jobId, action: "checkpoint.corrupt" } });
    expect(told).toHaveLength(1);
  });
});
