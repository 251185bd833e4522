import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Policy, policySchema } from "@/lib/domain/gate";
import { usd } from "@/lib/domain/money";
import type { Viewer } from "@/lib/domain/viewer";
import { type AdminStudio, createAdminStudio } from "@/lib/server/testing/admin-studio";
import { admin, approver, producer, secondApprover } from "@/lib/server/testing/test-studio";
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

const CAP = usd(50);

/** A paid film that waits at its price, submitted under a policy. */
async function quotedUnder(policy: Partial<Policy>) {
  const where = { id: producer.workspaceId };
  await test.db.workspace.update({ where, data: { policy: policySchema.parse(policy) } });
  const jobId = await test.quoted();
  await test.db.workspace.update({ where, data: { policy: policySchema.parse({}) } });
  const quote = await test.store.findLatestQuote(jobId);
  if (!quote) throw new Error("no quote");
  const approve = (viewer: Viewer, capMicros = CAP) =>
    test.studio.decide(viewer, jobId, { decision: "approve", gate: "cost", digest: quote.digest, capMicros });
  const requestChanges = (viewer: Viewer) =>
    test.studio.decide(viewer, jobId, {
      decision: "request-changes",
      gate: "cost",
      digest: quote.digest,
      note: "Cheaper, please.",
    });
  return { jobId, digest: quote.digest, approve, requestChanges };
}

const jobOf = (jobId: string) => test.db.job.findUniqueOrThrow({ where: { id: jobId } });
const viewOf = async (jobId: string, viewer: Viewer = producer) => {
  const view = await test.reads.findJob(viewer, jobId);
  if (!view) throw new Error("no job");
  return view;
};
const statesOf = async (jobId: string) =>
  Object.fromEntries((await viewOf(jobId)).reviewers.map(({ name, state }) => [name, state]));
const TWO = { twoPersonAboveMicros: usd(1) };

describe("a cost above the limit", () => {
  it("keeps the first signature and waits; the second opens it with the same cap", async () => {
    const { jobId, approve } = await quotedUnder(TWO);
    expect(await viewOf(jobId)).toMatchObject({ approvalsNeeded: 2, approvalsGiven: 0 });
    await approve(approver);
    expect(await jobOf(jobId)).toMatchObject({ status: "waiting", waitingAt: "cost", capMicros: null });
    expect(await viewOf(jobId)).toMatchObject({ approvalsNeeded: 2, approvalsGiven: 1, approvals: [] });
    expect(await statesOf(jobId)).toMatchObject({ Anton: "approved", Sara: "waiting", Ada: "waiting" });

    await approve(secondApprover);
    expect(await jobOf(jobId)).toMatchObject({ status: "running", waitingAt: null, capMicros: BigInt(CAP) });
    const [approval] = (await viewOf(jobId)).approvals;
    expect(approval).toMatchObject({ deciderName: "Sara", capMicros: CAP });
    expect(approval?.signers.map((signer) => signer.name)).toEqual(["Anton", "Sara"]);
  });

  it("opens once, whatever twenty parallel approvals of two people do", async () => {
    const { jobId, approve } = await quotedUnder(TWO);
    const wakeUps = test.wakeUps.length;
    const people = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? approver : secondApprover));
    const results = await Promise.allSettled(people.map((viewer) => approve(viewer)));
    expect(results.filter(({ status }) => status === "rejected")).toEqual([]);
    expect(await test.db.approval.count({ where: { jobId, decision: "approve" } })).toBe(1);
    expect(await test.db.review.count({ where: { jobId } })).toBe(2);
    expect(await test.db.auditEntry.count({ where: { jobId, action: "gate.signed" } })).toBe(1);
    expect(await test.db.auditEntry.count({ where: { jobId, action: "gate.approved" } })).toBe(1);
    expect(test.wakeUps.slice(wakeUps).filter((wakeUp) => wakeUp.jobId === jobId)).toHaveLength(1);
    expect(await jobOf(jobId)).toMatchObject({ status: "running" });
  });

  it("counts the same person once, however often and however parallel they press", async () => {
    const { jobId, approve } = await quotedUnder(TWO);
    await Promise.all(Array.from({ length: 10 }, () => approve(approver)));
    expect(await viewOf(jobId)).toMatchObject({ status: "waiting", approvalsGiven: 1, approvalsNeeded: 2 });
    expect(await test.db.auditEntry.count({ where: { jobId, action: "gate.signed" } })).toBe(1);
  });

  it.each([
    ["raise", CAP + 1],
    ["lower", CAP - 1],
  ])("does not let the second signature %s the cap, and records nothing of it", async (_how, other) => {
    const { jobId, approve } = await quotedUnder(TWO);
    await approve(approver);
    await expect(approve(admin, other)).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("Anton has signed up to $50.00"),
    });
    expect(await test.db.review.count({ where: { jobId } })).toBe(1);
    expect(await jobOf(jobId)).toMatchObject({ status: "waiting" });
  });

  it("takes a signature back when its person asks for changes", async () => {
    const { jobId, approve, requestChanges } = await quotedUnder(TWO);
    await approve(approver);
    await requestChanges(approver);
    expect(await viewOf(jobId)).toMatchObject({ approvalsGiven: 0, approvalsNeeded: 2 });
    expect((await viewOf(jobId)).reviewers).toContainEqual(
      expect.objectContaining({ name: "Anton", state: "changes-requested", note: "Cheaper, please." }),
    );
    await approve(secondApprover, CAP + 5);
    expect(await jobOf(jobId)).toMatchObject({ status: "waiting" });
    await approve(approver, CAP + 5);
    expect(await jobOf(jobId)).toMatchObject({ status: "running", capMicros: BigInt(CAP + 5) });
  });

  it("makes everybody wait again when the digest changes; what was signed stays in the history", async () => {
    const { jobId, digest, approve } = await quotedUnder(TWO);
    await approve(approver);
    const { plan } = await viewOf(jobId);
    const code = plan?.shots[0]?.code ?? "";
    await test.studio.editShot(producer, jobId, code, { durationSeconds: 8 }, plan?.version ?? 0);
    await test.drive(jobId);
    const changed = await viewOf(jobId);
    expect(changed.gateDigest).not.toBe(digest);
    expect(changed).toMatchObject({ waitingAt: "cost", approvalsGiven: 0, approvalsNeeded: 2 });
    expect(await statesOf(jobId)).toMatchObject({ Anton: "waiting", Sara: "waiting" });
    await expect(approve(secondApprover)).rejects.toMatchObject({ code: "stale" });
    expect(await test.db.review.count({ where: { jobId, digest, state: "approved" } })).toBe(1);
    expect(await test.db.auditEntry.count({ where: { jobId, action: "gate.signed" } })).toBe(1);
  });

  it("is never signed by its producer, unless the workspace allows it; then the other one is somebody else", async () => {
    const strict = await quotedUnder(TWO);
    await expect(strict.approve(producer)).rejects.toMatchObject({ code: "forbidden" });
    const allowed = await quotedUnder({ ...TWO, selfApproval: true });
    await allowed.approve(producer);
    await allowed.approve(producer);
    expect(await jobOf(allowed.jobId)).toMatchObject({ status: "waiting" });
    await allowed.approve(approver);
    expect(await jobOf(allowed.jobId)).toMatchObject({ status: "running" });
  });

  it("is one person's below the limit, and two people's as soon as the cap goes above it", async () => {
    const { jobId, approve } = await quotedUnder({ twoPersonAboveMicros: usd(49) });
    expect(await viewOf(jobId)).toMatchObject({ approvalsNeeded: 1 });
    await approve(approver, usd(50));
    expect(await viewOf(jobId)).toMatchObject({ status: "waiting", approvalsGiven: 1, approvalsNeeded: 2 });
    const low = await quotedUnder({ twoPersonAboveMicros: usd(49) });
    await low.approve(approver, usd(49));
    expect(await jobOf(low.jobId)).toMatchObject({ status: "running" });
  });

  it("does not pass by the policy's own limit", async () => {
    const { jobId } = await quotedUnder({ ...TWO, costAutoUpToMicros: usd(1000) });
    expect(await jobOf(jobId)).toMatchObject({ status: "waiting", waitingAt: "cost" });
  });
});

