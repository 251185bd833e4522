import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { AppError } from "@/lib/domain/errors";
import { providerFailure } from "@/lib/domain/provider-failure";
import type { RenderProgress } from "@/lib/pipeline/ports";
import { type ScriptedBackend, scriptedBackend } from "@/lib/pipeline/testing/scripted-backend";
import {
  admin,
  approver,
  createTestStudio,
  producer,
  renderTake,
  type TestStudio,
} from "@/lib/server/testing/test-studio";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";

let database: TestDatabase;
let test: TestStudio;
let runway: ScriptedBackend;
let stopsAtProvider: string[];
let download: ScriptedBackend["download"];
const ROOMY = { parallelTakes: 100, submissionsPerMinute: 600 };

beforeAll(async () => {
  database = await createTestDatabase();
  test = await createTestStudio(database.url);
  runway = scriptedBackend("runway", "api", test.deps.media.arrive);
  download = runway.download;
  runway.cancel = async (providerJobId) => {
    stopsAtProvider.push(providerJobId);
  };
  Object.assign(test.deps.backends, { runway });
  for (const { enabled: _on, pausedReason: _why, ...model } of await test.deps.desk.listSettings()) {
    const { backend, route } = model;
    const where = { backend_route: { backend, route } };
    await test.db.backendSetting.update({ where, data: { body: { ...model, ...ROOMY } } });
  }
});
afterAll(async () => {
  await test.close();
  await database.drop();
});
beforeEach(() => {
  stopsAtProvider = [];
  Object.assign(runway, { sent: [], refusals: [], ends: [] });
});

const RUNNING: RenderProgress = { state: "running", done: 0.5 };

/** A job whose takes are reserved, none of them sent; answers with them in their order. */
async function reserved() {
  const preferences = { allowedBackends: ["runway"], qualityFloor: 0 };
  const jobId = await test.submit({ budgetUsd: 100, preferences });
  await test.drive(jobId);
  const quote = await test.store.findLatestQuote(jobId);
  await test.studio.decide(approver, jobId, { decision: "approve", gate: "cost", digest: quote?.digest ?? "" });
  await test.studio.runStage(jobId, "FINANCIAL");
  const outcome = await test.studio.runStage(jobId, "RENDER");
  if (outcome.kind !== "render") throw new Error("Nothing was reserved.");
  const [first, second] = outcome.takes;
  if (!first || !second) throw new Error("The film has too few shots.");
  return { jobId, takes: outcome.takes, first, second };
}

const takeOf = (id: string) => test.db.take.findUniqueOrThrow({ where: { id } });
const jobOf = (jobId: string) => test.db.job.findUniqueOrThrow({ where: { id: jobId } });
const balanceOf = async (takeId: string) => {
  const lines = await test.db.ledgerEntry.findMany({ where: { takeId } });
  return lines.reduce((sum, { fromAccount, toAccount, amountMicros }) => {
    if (fromAccount === "budget") return sum + amountMicros;
    return toAccount === "budget" ? sum - amountMicros : sum;
  }, 0n);
};
const summaries = async (jobId: string) =>
  (await test.db.auditEntry.findMany({ where: { jobId }, orderBy: { id: "asc" } })).map(({ summary }) => summary);

/** Either its request left and its money is set aside, or it never left and cost nothing. */
async function expectSentOrStopped(takeId: string): Promise<void> {
  const sent = runway.sent.filter((request) => request.takeId === takeId).length;
  const { state, stoppedBy, ceilingMicros } = await takeOf(takeId);
  expect(stoppedBy).toBe(producer.name);
  const [expected, balance] = sent === 1 ? (["submitted", ceilingMicros] as const) : (["cancelled", 0n] as const);
  expect({ sent: Math.min(sent, 1), state }).toEqual({ sent, state: expected });
  expect(await balanceOf(takeId)).toBe(balance);
}

