import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { AppError } from "@/lib/domain/errors";
import { providerFailure } from "@/lib/domain/provider-failure";
import type { RenderProgress } from "@/lib/pipeline/ports";
import { createQueueStudio, type QueueStudio } from "@/lib/server/testing/queue-studio";
import { admin, approver, producer, renderTake } from "@/lib/server/testing/test-studio";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";

let database: TestDatabase;
let test: QueueStudio;

beforeAll(async () => {
  database = await createTestDatabase();
  test = await createQueueStudio(database.url);
});
afterAll(async () => {
  await test.close();
  await database.drop();
});
beforeEach(() => test.forget());

const RUNNING: RenderProgress = { state: "running", done: 0.5 };

const takeOf = (id: string) => test.db.take.findUniqueOrThrow({ where: { id } });
const jobOf = (jobId: string) => test.db.job.findUniqueOrThrow({ where: { id: jobId } });
const balanceOf = async (takeId: string) => {
  const lines = await test.db.ledgerEntry.findMany({ where: { takeId } });
  return lines.reduce((sum, { fromAccount, toAccount, amountMicros }) => {
    if (fromAccount === "budget") return sum + amountMicros;
    return toAccount === "budget" ? sum - amountMicros : sum;
  }, 0n);
};

/** Either its request left and its money is set aside, or it never left and cost nothing. */
async function expectSentOrStopped(takeId: string): Promise<void> {
  const sent = test.runway.sent.filter((request) => request.takeId === takeId).length;
  const { state, stoppedBy, ceilingMicros } = await takeOf(takeId);
  expect(stoppedBy).toBe(producer.name);
  const [expected, balance] = sent === 1 ? (["submitted", ceilingMicros] as const) : (["cancelled", 0n] as const);
  expect({ sent: Math.min(sent, 1), state }).toEqual({ sent, state: expected });
  expect(await balanceOf(takeId)).toBe(balance);
}

describe("stopping a queued take", () => {
  it("is free and never sends it, while everything else is rendered and the job then waits for a person", async () => {
    const { jobId, takes, first } = await test.reserved();
    expect(await test.studio.stopTake(producer, jobId, first.id)).toBe("stopped");
    expect(await takeOf(first.id)).toMatchObject({ state: "cancelled", actualMicros: 0n, stoppedBy: producer.name });
    expect(await balanceOf(first.id)).toBe(0n);
    for (const take of takes) await renderTake(test.studio, take.id);
    await test.drive(jobId);
    expect(test.runway.sent.map(({ takeId }) => takeId)).toEqual(takes.slice(1).map(({ id }) => id));
    expect(await jobOf(jobId)).toMatchObject({ status: "waiting", waitingAt: "provider" });
    expect((await jobOf(jobId)).waitingReason).toBe(
      `${first.shotCode}: ${producer.name} stopped take 1. Resume renders it again; a change of the board may leave it out.`,
    );
    await test.studio.sweepLost();
    expect((await jobOf(jobId)).status).toBe("waiting");
  });

  it("is lifted by a resume: the shot is rendered as a new take and the film is finished, each shot paid once", async () => {
    const { jobId, takes, first } = await test.reserved();
    await test.studio.stopTake(producer, jobId, first.id);
    for (const take of takes) await renderTake(test.studio, take.id);
    await test.drive(jobId);
    await test.studio.resume(producer, jobId);
    await test.drive(jobId);
    expect((await jobOf(jobId)).status).toBe("complete");
    expect(test.runway.sent).toHaveLength(takes.length);
    const again = test.runway.sent.at(-1);
    expect(again).toMatchObject({ shot: { code: first.shotCode } });
    expect(again?.takeId).not.toBe(first.id);
    const told = (await test.summaries(jobId)).length;
    await expect(test.studio.resume(producer, jobId)).rejects.toMatchObject({ code: "conflict" });
    expect(await test.summaries(jobId)).toHaveLength(told);
  });

  it("wins or loses against its submission, but never both, however often they meet", async () => {
    for (let round = 0; round < 10; round++) {
      const { jobId, takes } = await test.reserved();
      await Promise.all(
        takes.flatMap(({ id }) => [test.studio.submitTake(id), test.studio.stopTake(producer, jobId, id)]),
      );
      for (const { id } of takes) await expectSentOrStopped(id);
    }
  });
});

