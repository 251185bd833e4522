import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createPriceRows } from "@/lib/db/price-rows";
import { usd } from "@/lib/domain/money";
import { providerFailure } from "@/lib/domain/provider-failure";
import { type ScriptedBackend, scriptedBackend } from "@/lib/pipeline/testing/scripted-backend";
import { admin, approver, createTestStudio, producer, type TestStudio } from "@/lib/server/testing/test-studio";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";

let database: TestDatabase;
let test: TestStudio;
let veo3: ScriptedBackend;
let runway: ScriptedBackend;
let replicate: ScriptedBackend;

beforeAll(async () => {
  database = await createTestDatabase();
  test = await createTestStudio(database.url);
  const { arrive } = test.deps.media;
  veo3 = scriptedBackend("veo3", "vertex", arrive);
  runway = scriptedBackend("runway", "api", arrive);
  replicate = scriptedBackend("replicate", "api", arrive);
  Object.assign(test.deps.backends, { veo3, runway, replicate });
});
afterAll(async () => {
  await test.close();
  await database.drop();
});
beforeEach(async () => {
  for (const backend of [veo3, runway, replicate]) Object.assign(backend, { sent: [], refusals: [], ends: [] });
  await test.db.priceRow.deleteMany();
  for (const { enabled: _on, pausedReason: _why, ...model } of await test.deps.desk.listSettings()) {
    const { backend, route } = model;
    const body = { ...model, parallelTakes: 100, submissionsPerMinute: 600 };
    await test.db.backendSetting.update({
      where: { backend_route: { backend, route } },
      data: { body, pausedReason: null },
    });
  }
});

const ONLY_RUNWAY = { preferences: { allowedBackends: ["runway"], qualityFloor: 0 } };
const RUNWAY_OR_REPLICATE = { preferences: { allowedBackends: ["runway", "replicate"], qualityFloor: 0 } };

/** A job whose price waits, on the backends that the brief allows. */
async function quoted(brief: Record<string, unknown>) {
  const jobId = await test.submit({ budgetUsd: 100, ...brief });
  await test.drive(jobId);
  const quote = await test.store.findLatestQuote(jobId);
  if (!quote) throw new Error("There is no quote.");
  return { jobId, quote };
}

async function approve(jobId: string, capMicros?: number): Promise<void> {
  const quote = await test.store.findLatestQuote(jobId);
  const cap = capMicros === undefined ? {} : { capMicros };
  await test.studio.decide(approver, jobId, { decision: "approve", gate: "cost", digest: quote?.digest ?? "", ...cap });
}

const jobOf = (jobId: string) => test.db.job.findUniqueOrThrow({ where: { id: jobId } });

async function raiseRunway(): Promise<void> {
  const row = (await test.deps.desk.listPrices()).find((one) => one.backend === "runway");
  if (!row) throw new Error("Runway has no price.");
  const today = new Date().toISOString().slice(0, 10);
  const raised = { ...row, id: `${row.id}/raised`, microsPerSecond: row.microsPerSecond * 2, validFrom: today };
  await createPriceRows(test.db).replace(admin, raised);
}

describe("a paid film", () => {
  it("sends exactly the orders that were approved, once each, and books what they cost", async () => {
    const { jobId, quote } = await quoted(ONLY_RUNWAY);
    await approve(jobId);
    await test.drive(jobId);
    expect(await jobOf(jobId)).toMatchObject({ status: "complete" });
    const approved = quote.quote.lines.flatMap((line) => line.order ?? []);
    expect(runway.sent.map((request) => request.order)).toEqual(approved);
    const takes = await test.store.listTakes(jobId);
    expect(takes.map((take) => take.actualMicros)).toEqual(approved.map((order) => order.amountMicros));
    expect(takes.every((take) => take.spendClass === "kept" && take.chargeSource === "list price")).toBe(true);
  });

  it("takes shots from all three backends when they are pinned there", async () => {
    const preferences = { allowedBackends: ["veo3", "runway", "replicate"], qualityFloor: 0 };
    const { jobId } = await quoted({ preferences });
    const [first, second] = (await test.store.findPlan(jobId, 1))?.shots ?? [];
    await test.studio.editShot(producer, jobId, first?.code ?? "", { backend: "runway" }, 1);
    await test.drive(jobId);
    await test.studio.editShot(producer, jobId, second?.code ?? "", { backend: "replicate" }, 2);
    await test.drive(jobId);
    await approve(jobId);
    await test.drive(jobId);
    expect(await jobOf(jobId)).toMatchObject({ status: "complete" });
    expect(runway.sent.map((request) => request.shot.code)).toEqual([first?.code]);
    expect(replicate.sent.map((request) => request.shot.code)).toEqual([second?.code]);
    expect(veo3.sent.length).toBeGreaterThan(0);
  });
});

