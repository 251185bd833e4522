import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listNotices, markNoticesSeen } from "@/lib/db/notices";
import type { Viewer } from "@/lib/domain/viewer";
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

const otherProducer: Viewer = { ...producer, userId: "u_nobody", name: "Nora" };

const kindsFor = async (viewer: Viewer, jobId: string) =>
  (await listNotices(test.db, viewer)).filter((notice) => notice.jobId === jobId).map((notice) => notice.kind);

async function quoted(): Promise<string> {
  const jobId = await test.submit();
  await test.drive(jobId);
  return jobId;
}

async function decide(jobId: string, decision: "approve" | "request-changes"): Promise<void> {
  const digest = (await test.store.findLatestQuote(jobId))?.digest ?? "";
  const answer = { gate: "cost", digest, note: "Warmer light." } as const;
  await test.studio.decide(approver, jobId, { decision, ...answer });
}

describe("listNotices", () => {
  it("tells approvers and the job's producer that a cost waits, and only while it waits", async () => {
    const jobId = await quoted();
    expect(await kindsFor(approver, jobId)).toEqual(["waits"]);
    expect(await kindsFor(producer, jobId)).toEqual(["waits"]);
    await decide(jobId, "approve");
    expect(await kindsFor(approver, jobId)).toEqual([]);
    expect(await kindsFor(producer, jobId)).toEqual(["approved"]);
  });

  it("leads to the place where it is answered", async () => {
    const jobId = await quoted();
    const notice = (await listNotices(test.db, approver)).find((one) => one.jobId === jobId);
    expect(notice).toMatchObject({ view: "quote", isUnread: true });
    expect(notice?.sentence).not.toBe("");
  });

  it("tells the producer what others decided, and never a person what they did themselves", async () => {
    const jobId = await quoted();
    await decide(jobId, "request-changes");
    expect(await kindsFor(producer, jobId)).toContain("changes");
    expect(await kindsFor(approver, jobId)).not.toContain("changes");
  });

  it("tells a producer nothing about other people's jobs", async () => {
    const jobId = await quoted();
    const key = { workspaceId: producer.workspaceId, userId: otherProducer.userId };
    await test.db.user.create({ data: { id: key.userId, name: otherProducer.name } });
    await test.db.membership.create({ data: { ...key, role: "producer" } });
    expect(await kindsFor(otherProducer, jobId)).toEqual([]);
  });

  it("tells admins of jobs on hold, whoever's they are, and approvers not", async () => {
    const jobId = await quoted();
    const { workspaceId } = producer;
    const line = { action: "render.held", summary: "Runway has no credit.", actorName: "AIPROD Studio" };
    await test.db.auditEntry.create({ data: { workspaceId, jobId, ...line } });
    expect(await kindsFor(admin, jobId)).toContain("held");
    expect(await kindsFor(approver, jobId)).not.toContain("held");
  });
});

describe("markNoticesSeen", () => {
  it("counts everything up to a moment as seen, for one person, and never takes it back", async () => {
    await quoted();
    const newest = (await listNotices(test.db, approver))[0];
    const unread = async (viewer: Viewer) =>
      (await listNotices(test.db, viewer)).filter((notice) => notice.isUnread).length;
    expect(await unread(approver)).toBeGreaterThan(0);

    await markNoticesSeen(test.db, approver, new Date(newest?.at ?? ""));
    await markNoticesSeen(test.db, approver, new Date("2020-01-01T00:00:00Z"));
    expect(await unread(approver)).toBe(0);
    expect(await unread(producer)).toBeGreaterThan(0);

    await quoted();
    expect(await unread(approver)).toBe(1);
  });
});