describe("stopping a running take", () => {
  it("asks its provider once, and books what the provider charges", async () => {
    const { jobId, takes, first, second } = await test.reserved();
    await test.studio.submitTake(first.id);
    expect(await test.studio.stopTake(producer, jobId, first.id)).toBe("asked");
    test.runway.ends = [RUNNING, RUNNING];
    await test.studio.lookAtTake(first.id);
    await test.studio.lookAtTake(first.id);
    expect(test.stopsAtProvider).toEqual([`runway-${first.id}`]);
    const charge = { micros: 200_000, source: "provider" as const };
    const failure = providerFailure("job-failed", "Cancelled.");
    test.runway.ends = [{ state: "failed", failure, retryable: true, charge }];
    await test.studio.lookAtTake(first.id);
    expect(await takeOf(first.id)).toMatchObject({ state: "cancelled", actualMicros: 200_000n });
    expect(await balanceOf(first.id)).toBe(200_000n);
    for (const { id } of takes.slice(1)) await renderTake(test.studio, id);
    await test.drive(jobId);
    expect((await jobOf(jobId)).waitingReason).toContain("stopped take 1. $0.20 was charged for it.");
    expect(await takeOf(second.id)).toMatchObject({ state: "succeeded", stoppedBy: null });
  });

  it("holds its shot however the take ends: nothing is paid in its place before a person says so", async () => {
    const { jobId, takes, first } = await test.reserved();
    await test.studio.submitTake(first.id);
    await test.studio.stopTake(producer, jobId, first.id);
    const { download } = test.runway;
    test.runway.download = async () => {
      throw new AppError("provider_failed", "The file is gone.", { retryable: false });
    };
    await test.studio.lookAtTake(first.id).finally(() => {
      test.runway.download = download;
    });
    expect(await takeOf(first.id)).toMatchObject({ state: "cancelled", failureKind: "expired" });
    for (const { id } of takes) await renderTake(test.studio, id);
    await test.drive(jobId);
    expect(test.runway.sent).toHaveLength(takes.length);
    expect((await jobOf(jobId)).waitingReason).toContain("stopped take 1");
  });

  it("keeps the clip when it is finished all the same: what was paid is never thrown away", async () => {
    const { jobId, takes, first } = await test.reserved();
    await test.studio.submitTake(first.id);
    await test.studio.stopTake(producer, jobId, first.id);
    for (const { id } of takes) await renderTake(test.studio, id);
    await test.drive(jobId);
    expect(await takeOf(first.id)).toMatchObject({ state: "succeeded", stoppedBy: producer.name });
    expect((await jobOf(jobId)).status).toBe("complete");
    expect(test.runway.sent).toHaveLength(takes.length);
  });

  it("says so when a provider takes no cancellations, and sends none", async () => {
    const { jobId, first } = await test.reserved();
    await test.studio.submitTake(first.id);
    await test.studio.stopTake(producer, jobId, first.id);
    test.runway.ends = [RUNNING];
    const { capabilities } = test.runway;
    Object.assign(test.runway, { capabilities: { ...capabilities, canCancel: false } });
    await test.studio.lookAtTake(first.id).finally(() => Object.assign(test.runway, { capabilities }));
    expect(test.stopsAtProvider).toEqual([]);
    expect((await takeOf(first.id)).advice).toContain("can't be asked to stop");
  });
});

describe("a take that can't be stopped", () => {
  it("is one nobody knows the outcome of: it is neither stopped nor sent again", async () => {
    const { jobId, first } = await test.reserved();
    test.runway.refusals = [providerFailure("outcome-unknown", "Runway did not answer.")];
    await test.studio.submitTake(first.id);
    await expect(test.studio.stopTake(producer, jobId, first.id)).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringMatching(/not known whether Runway accepted this take.*Unknown attempts/),
    });
    expect(await takeOf(first.id)).toMatchObject({ state: "unknown", stoppedBy: null });
  });

  it("is one that is over, or that somebody stopped before, and the sentence says which", async () => {
    const { jobId, first, second } = await test.reserved();
    await renderTake(test.studio, first.id);
    await expect(test.studio.stopTake(producer, jobId, first.id)).rejects.toThrow("This take is over");
    await test.studio.submitTake(second.id);
    await test.studio.stopTake(producer, jobId, second.id);
    await expect(test.studio.stopTake(admin, jobId, second.id)).rejects.toThrow("Paula has stopped this take already.");
  });

  it("is one of another job, or of a job that somebody only looks at", async () => {
    const [mine, other] = [await test.reserved(), await test.reserved()];
    await expect(test.studio.stopTake(producer, mine.jobId, other.first.id)).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(test.studio.stopTake(approver, mine.jobId, mine.first.id)).rejects.toMatchObject({
      code: "forbidden",
    });
    expect((await takeOf(mine.first.id)).stoppedBy).toBeNull();
  });
});
