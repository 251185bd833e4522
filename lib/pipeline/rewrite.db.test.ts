import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { RewriteTarget } from "@/lib/domain/board/rewrite-change";
import { admin, approver, createTestStudio, producer, type TestStudio } from "@/lib/server/testing/test-studio";
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

const SCENE: RewriteTarget = { kind: "scene", sceneNumber: 1 };
const PROMPT: RewriteTarget = { kind: "prompt", code: "SC01-SH010" };
const { signal } = new AbortController();

async function quoted(): Promise<string> {
  const jobId = await test.submit({});
  await test.drive(jobId);
  return jobId;
}
async function finished(): Promise<string> {
  const jobId = await quoted();
  const digest = (await test.store.findLatestQuote(jobId))?.digest ?? "";
  await test.studio.decide(approver, jobId, { decision: "approve", gate: "cost", digest });
  await test.drive(jobId);
  return jobId;
}
const jobOf = async (jobId: string) => (await test.store.findJob(jobId)) ?? expect.fail("no job");
const boardOf = async (jobId: string) =>
  (await test.store.findPlan(jobId, (await jobOf(jobId)).planVersion)) ?? expect.fail("no board");
const suggest = (jobId: string, target: RewriteTarget, note: string, baseVersion: number, who = producer) =>
  test.studio.suggestRewrite(who, jobId, { target, note, baseVersion }, signal);
async function suggested(...ask: Parameters<typeof suggest>) {
  const suggestion = await suggest(...ask);
  return suggestion.kind === "suggested" ? suggestion : expect.fail(suggestion.reason);
}

describe("a suggestion", () => {
  it("writes nothing, and tells what would change, its price and its takes", async () => {
    const jobId = await finished();
    const before = await jobOf(jobId);
    const { lines, preview, takes } = await suggested(jobId, SCENE, "A gull lands.", 1);
    expect(lines).toEqual([
      "Scene 1: description “A lighthouse at dawn.” → “A gull lands.”",
      "SC01-SH020: what happens “The light turns.” → “A gull lands.”",
    ]);
    expect(preview.changedCodes).toEqual(["SC01-SH020"]);
    expect(preview.price?.after.p50Micros).toBeGreaterThanOrEqual(preview.price?.before.p50Micros ?? 0);
    expect(takes.asideCodes).toEqual(["SC01-SH020"]);
    expect(takes.keptCodes).toContain("SC01-SH010");
    expect(await jobOf(jobId)).toEqual(before);
    expect(await test.db.planVersion.count({ where: { jobId } })).toBe(1);
  });

  it("that is used is one version with author, note and exactly what was shown; the gate opens again", async () => {
    const jobId = await quoted();
    const { change, preview } = await suggested(jobId, SCENE, "A gull lands.", 1, admin);
    await test.studio.changeBoard(admin, jobId, { change, baseVersion: 1 });
    const [version] = await test.studio.listBoardVersions(producer, jobId, 1);
    expect(version).toMatchObject({
      ...{ version: 2, authorName: "Ada", reason: "Rewrote scene 1 as asked: “A gull lands”." },
      changes: [expect.stringContaining("Scene 1: description"), expect.stringContaining("SC01-SH020: what happens")],
    });
    await test.drive(jobId);
    expect(await jobOf(jobId)).toMatchObject({ planVersion: 2, waitingAt: "cost" });
    expect((await test.store.findLatestQuote(jobId))?.quote.interval).toEqual(preview.price?.after);
    const [line] = await test.db.auditEntry.findMany({ where: { jobId, action: "board.changed" } });
    expect(line?.summary).toBe("Ada rewrote scene 1 as asked: “A gull lands”. This is version 2 of the board.");
    expect(line?.data).toMatchObject({ change: { kind: "rewrite-scene", sceneNumber: 1, note: "A gull lands." } });
    expect(JSON.stringify(line?.data)).not.toContain("negativePrompt");
  });

  it("that was used renders nothing and is taken back by restoring", async () => {
    const jobId = await finished();
    const first = await boardOf(jobId);
    const takes = await test.db.take.count({ where: { jobId } });
    const { change } = await suggested(jobId, PROMPT, "A green lamp.", 1);
    await test.studio.changeBoard(producer, jobId, { change, baseVersion: 1 });
    await test.drive(jobId);
    expect((await boardOf(jobId)).shots[0]).toMatchObject({ prompt: "A green lamp.", seed: first.shots[0]?.seed });
    expect(await test.db.take.count({ where: { jobId } })).toBe(takes);
    await test.studio.changeBoard(producer, jobId, { change: { kind: "restore", version: 1 }, baseVersion: 2 });
    expect(await boardOf(jobId)).toEqual({ ...first, version: 3 });
  });

  it("is for one version of the board: on another it is stale, even when it is sent for that one", async () => {
    const jobId = await quoted();
    const { change } = await suggested(jobId, SCENE, "A gull lands.", 1);
    await test.studio.changeBoard(admin, jobId, { change: { kind: "delete", codes: ["SC01-SH020"] }, baseVersion: 1 });
    for (const baseVersion of [1, 2]) {
      await expect(test.studio.changeBoard(producer, jobId, { change, baseVersion })).rejects.toMatchObject({
        code: "stale",
        message: expect.stringContaining("Ada, version 2: Removed SC01-SH020."),
      });
    }
    await expect(suggest(jobId, SCENE, "A gull lands.", 1)).rejects.toMatchObject({ code: "stale" });
    expect((await boardOf(jobId)).shots.map(({ code }) => code)).not.toContain("SC01-SH020");
    expect((await suggested(jobId, SCENE, "A gull lands.", 2)).change.forVersion).toBe(2);
  });

  it("that says what is there already changes nothing, and says so", async () => {
    const jobId = await quoted();
    const prompt = (await boardOf(jobId)).shots[0]?.prompt ?? "";
    expect(await suggest(jobId, PROMPT, prompt, 1)).toMatchObject({
      kind: "nothing",
      reason: "The prompt of SC01-SH010 is like that already.",
    });
  });

  it("that nobody waits for any more is no fault of the studio's", async () => {
    const jobId = await quoted();
    const stopped = new AbortController();
    const { planner } = test.deps;
    const rewrite = vi.spyOn(planner, "rewrite").mockImplementation(async (_brief, _task, signal) => {
      stopped.abort();
      signal.throwIfAborted();
      throw new Error("It goes on, although nobody waits.");
    });
    const ask = { target: SCENE, note: "Rain.", baseVersion: 1 };
    await expect(test.studio.suggestRewrite(producer, jobId, ask, stopped.signal)).rejects.toMatchObject({
      code: "conflict",
    });
    rewrite.mockRestore();
  });

  it("is the producer's and an admin's, for what is on the board of a job that goes on", async () => {
    const jobId = await quoted();
    await expect(suggest(jobId, SCENE, "Rain.", 1, approver)).rejects.toMatchObject({ code: "forbidden" });
    await expect(suggest(jobId, { kind: "scene", sceneNumber: 9 }, "Rain.", 1)).rejects.toMatchObject({
      code: "invalid_input",
      fields: [{ field: "target", message: "There is no scene 9 in this version of the board." }],
    });
    await expect(suggest(jobId, { ...PROMPT, code: "SC09-SH010" }, "Rain.", 1)).rejects.toMatchObject({
      code: "invalid_input",
    });
    await test.studio.cancel(producer, jobId);
    await expect(suggest(jobId, SCENE, "Rain.", 1)).rejects.toMatchObject({ code: "conflict" });
  });
});
