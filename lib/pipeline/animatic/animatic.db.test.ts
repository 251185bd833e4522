import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { jobViewSchema } from "@/lib/domain/job-view";
import { composeJobView } from "@/lib/server/job-view";
import { approver, createTestStudio, producer, type TestStudio } from "@/lib/server/testing/test-studio";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";

const links = { show: async (key: string) => `/show/${key}`, download: async (key: string) => `/download/${key}` };

let database: TestDatabase;
let test: TestStudio;

beforeAll(async () => {
  database = await createTestDatabase();
  test = await createTestStudio(database.url);
});
beforeEach(() => {
  test.deps.media.previews.length = 0;
  test.deps.media.faults.failPreviews.clear();
});
afterAll(async () => {
  await test.close();
  await database.drop();
});

/** A job whose price waits to be signed. */
async function quoted(): Promise<string> {
  const jobId = await test.submit();
  await test.drive(jobId);
  return jobId;
}

/** What the engine's own function does for one event, shot after shot. */
async function drawAll(jobId: string): Promise<string> {
  const missing = await test.studio.missingPreviews(jobId);
  if (!missing) return "nothing to preview";
  for (const code of missing.codes) await test.studio.drawPreview(jobId, missing.planVersion, code);
  return await test.studio.cutAnimatic(jobId, missing.planVersion);
}

async function codesOf(jobId: string): Promise<string[]> {
  const job = await test.store.findJob(jobId);
  return (await test.store.findPlan(jobId, job?.planVersion ?? 0))?.shots.map(({ code }) => code) ?? [];
}

async function edit(jobId: string, code: string, change: Record<string, unknown>): Promise<void> {
  const version = (await test.store.findJob(jobId))?.planVersion ?? 0;
  await test.studio.editShot(producer, jobId, code, change, version);
  await test.drive(jobId);
}

async function viewOf(jobId: string) {
  return jobViewSchema.parse(await composeJobView(test.db, test.deps, links, producer, jobId));
}

describe("the animatic", () => {
  it("is drawn while the price waits, without a take, a charge or another quote", async () => {
    const jobId = await quoted();
    const before = await viewOf(jobId);
    expect(await drawAll(jobId)).toBe("cut");
    const after = await viewOf(jobId);
    expect(Object.keys(after.previewUrls)).toEqual(await codesOf(jobId));
    expect(after.animaticUrl).toMatch(/^\/show\/jobs\/.+\/animatics\//);
    expect(after).toMatchObject({ waitingAt: "cost", takes: [], spentMicros: 0, reservedMicros: 0 });
    expect(after.quote?.digest).toBe(before.quote?.digest);
    expect(await test.db.ledgerEntry.count({ where: { jobId, kind: "reserve" } })).toBe(0);
  });

  it("is not drawn again when nothing has changed", async () => {
    const jobId = await quoted();
    await drawAll(jobId);
    test.deps.media.previews.length = 0;
    expect(await drawAll(jobId)).toBe("known");
    expect(test.deps.media.previews).toEqual([]);
  });

  it("draws only the shot that was changed, and cuts the film anew", async () => {
    const jobId = await quoted();
    await drawAll(jobId);
    const [, second = ""] = await codesOf(jobId);
    const before = await viewOf(jobId);
    await edit(jobId, second, { action: "A gull lands on the rail." });
    expect((await viewOf(jobId)).animaticUrl).toBeNull();
    test.deps.media.previews.length = 0;
    expect(await drawAll(jobId)).toBe("cut");
    expect(test.deps.media.previews).toEqual([second]);
    const after = await viewOf(jobId);
    const changed = Object.keys(after.previewUrls).filter(
      (code) => after.previewUrls[code] !== before.previewUrls[code],
    );
    expect(changed).toEqual([second]);
    expect(after.animaticUrl).not.toBe(before.animaticUrl);
  });

  it("keeps every preview when a shot only gets another backend", async () => {
    const jobId = await quoted();
    await drawAll(jobId);
    const [first = ""] = await codesOf(jobId);
    await edit(jobId, first, { backend: "runway" });
    expect(await test.studio.missingPreviews(jobId)).toMatchObject({ codes: [] });
  });

  it("leaves a board that has moved on to the run of its new version", async () => {
    const jobId = await quoted();
    const [first = "", second = ""] = await codesOf(jobId);
    await edit(jobId, second, { action: "A gull lands on the rail." });
    expect(await test.studio.drawPreview(jobId, 1, first)).toBe("superseded");
    expect(await test.studio.cutAnimatic(jobId, 1)).toBe("superseded");
    expect(test.deps.media.previews).toEqual([]);
  });

  it("goes on without a shot that can't be drawn, and draws it the next time", async () => {
    const jobId = await quoted();
    const [first = "", ...others] = await codesOf(jobId);
    test.deps.media.faults.failPreviews.add(first);
    expect(await drawAll(jobId)).toBe("incomplete");
    const job = await viewOf(jobId);
    expect(job).toMatchObject({ status: "waiting", waitingAt: "cost", failure: null, animaticUrl: null });
    expect(Object.keys(job.previewUrls)).toEqual(others);
    test.deps.media.faults.failPreviews.clear();
    expect(await drawAll(jobId)).toBe("cut");
  });

  it("stops for a cancelled job", async () => {
    const jobId = await quoted();
    await test.studio.cancel(producer, jobId);
    expect(await test.studio.missingPreviews(jobId)).toBeNull();
  });

  it("stops once the same artist draws the film itself", async () => {
    const jobId = await quoted();
    const quote = await test.store.findLatestQuote(jobId);
    await test.studio.decide(approver, jobId, { decision: "approve", gate: "cost", digest: quote?.digest ?? "" });
    await test.drive(jobId);
    expect(await test.studio.missingPreviews(jobId)).toBeNull();
  });
});
