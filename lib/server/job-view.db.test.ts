import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listProjectNames, listWaitingRows } from "@/lib/db/job-lists";
import { jobViewSchema } from "@/lib/domain/job-view";
import { usd } from "@/lib/domain/money";
import type { Viewer } from "@/lib/domain/viewer";
import { composeJobView } from "@/lib/server/job-view";
import { admin, approver, createTestStudio, producer, type TestStudio } from "@/lib/server/testing/test-studio";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";

const links = { show: async (key: string) => `/show/${key}`, download: async (key: string) => `/download/${key}` };
const PAID = { budgetUsd: 100, preferences: { allowedBackends: ["runway"], qualityFloor: 0 } };

let database: TestDatabase;
let test: TestStudio;

beforeAll(async () => {
  database = await createTestDatabase();
  test = await createTestStudio(database.url);
});
beforeEach(() => {
  test.deps.media.faults.failShots.clear();
  delete test.deps.backends.runway;
});
afterAll(async () => {
  await test.close();
  await database.drop();
});

/** Parsed as the page parses it: a field too many or too few fails here. */
async function viewOf(jobId: string, viewer: Viewer = producer) {
  return jobViewSchema.parse(await composeJobView(test.db, test.deps, links, viewer, jobId));
}

async function rendered(brief: Record<string, unknown> = {}): Promise<string> {
  const jobId = await test.submit(brief);
  await test.drive(jobId);
  const quote = await test.store.findLatestQuote(jobId);
  await test.studio.decide(approver, jobId, { decision: "approve", gate: "cost", digest: quote?.digest ?? "" });
  await test.drive(jobId);
  return jobId;
}

/** From here on a backend that charges answers for Runway; its clips are as good as none, so films stop at the checks. */
function connectRunway(): void {
  test.deps.backends.runway = { ...test.deps.media.backend, id: "runway", route: "api", charges: true };
}

async function hold(jobId: string, waitingReason: string): Promise<void> {
  const data = { stage: "RENDER", status: "waiting", waitingAt: "provider", waitingReason } as const;
  await test.db.job.update({ where: { id: jobId }, data: { ...data, completedAt: null } });
}

describe("a take's view", () => {
  it("carries who makes it, what is known of its money, and what to look for", async () => {
    const jobId = await rendered();
    const first = await test.db.take.findFirstOrThrow({ where: { jobId }, orderBy: { shotCode: "asc" } });
    const at = new Date("2026-01-02T03:04:05.000Z");
    await test.db.take.update({
      where: { id: first.id },
      data: {
        ...{ backend: "animatic", route: "api", model: "gen4.5", state: "unknown", failureKind: "outcome-unknown" },
        ...{ failure: "Nobody knows.", advice: "Look by its time.", chargeSource: "Ada", spendClass: "lost" },
        ...{ ceilingMicros: 960_000n, estimatedMicros: 900_000n, submittingAt: at, submittedAt: at, reconcileAt: at },
      },
    });
    const take = (await viewOf(jobId)).takes.find(({ id }) => id === first.id);
    expect(take).toMatchObject({
      ...{ route: "api", model: "gen4.5", state: "unknown", failureKind: "outcome-unknown", failure: "Nobody knows." },
      ...{ advice: "Look by its time.", chargeSource: "Ada", spendClass: "lost", ceilingMicros: usd(0.96) },
      estimatedMicros: usd(0.9),
      ...{ submittingAt: at.toISOString(), submittedAt: at.toISOString(), nextLookAt: at.toISOString() },
    });
  });

  it("says which takes are of a shot as it was before it was changed", async () => {
    const jobId = await rendered();
    const before = await viewOf(jobId);
    expect(before.takes.map((take) => take.isOutdated)).not.toContain(true);
    const code = before.plan?.shots[0]?.code ?? "";
    await test.studio.editShot(producer, jobId, code, { prompt: "A red lighthouse at dawn." }, 1);
    await test.drive(jobId);
    const outdated = (await viewOf(jobId)).takes.filter((take) => take.isOutdated);
    expect(outdated.map((take) => take.code)).toEqual([code]);
  });

  it("never counts a preview as a take of the final film", async () => {
    const jobId = await rendered(PAID);
    expect((await viewOf(jobId)).takes.map((take) => take.isOutdated)).not.toContain(true);
    connectRunway();
    const code = (await viewOf(jobId)).plan?.shots[0]?.code ?? "";
    await test.studio.editShot(producer, jobId, code, { action: "The light goes out." }, 1);
    await test.drive(jobId);
    const { quote, takes } = await viewOf(jobId);
    expect(quote?.isPreview).toBe(false);
    expect(takes.map((take) => take.isOutdated)).not.toContain(false);
  });
});

