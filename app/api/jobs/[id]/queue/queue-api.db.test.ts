import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { queueItemSchema } from "@/lib/domain/queue";
import type { Viewer } from "@/lib/domain/viewer";
import type { RouteHandler } from "@/lib/server/create-route";
import { type AdminStudio, createAdminStudio } from "@/lib/server/testing/admin-studio";
import { callRoute } from "@/lib/server/testing/call-route";
import { approver, producer } from "@/lib/server/testing/test-studio";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";
import { GET as readQueue } from "../../../queue/route";
import { POST as stopTake } from "../takes/[takeId]/cancel/route";
import { POST as sendFirst } from "./first/route";
import { PUT as orderQueue } from "./route";

const shared = vi.hoisted((): { viewer?: Viewer; test?: AdminStudio } => ({}));
vi.mock("@/lib/server/session", () => ({ requireViewer: async () => shared.viewer }));
vi.mock("@/lib/server/container", () => ({
  getStudio: () => shared.test?.studio,
  getReads: () => shared.test?.reads,
}));

let database: TestDatabase;
let test: AdminStudio;
beforeAll(async () => {
  database = await createTestDatabase();
  test = await createAdminStudio(database.url);
  shared.test = test;
});
afterAll(async () => {
  await test.close();
  await database.drop();
});

async function call(handler: RouteHandler, params: Record<string, string>, body?: unknown, viewer = producer) {
  shared.viewer = viewer;
  return await callRoute(handler, params, body);
}

/** A job whose takes wait to be sent. */
async function queued() {
  const id = await test.approved();
  await test.studio.runStage(id, "FINANCIAL");
  const outcome = await test.studio.runStage(id, "RENDER");
  const [first, second, third] = outcome.kind === "render" ? outcome.takes : [];
  if (!first || !second || !third) throw new Error("The film has too few shots.");
  return { id, first, second, third };
}

const shownOf = async (id: string) => {
  const { body } = await call(readQueue, {});
  return queueItemSchema
    .array()
    .parse(body.items)
    .filter((item) => item.jobId === id);
};

describe("the queue over HTTP", () => {
  it("shows what was sent first, then what is queued in the order it was given", async () => {
    const { id, first, second, third } = await queued();
    await test.studio.submitTake(third.id);
    const answer = await call(orderQueue, { id }, { takeIds: [second.id, first.id] });
    expect(answer.status).toBe(200);
    expect((await shownOf(id)).slice(0, 3).map((item) => item.id)).toEqual([third.id, second.id, first.id]);
  });

  it("shows jobs in the order in which their next takes are sent, after those that have nothing left to send", async () => {
    await test.db.take.updateMany({ data: { state: "cancelled" } });
    const [one, two, sent] = [await queued(), await queued(), await queued()];
    await test.studio.submitTake(one.first.id);
    for (const take of await test.store.listQueued(sent.id)) await test.studio.submitTake(take.id);
    const jobs = async () => {
      const { body } = await call(readQueue, {});
      return [
        ...new Set(
          queueItemSchema
            .array()
            .parse(body.items)
            .map((item) => item.jobId),
        ),
      ];
    };
    expect(await jobs()).toEqual([sent.id, one.id, two.id]);
    expect((await call(sendFirst, { id: two.id }, {})).status).toBe(200);
    expect(await jobs()).toEqual([sent.id, two.id, one.id]);
  });

  it("stops a queued take for nothing, and says of a second try why it can't", async () => {
    const { id, first } = await queued();
    expect(await call(stopTake, { id, takeId: first.id })).toEqual({ status: 200, body: { outcome: "stopped" } });
    expect((await shownOf(id)).map((item) => item.id)).not.toContain(first.id);
    const again = await call(stopTake, { id, takeId: first.id });
    expect(again).toMatchObject({ status: 409, body: { detail: "This take is over, so there is nothing to stop." } });
  });

  it("asks the provider of a running take, and the queue says who did", async () => {
    const { id, first } = await queued();
    await test.studio.submitTake(first.id);
    expect(await call(stopTake, { id, takeId: first.id })).toEqual({ status: 200, body: { outcome: "asked" } });
    expect((await shownOf(id)).find((item) => item.id === first.id)?.stoppedBy).toBe(producer.name);
  });

  it("counts tries of a picture at its backend, and not what was the backend's own fault", async () => {
    const { id, first, second } = await queued();
    const fail = (takeId: string, failureKind: string) =>
      test.db.take.update({ where: { id: takeId }, data: { state: "failed", failureKind } });
    await fail(first.id, "job-failed");
    await fail(second.id, "overloaded");
    await test.studio.runStage(id, "RENDER");
    const attemptOf = new Map((await shownOf(id)).map((item) => [item.code, [item.number, item.attempt]]));
    expect(attemptOf.get(first.shotCode)).toEqual([2, 2]);
    expect(attemptOf.get(second.shotCode)).toEqual([2, 1]);
  });

  it("refuses people who may not change the job, and an order without takes, by the field's name", async () => {
    const { id, first } = await queued();
    expect((await call(stopTake, { id, takeId: first.id }, undefined, approver)).status).toBe(403);
    expect((await call(orderQueue, { id }, { takeIds: [first.id] }, approver)).status).toBe(403);
    expect((await call(stopTake, { id, takeId: "take_none" })).status).toBe(404);
    const empty = await call(orderQueue, { id }, { takeIds: [] });
    expect(empty).toMatchObject({ status: 400, body: { fields: [{ field: "takeIds" }] } });
  });
});
