import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { listQueue } from "@/lib/db/queue";
import type { Viewer } from "@/lib/domain/viewer";
import { beHere, whoIsHere } from "@/lib/server/presence";
import { approver, createTestStudio, producer, type TestStudio } from "@/lib/server/testing/test-studio";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";

let database: TestDatabase;
let test: TestStudio;
let jobId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  test = await createTestStudio(database.url);
});
beforeEach(async () => {
  jobId = await test.submit();
});
afterAll(async () => {
  await test.close();
  await database.drop();
});

const names = async (viewer: Viewer) => (await whoIsHere(test.db, viewer, jobId)).map((person) => person.name);

async function leaveAlone(viewer: Viewer, seconds: number): Promise<void> {
  const key = { jobId, userId: viewer.userId };
  const seenAt = new Date(Date.now() - seconds * 1000);
  await test.db.presence.update({ where: { jobId_userId: key }, data: { seenAt } });
}

describe("presence at a job", () => {
  it("shows each person the others, never themselves", async () => {
    expect(await beHere(test.db, producer, jobId)).toEqual([]);
    expect(await beHere(test.db, approver, jobId)).toEqual([{ userId: producer.userId, name: "Paula" }]);
    expect(await names(producer)).toEqual(["Anton"]);
  });

  it("forgets whoever was silent for a minute, and knows them again at their next word", async () => {
    await beHere(test.db, approver, jobId);
    await leaveAlone(approver, 59);
    expect(await names(producer)).toEqual(["Anton"]);
    await leaveAlone(approver, 61);
    expect(await names(producer)).toEqual([]);
    await beHere(test.db, approver, jobId);
    expect(await names(producer)).toEqual(["Anton"]);
  });

  it("says nothing of a job to people who may not see it", async () => {
    const stranger: Viewer = { ...producer, userId: approver.userId };
    await expect(beHere(test.db, stranger, jobId)).rejects.toMatchObject({ code: "not_found" });
    const elsewhere: Viewer = { ...approver, workspaceId: "ws_other" };
    await expect(whoIsHere(test.db, elsewhere, jobId)).rejects.toMatchObject({ code: "not_found" });
  });

  it("tells the open windows of somebody who came, and not of every beat", async () => {
    const listener = new pg.Client({ connectionString: database.url });
    const heard: (string | undefined)[] = [];
    await listener.connect();
    listener.on("notification", (message) => heard.push(message.payload));
    await listener.query("listen studio_job");
    await beHere(test.db, approver, jobId);
    await beHere(test.db, approver, jobId);
    await vi.waitFor(() => expect(heard).toEqual([jobId]));
    await leaveAlone(approver, 61);
    await beHere(test.db, approver, jobId);
    await vi.waitFor(() => expect(heard).toEqual([jobId, jobId]));
    await listener.end();
  });
});

describe("the queue", () => {
  it("holds the takes that are not over, of the jobs one may see", async () => {
    await test.drive(jobId);
    const quote = await test.store.findLatestQuote(jobId);
    await test.studio.decide(approver, jobId, { decision: "approve", gate: "cost", digest: quote?.digest ?? "" });
    await test.studio.runStage(jobId, "FINANCIAL");
    const outcome = await test.studio.runStage(jobId, "RENDER");
    const codes = outcome.kind === "render" ? outcome.takes.length : 0;
    expect(codes).toBeGreaterThan(0);

    const mine = (await listQueue(test.db, producer)).filter((item) => item.jobId === jobId);
    expect(mine).toHaveLength(codes);
    expect(mine[0]).toMatchObject({ state: "reserved", mayCancel: true, producerName: "Paula" });
    const seen = (await listQueue(test.db, approver)).filter((item) => item.jobId === jobId);
    expect(seen.map((item) => item.mayCancel)).toEqual(seen.map(() => false));
    expect(await listQueue(test.db, { ...producer, userId: approver.userId })).toEqual([]);

    await test.drive(jobId);
    expect((await listQueue(test.db, producer)).filter((item) => item.jobId === jobId)).toEqual([]);
  });
});