describe("stopping a queued take", () => {
  it("is free and never sends it, while everything else is rendered and the job then waits for a person", async () => {
    const { jobId, takes, first } = await reserved();
    expect(await test.studio.stopTake(producer, jobId, first.id)).toBe("stopped");
    expect(await takeOf(first.id)).toMatchObject({ state: "cancelled", actualMicros: 0n, stoppedBy: producer.name });
    expect(await balanceOf(first.id)).toBe(0n);
    for (const take of takes) await renderTake(test.studio, take.id);
    await test.drive(jobId);
    expect(runway.sent.map(({ takeId }) => takeId)).toEqual(takes.slice(1).map(({ id }) => id));
    expect(await jobOf(jobId)).toMatchObject({ status: "waiting", waitingAt: "provider" });
    expect((await jobOf(jobId)).waitingReason).toBe(
      `${first.shotCode}: ${producer.name} stopped take 1. Resume renders it again; a change of the board may leave it out.`,
    );
    await test.studio.sweepLost();
    expect((await jobOf(jobId)).status).toBe("waiting");
  });

  it("is lifted by a resume: the shot is rendered as a new take and the film is finished, each shot paid once", async () => {
    const { jobId, takes, first } = await reserved();
    await test.studio.stopTake(producer, jobId, first.id);
    for (const take of takes) await renderTake(test.studio, take.id);
    await test.drive(jobId);
    await test.studio.resume(producer, jobId);
    await test.drive(jobId);
    expect((await jobOf(jobId)).status).toBe("complete");
    expect(runway.sent).toHaveLength(takes.length);
    const again = runway.sent.at(-1);
    expect(again).toMatchObject({ shot: { code: first.shotCode } });
    expect(again?.takeId).not.toBe(first.id);
  });

  it("wins or loses against its submission, but never both, however often they meet", async () => {
    for (let round = 0; round < 10; round++) {
      const { jobId, takes } = await reserved();
      await Promise.all(
        takes.flatMap(({ id }) => [test.studio.submitTake(id), test.studio.stopTake(producer, jobId, id)]),
      );
      for (const { id } of takes) await expectSentOrStopped(id);
    }
  });
});

describe("stopping a running take", () => {
  it("asks its provider once, and books what the provider charges", async () => {
    const { jobId, takes, first, second } = await reserved();
    await test.studio.submitTake(first.id);
    expect(await test.studio.stopTake(producer, jobId, first.id)).toBe("asked");
    runway.ends = [RUNNING, RUNNING];
    await test.studio.lookAtTake(first.id);
    await test.studio.lookAtTake(first.id);
    expect(stopsAtProvider).toEqual([`runway-${first.id}`]);
    const charge = { micros: 200_000, source: "provider" as const };
    const failure = providerFailure("job-failed", "Cancelled.");
    runway.ends = [{ state: "failed", failure, retryable: true, charge }];
    await test.studio.lookAtTake(first.id);
    expect(await takeOf(first.id)).toMatchObject({ state: "cancelled", actualMicros: 200_000n });
    expect(await balanceOf(first.id)).toBe(200_000n);
    for (const { id } of takes.slice(1)) await renderTake(test.studio, id);
    await test.drive(jobId);
    expect((await jobOf(jobId)).waitingReason).toContain("stopped take 1. $0.20 was charged for it.");
    expect(await takeOf(second.id)).toMatchObject({ state: "succeeded", stoppedBy: null });
  });

  it("holds its shot however the take ends: nothing is paid in its place before a person says so", async () => {
    const { jobId, takes, first } = await reserved();
    await test.studio.submitTake(first.id);
    await test.studio.stopTake(producer, jobId, first.id);
    runway.download = async () => {
      throw new AppError("provider_failed", "The file is gone.", { retryable: false });
    };
    await test.studio.lookAtTake(first.id).finally(() => {
      runway.download = download;
    });
    expect(await takeOf(first.id)).toMatchObject({ state: "cancelled", failureKind: "expired" });
    for (const { id } of takes) await renderTake(test.studio, id);
    await test.drive(jobId);
    expect(runway.sent).toHaveLength(takes.length);
    expect((await jobOf(jobId)).waitingReason).toContain("stopped take 1");
  });

  it("keeps the clip when it is finished all the same: what was paid is never thrown away", async () => {
    const { jobId, takes, first } = await reserved();
    await test.studio.submitTake(first.id);
    await test.studio.stopTake(producer, jobId, first.id);
    for (const { id } of takes) await renderTake(test.studio, id);
    await test.drive(jobId);
    expect(await takeOf(first.id)).toMatchObject({ state: "succeeded", stoppedBy: producer.name });
    expect((await jobOf(jobId)).status).toBe("complete");
    expect(runway.sent).toHaveLength(takes.length);
  });

  it("says so when a provider takes no cancellations, and sends none", async () => {
    const { jobId, first } = await reserved();
    await test.studio.submitTake(first.id);
    await test.studio.stopTake(producer, jobId, first.id);
    runway.ends = [RUNNING];
    const { capabilities } = runway;
    Object.assign(runway, { capabilities: { ...capabilities, canCancel: false } });
    await test.studio.lookAtTake(first.id).finally(() => Object.assign(runway, { capabilities }));
    expect(stopsAtProvider).toEqual([]);
    expect((await takeOf(first.id)).advice).toContain("can't be asked to stop");
  });
});

