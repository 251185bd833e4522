import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Viewer } from "@/lib/domain/viewer";
import { composeJobView } from "@/lib/server/job-view";
import { approver, createTestStudio, producer, type TestStudio } from "@/lib/server/testing/test-studio";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";

const links = { show: async (key: string) => `/show/${key}`, download: async (key: string) => `/download/${key}` };
const stranger: Viewer = { userId: "u_stranger", workspaceId: "ws_other", role: "admin", name: "Sam" };

let database: TestDatabase;
let test: TestStudio;
let jobId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  test = await createTestStudio(database.url);
});
beforeEach(async () => {
  test.deps.media.burnIns.length = 0;
  test.deps.media.faults.failBurnIn = false;
  jobId = await test.submit();
  await test.drive(jobId);
});
afterAll(async () => {
  await test.close();
  await database.drop();
});

async function deliver(): Promise<void> {
  const quote = await test.store.findLatestQuote(jobId);
  await test.studio.decide(approver, jobId, { decision: "approve", gate: "cost", digest: quote?.digest ?? "" });
  await test.drive(jobId);
}

async function burnIn() {
  return (await composeJobView(test.db, test.deps, links, producer, jobId))?.delivery?.burnIn;
}

it("makes one copy of a film, however often it is asked for", async () => {
  await deliver();
  expect(await burnIn()).toEqual({ state: "none", url: null });
  expect(await test.studio.requestBurnIn(producer, jobId)).toBe(true);
  expect(await burnIn()).toEqual({ state: "being made", url: null });
  expect(await test.studio.makeBurnIn(jobId)).toBe("made");
  expect(await test.studio.makeBurnIn(jobId)).toBe("known");
  expect(await test.studio.requestBurnIn(producer, jobId)).toBe(false);
  expect(await burnIn()).toMatchObject({ state: "ready", url: expect.stringContaining("film-burn-in.mp4") });
  expect(test.deps.media.burnIns).toEqual(["ANIMATIC · NOT FINAL"]);
});

it("says that a copy failed, leaves the film alone, and tries again when asked", async () => {
  await deliver();
  test.deps.media.faults.failBurnIn = true;
  await test.studio.requestBurnIn(producer, jobId);
  await expect(test.studio.makeBurnIn(jobId)).rejects.toThrow("told to fail");
  await test.studio.noteBurnInFailure(jobId, new Error("told to fail"));
  expect(await burnIn()).toEqual({ state: "failed", url: null });
  expect((await test.store.findJob(jobId))?.status).toBe("complete");
  test.deps.media.faults.failBurnIn = false;
  expect(await test.studio.requestBurnIn(producer, jobId)).toBe(true);
  expect(await burnIn()).toEqual({ state: "being made", url: null });
});

it("has nothing to copy before there is a film", async () => {
  await expect(test.studio.requestBurnIn(producer, jobId)).rejects.toMatchObject({ code: "conflict" });
  expect(await test.studio.makeBurnIn(jobId)).toBe("no-film");
});

it("does not exist for people of another workspace", async () => {
  await deliver();
  await expect(test.studio.requestBurnIn(stranger, jobId)).rejects.toMatchObject({ code: "not_found" });
});