describe("an approval", () => {
  it("is void when a price it binds was raised before anything was sent, and the difference is shown", async () => {
    const { jobId, quote } = await quoted(ONLY_RUNWAY);
    await approve(jobId);
    await raiseRunway();
    await test.drive(jobId);
    expect(await jobOf(jobId)).toMatchObject({ stage: "FINANCIAL", waitingAt: "cost" });
    expect(runway.sent).toEqual([]);
    const fresh = await test.store.findLatestQuote(jobId);
    expect(fresh?.digest).not.toBe(quote.digest);
    expect(fresh?.quote.totalMicros).toBeGreaterThan(quote.quote.totalMicros);
  });

  it("of a quote whose prices have changed meanwhile is refused, and a new quote is made", async () => {
    const { jobId, quote } = await quoted(ONLY_RUNWAY);
    await raiseRunway();
    const old = { decision: "approve", gate: "cost", digest: quote.digest } as const;
    await expect(test.studio.decide(approver, jobId, old)).rejects.toMatchObject({ code: "stale" });
    await test.drive(jobId);
    await approve(jobId);
    await test.drive(jobId);
    expect(await jobOf(jobId)).toMatchObject({ status: "complete" });
  });

  it("does not name a price that somebody raised for another model", async () => {
    const { jobId } = await quoted({ preferences: { allowedBackends: ["replicate"], qualityFloor: 0 } });
    await approve(jobId);
    await raiseRunway();
    await test.drive(jobId);
    expect(await jobOf(jobId)).toMatchObject({ status: "complete" });
  });
});

describe("when a backend can't be used any more", () => {
  const retired = () => providerFailure("model-retired", "Runway no longer offers this model.");

  it("the next allowed one takes over, inside the approved cap", async () => {
    const { jobId } = await quoted(RUNWAY_OR_REPLICATE);
    const [chosen, other] = [runway, replicate].toSorted((a) => (a.id === "runway" ? -1 : 1));
    const quote = await test.store.findLatestQuote(jobId);
    const [first, second] = quote?.quote.backend === "runway" ? [chosen, other] : [other, chosen];
    if (first) first.refusals = [retired(), retired(), retired(), retired()];
    await approve(jobId, usd(50));
    await test.drive(jobId);
    expect(await jobOf(jobId)).toMatchObject({ status: "complete" });
    expect(second?.sent.length).toBeGreaterThan(0);
    const takes = await test.store.listTakes(jobId);
    const spent = takes.reduce((sum, take) => sum + (take.actualMicros ?? 0), 0);
    expect(spent).toBeLessThanOrEqual(usd(50));
    expect(takes.filter((take) => take.state === "rejected").every((take) => take.actualMicros === 0)).toBe(true);
  });

  it("the job waits with the reason where nothing else is allowed, and goes on without paying again", async () => {
    const { jobId } = await quoted(ONLY_RUNWAY);
    runway.refusals = [providerFailure("no-credit", "The account at Runway has no credit left.")];
    await approve(jobId);
    await test.drive(jobId);
    const held = await jobOf(jobId);
    expect(held).toMatchObject({ status: "waiting", waitingAt: "provider" });
    expect(held.waitingReason).toContain("no credit left");
    await expect(test.studio.resume(producer, jobId)).rejects.toMatchObject({ code: "conflict" });
    await test.db.backendSetting.updateMany({ data: { pausedReason: null } });
    await test.db.backendOutcome.deleteMany();
    await test.studio.resume(producer, jobId);
    await test.drive(jobId);
    expect(await jobOf(jobId)).toMatchObject({ status: "complete" });
    const paid = (await test.store.listTakes(jobId)).filter((take) => (take.actualMicros ?? 0) > 0);
    expect(new Set(paid.map((take) => take.shotCode)).size).toBe(paid.length);
  });
});