describe("a take that can't be stopped", () => {
  it("is one nobody knows the outcome of: it is neither stopped nor sent again", async () => {
    const { jobId, first } = await reserved();
    runway.refusals = [providerFailure("outcome-unknown", "Runway did not answer.")];
    await test.studio.submitTake(first.id);
    await expect(test.studio.stopTake(producer, jobId, first.id)).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringMatching(/not known whether Runway accepted this take.*Unknown attempts/),
    });
    expect(await takeOf(first.id)).toMatchObject({ state: "unknown", stoppedBy: null });
  });

  it("is one that is over, or that somebody stopped before, and the sentence says which", async () => {
    const { jobId, first, second } = await reserved();
    await renderTake(test.studio, first.id);
    await expect(test.studio.stopTake(producer, jobId, first.id)).rejects.toThrow("This take is over");
    await test.studio.submitTake(second.id);
    await test.studio.stopTake(producer, jobId, second.id);
    await expect(test.studio.stopTake(admin, jobId, second.id)).rejects.toThrow("Paula has stopped this take already.");
  });

  it("is one of another job, or of a job that somebody only looks at", async () => {
    const [mine, other] = [await reserved(), await reserved()];
    await expect(test.studio.stopTake(producer, mine.jobId, other.first.id)).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(test.studio.stopTake(approver, mine.jobId, mine.first.id)).rejects.toMatchObject({
      code: "forbidden",
    });
    expect((await takeOf(mine.first.id)).stoppedBy).toBeNull();
  });
});