describe("a job on hold", () => {
  it("says why, and asks nobody for a decision", async () => {
    const jobId = await rendered();
    await hold(jobId, "Runway has no credit left.");
    for (const viewer of [producer, approver, admin]) {
      const view = await viewOf(jobId, viewer);
      expect(view).toMatchObject({ waitingAt: "provider", waitingReason: "Runway has no credit left." });
      expect(view.gateDigest).toBeNull();
      expect(view.permissions).toMatchObject({ decide: false, decideReason: "" });
    }
    const waiting = await listWaitingRows(test.db, approver, 100);
    expect(waiting.map((row) => row.id)).not.toContain(jobId);
  });

  it("may be looked at again by its producer and by admins, and unknown attempts are an admin's", async () => {
    const jobId = await rendered();
    await hold(jobId, "Runway has no credit left.");
    expect((await viewOf(jobId, producer)).permissions).toMatchObject({ resume: true, settleUnknown: false });
    expect((await viewOf(jobId, approver)).permissions).toMatchObject({ resume: false, settleUnknown: false });
    expect((await viewOf(jobId, admin)).permissions).toMatchObject({ resume: true, settleUnknown: true });
  });

  it("stays among the decisions when it waits for one", async () => {
    const jobId = await test.submit();
    await test.drive(jobId);
    const waiting = await listWaitingRows(test.db, approver, 100);
    expect(waiting.map((row) => row.id)).toContain(jobId);
    expect(await viewOf(jobId, approver)).toMatchObject({ waitingReason: null, permissions: { decide: true } });
  });
});

describe("the price of a film that is partly paid", () => {
  it("counts what was paid, orders what is missing, and names only the shot that was changed", async () => {
    connectRunway();
    const jobId = await rendered(PAID);
    const paid = await viewOf(jobId);
    expect(paid.spentMicros).toBeGreaterThan(0);
    const [code = "", ...others] = paid.plan?.shots.map((shot) => shot.code) ?? [];
    expect(others.length).toBeGreaterThan(0);
    await test.studio.editShot(producer, jobId, code, { prompt: "A red lighthouse at dawn." }, 1);
    await test.drive(jobId);
    const { quote, changeSinceApproval } = await viewOf(jobId);
    expect(quote?.spentMicros).toBe(paid.spentMicros);
    expect(quote?.lines.flatMap((line) => (line.order ? [line.code] : []))).toEqual([code]);
    expect(quote?.lines.find((line) => line.code === code)?.order).toMatchObject({
      backend: "runway",
      model: "gen4.5",
    });
    expect(changeSinceApproval?.changedCodes).toEqual([code]);
  });
});

describe("the names of projects", () => {
  it("are those of the viewer's workspace, in order", async () => {
    await test.submit({ project: "Zebra" });
    await test.submit({ project: "Harbour" });
    await test.submit({ project: "Harbour" });
    expect(await listProjectNames(test.db, producer)).toEqual(["Harbour", "Zebra"]);
    expect(await listProjectNames(test.db, { ...producer, workspaceId: "ws_other" })).toEqual([]);
  });
});