describe("a paused job", () => {
  it("sends nothing, says who paused it, and is finished after a resume with every shot paid once", async () => {
    const { jobId, quote } = await quoted(ONLY_RUNWAY);
    await approve(jobId);
    await test.studio.runStage(jobId, "FINANCIAL");
    await test.studio.pause(producer, jobId);
    await test.drive(jobId);
    expect(runway.sent).toHaveLength(0);
    expect(await jobOf(jobId)).toMatchObject({ status: "waiting", waitingAt: "provider" });
    expect((await jobOf(jobId)).waitingReason).toContain(`${producer.name} paused this job`);

    await test.studio.resume(producer, jobId);
    await test.drive(jobId);
    expect(await jobOf(jobId)).toMatchObject({ status: "complete", pausedBy: null });
    expect(runway.sent).toHaveLength(quote.quote.lines.filter((line) => line.code !== null).length);
  });

  it("that failed meanwhile goes on with one resume", async () => {
    const { jobId } = await quoted(ONLY_RUNWAY);
    await approve(jobId);
    await test.studio.runStage(jobId, "FINANCIAL");
    await test.studio.pause(producer, jobId);
    await test.studio.fail(jobId, new Error("The disk was full."));
    await test.studio.resume(producer, jobId);
    await test.drive(jobId);
    expect(await jobOf(jobId)).toMatchObject({ status: "complete", pausedBy: null });
  });

  it("gives back what was reserved for a take that was not sent yet", async () => {
    const { jobId } = await quoted(ONLY_RUNWAY);
    await approve(jobId);
    await test.studio.runStage(jobId, "FINANCIAL");
    const reserved = await test.studio.runStage(jobId, "RENDER");
    if (reserved.kind !== "render") throw new Error("Nothing was reserved.");
    await test.studio.pause(producer, jobId);
    await expect(test.studio.pause(producer, jobId)).rejects.toMatchObject({ code: "conflict" });
    for (const take of reserved.takes) await test.studio.submitTake(take.id);
    expect(runway.sent).toHaveLength(0);
    const takes = await test.store.listTakes(jobId);
    expect(takes.map(({ state, actualMicros }) => ({ state, actualMicros }))).toEqual(
      takes.map(() => ({ state: "cancelled", actualMicros: 0 })),
    );
  });
});

describe("a cap", () => {
  it("that is used up by failed takes opens the price again instead of being passed", async () => {
    const { jobId, quote } = await quoted(ONLY_RUNWAY);
    const charge = { micros: quote.quote.lines[0]?.amountMicros ?? 0, source: "provider" as const };
    const failure = providerFailure("job-failed", "It came out wrong.");
    runway.ends = Array.from({ length: 2 }, () => ({ state: "failed" as const, failure, retryable: true, charge }));
    const firstTakes = quote.quote.lines.reduce((sum, line) => sum + (line.order?.amountMicros ?? 0), 0);
    await approve(jobId, firstTakes);
    await test.drive(jobId);
    expect(await jobOf(jobId)).toMatchObject({ stage: "FINANCIAL", waitingAt: "cost" });
    const again = await test.store.findLatestQuote(jobId);
    expect(again?.quote.spentMicros).toBeGreaterThan(0);
    expect(again?.quote.lines[0]).toMatchObject({ label: "Paid for this film before" });
    await approve(jobId);
    await test.drive(jobId);
    expect(await jobOf(jobId)).toMatchObject({ status: "complete" });
  });

  it("lets a retake inside of it pass, and asks for a new signature for one outside of it", async () => {
    const { jobId, quote } = await quoted(ONLY_RUNWAY);
    const amounts = quote.quote.lines.flatMap((line) => line.order?.amountMicros ?? []);
    const total = amounts.reduce((sum, amount) => sum + amount, 0);
    await approve(jobId, total + (amounts[0] ?? 0));
    await test.drive(jobId);
    const code = quote.quote.lines[0]?.code ?? "";
    const before = runway.sent.length;
    await test.studio.retake(producer, jobId, [code]);
    await test.drive(jobId);
    expect(runway.sent.length).toBe(before + 1);
    expect(await jobOf(jobId)).toMatchObject({ status: "complete" });
    await test.studio.retake(producer, jobId, [code]);
    await test.drive(jobId);
    expect(runway.sent.length).toBe(before + 1);
    expect(await jobOf(jobId)).toMatchObject({ waitingAt: "cost" });
    await approve(jobId);
    await test.drive(jobId);
    expect(runway.sent.length).toBe(before + 2);
    const classes = (await test.store.listTakes(jobId)).filter((take) => take.shotCode === code);
    expect(classes.map((take) => take.spendClass)).toEqual(["retake", "retake", "kept"]);
  });

  it("of a budget that is used up holds the job, and says which", async () => {
    const { jobId } = await quoted({ ...ONLY_RUNWAY, project: "Lighthouses" });
    await test.db.project.updateMany({ where: { name: "Lighthouses" }, data: { budgetMicros: 10n } });
    await approve(jobId);
    await test.drive(jobId);
    const held = await jobOf(jobId);
    expect(held).toMatchObject({ status: "waiting", waitingAt: "provider" });
    expect(held.waitingReason).toContain("the budget of its project");
    expect(runway.sent).toEqual([]);
    await test.db.project.updateMany({ where: { name: "Lighthouses" }, data: { budgetMicros: null } });
    await test.studio.sweepLost();
    await test.drive(jobId);
    expect(await jobOf(jobId)).toMatchObject({ status: "complete" });
  });
});