describe("the order of the queue", () => {
  it("is the one people ask for, kept and told, and takes that were sent keep out of it", async () => {
    const { jobId, takes, first } = await reserved();
    await test.studio.submitTake(first.id);
    const ids = takes.map(({ id }) => id);
    const wanted = ids.toReversed();
    const after = ids.slice(1).toReversed();
    expect(await test.studio.orderQueue(producer, jobId, wanted)).toEqual(after);
    expect((await test.studio.nextTakes(ids, 99)).map(({ id }) => id)).toEqual([first.id, ...after]);
    const codes = takes.slice(1).map(({ shotCode }) => shotCode);
    expect(await summaries(jobId)).toContain(
      `${producer.name} changed the order of the queue: ${codes.toReversed().join(", ")}.`,
    );
    const before = (await summaries(jobId)).length;
    expect(await test.studio.orderQueue(producer, jobId, after)).toEqual(after);
    expect(await summaries(jobId)).toHaveLength(before);
    await expect(test.studio.orderQueue(approver, jobId, ids)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("outlives a pause: what is queued again stands where people put it", async () => {
    const { jobId, takes } = await reserved();
    const codes = takes.map(({ shotCode }) => shotCode);
    await test.studio.orderQueue(producer, jobId, takes.map(({ id }) => id).toReversed());
    await test.studio.pause(producer, jobId);
    for (const { id } of takes) await test.studio.submitTake(id);
    await test.drive(jobId);
    expect(runway.sent).toHaveLength(0);
    await test.studio.resume(producer, jobId);
    await test.drive(jobId);
    expect(runway.sent.map(({ shot }) => shot.code)).toEqual(codes.toReversed());
  });

  it("stays one order, without loss or double, when many change it at once", async () => {
    const { jobId, takes } = await reserved();
    const ids = takes.map(({ id }) => id);
    const orders = Array.from({ length: 20 }, (_, turn) => [...ids.slice(turn % 4), ...ids.slice(0, turn % 4)]);
    await Promise.all(orders.map((order) => test.studio.orderQueue(producer, jobId, order)));
    const rows = await test.db.take.findMany({ where: { jobId } });
    expect(new Set(rows.map(({ queueRank }) => queueRank)).size).toBe(ids.length);
    expect((await test.studio.nextTakes(ids, 99)).map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });

  it("decides who gets the next free place at a busy provider, across jobs", async () => {
    const [early, late] = [await reserved(), await reserved()];
    const limits = { parallelTakes: 1, submissionsPerMinute: 600 };
    const claim = (id: string, at: Date) => test.deps.desk.claimSubmission(id, "runway", limits, at);
    await test.db.take.updateMany({
      where: { state: { in: ["submitting", "submitted"] } },
      data: { state: "cancelled" },
    });
    const now = new Date();
    expect((await claim(late.first.id, now)).kind).toBe("claimed");
    expect((await claim(early.second.id, now)).kind).toBe("later");
    expect((await claim(early.first.id, now)).kind).toBe("later");
    await test.store.moveTake(late.first.id, ["submitting"], "failed");
    expect((await claim(late.second.id, now)).kind, "others asked before and stand before it").toBe("later");
    expect((await claim(early.second.id, now)).kind, "its job's first take stands before it").toBe("later");
    expect((await claim(early.first.id, now)).kind).toBe("claimed");
    await test.store.moveTake(early.first.id, ["submitting"], "failed");
    const muchLater = new Date(now.getTime() + 60_000);
    expect((await claim(late.second.id, muchLater)).kind, "nobody asked for it any more").toBe("claimed");
  });

  it("puts a whole job before the others, for its producer before their own ones and for an admin before all", async () => {
    await test.db.take.updateMany({ data: { state: "cancelled" } });
    const [first, second] = [await reserved(), await reserved()];
    const order = async () => (await test.store.listQueuedAround(admin)).map(({ jobId }) => jobId);
    const jobs = (...inOrder: (typeof first)[]) => inOrder.flatMap(({ jobId, takes }) => takes.map(() => jobId));
    expect(await order()).toEqual(jobs(first, second));
    await test.studio.sendFirst(producer, second.jobId);
    expect(await order()).toEqual(jobs(second, first));
    await test.db.job.update({ where: { id: second.jobId }, data: { producerId: admin.userId } });
    await test.studio.sendFirst(producer, first.jobId);
    expect(await order(), "nobody passes other people's jobs").toEqual(jobs(second, first));
    await test.studio.sendFirst(admin, first.jobId);
    expect(await order()).toEqual(jobs(first, second));
    expect(await summaries(first.jobId)).toContain(`${admin.name} put this job first in the queue.`);
    await expect(test.studio.sendFirst(approver, first.jobId)).rejects.toMatchObject({ code: "forbidden" });
    await test.db.take.updateMany({ where: { jobId: first.jobId }, data: { state: "cancelled" } });
    await expect(test.studio.sendFirst(producer, first.jobId)).rejects.toMatchObject({ code: "conflict" });
  });
});
