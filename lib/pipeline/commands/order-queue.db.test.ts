import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createQueueStudio, type QueuedFilm, type QueueStudio } from "@/lib/server/testing/queue-studio";
import { admin, approver, producer } from "@/lib/server/testing/test-studio";
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

describe("the order of the queue", () => {
  it("is the one people ask for, kept and told, and takes that were sent keep out of it", async () => {
    const { jobId, takes, first } = await test.reserved();
    await test.studio.submitTake(first.id);
    const ids = takes.map(({ id }) => id);
    const wanted = ids.toReversed();
    const after = ids.slice(1).toReversed();
    expect(await test.studio.orderQueue(producer, jobId, wanted)).toEqual(after);
    expect((await test.studio.nextTakes(ids, 99)).map(({ id }) => id)).toEqual([first.id, ...after]);
    const codes = takes.slice(1).map(({ shotCode }) => shotCode);
    expect(await test.summaries(jobId)).toContain(
      `${producer.name} changed the order of the queue: ${codes.toReversed().join(", ")}.`,
    );
    const before = (await test.summaries(jobId)).length;
    expect(await test.studio.orderQueue(producer, jobId, after)).toEqual(after);
    expect(await test.summaries(jobId)).toHaveLength(before);
    await expect(test.studio.orderQueue(approver, jobId, ids)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("outlives a pause: what is queued again stands where people put it", async () => {
    const { jobId, takes } = await test.reserved();
    const codes = takes.map(({ shotCode }) => shotCode);
    await test.studio.orderQueue(producer, jobId, takes.map(({ id }) => id).toReversed());
    await test.studio.pause(producer, jobId);
    for (const { id } of takes) await test.studio.submitTake(id);
    await test.drive(jobId);
    expect(test.runway.sent).toHaveLength(0);
    await test.studio.resume(producer, jobId);
    await test.drive(jobId);
    expect(test.runway.sent.map(({ shot }) => shot.code)).toEqual(codes.toReversed());
  });

  it("stays one order, without loss or double, when many change it at once", async () => {
    const { jobId, takes } = await test.reserved();
    const ids = takes.map(({ id }) => id);
    const orders = Array.from({ length: 20 }, (_, turn) => [...ids.slice(turn % 4), ...ids.slice(0, turn % 4)]);
    await Promise.all(orders.map((order) => test.studio.orderQueue(producer, jobId, order)));
    const rows = await test.db.take.findMany({ where: { jobId } });
    expect(new Set(rows.map(({ queueRank }) => queueRank)).size).toBe(ids.length);
    expect((await test.studio.nextTakes(ids, 99)).map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  });

  it("decides who gets the next free place at a busy provider, across jobs", async () => {
    const [early, late] = [await test.reserved(), await test.reserved()];
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
    const [first, second] = [await test.reserved(), await test.reserved()];
    const order = async () => (await test.store.listQueuedAround(admin)).map(({ jobId }) => jobId);
    const jobs = (...inOrder: QueuedFilm[]) => inOrder.flatMap(({ jobId, takes }) => takes.map(() => jobId));
    expect(await order()).toEqual(jobs(first, second));
    await test.studio.sendFirst(producer, second.jobId);
    expect(await order()).toEqual(jobs(second, first));
    await test.db.job.update({ where: { id: second.jobId }, data: { producerId: admin.userId } });
    await test.studio.sendFirst(producer, first.jobId);
    expect(await order(), "nobody passes other people's jobs").toEqual(jobs(second, first));
    await test.studio.sendFirst(admin, first.jobId);
    expect(await order()).toEqual(jobs(first, second));
    expect(await test.summaries(first.jobId)).toContain(`${admin.name} put this job first in the queue.`);
    await expect(test.studio.sendFirst(approver, first.jobId)).rejects.toMatchObject({ code: "forbidden" });
    await test.db.take.updateMany({ where: { jobId: first.jobId }, data: { state: "cancelled" } });
    await expect(test.studio.sendFirst(producer, first.jobId)).rejects.toMatchObject({ code: "conflict" });
  });
});