describe("a person who must sign", () => {
  it("keeps the gate shut until they do", async () => {
    const { jobId, approve } = await quotedUnder({ requiredReviewerIds: [admin.userId] });
    await approve(approver);
    expect(await viewOf(jobId)).toMatchObject({ status: "waiting", approvalsGiven: 1, approvalsNeeded: 2 });
    await approve(admin);
    expect(await jobOf(jobId)).toMatchObject({ status: "running" });
  });

  it("is not waited for once they are no member any more", async () => {
    const { jobId, approve } = await quotedUnder({ requiredReviewerIds: ["u_gone", admin.userId] });
    await approve(admin);
    expect(await jobOf(jobId)).toMatchObject({ status: "running" });
  });
});

describe("the inbox", () => {
  it("does not ask a person again who has signed, and says how many signatures are missing", async () => {
    const { jobId, approve } = await quotedUnder(TWO);
    await approve(approver);
    const itemOf = async (viewer: Viewer) =>
      (await test.reads.listApprovals(viewer)).approvals.find((item) => item.id === jobId);
    expect(await itemOf(approver)).toMatchObject({ mayDecide: false, approvalsGiven: 1, approvalsNeeded: 2 });
    expect(await itemOf(secondApprover)).toMatchObject({ mayDecide: true, approvalsGiven: 1 });
    const ownIds = async (viewer: Viewer) => (await test.reads.ownDecisions(viewer)).decisions.map(({ id }) => id);
    expect(await ownIds(approver)).not.toContain(jobId);
    expect(await ownIds(secondApprover)).toContain(jobId);
  });

  it("knows since when a job waits: a signature does not make it younger", async () => {
    const { jobId, approve } = await quotedUnder(TWO);
    const before = (await jobOf(jobId)).updatedAt;
    await approve(approver);
    expect((await jobOf(jobId)).updatedAt).toEqual(before);
  });
});
