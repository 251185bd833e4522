import { Inngest } from "inngest";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createEmbeddedFetch, EMBEDDED_ORIGIN, type EmbeddedApi } from "@/inngest/embedded/api";
import { type Embedded, startEmbedded } from "@/inngest/embedded/start";

import { eventForStage } from "@/inngest/events";
import { createFunctions } from "@/inngest/functions/create-functions";
import { createStudio, type Studio } from "@/lib/pipeline/studio";
import { approver, BRIEF, createTestStudio, producer, type TestStudio } from "@/lib/server/testing/test-studio";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";

let database: TestDatabase;
let test: TestStudio;
let api: EmbeddedApi;
let engine: Embedded;
let studio: Studio;

beforeAll(async () => {
  database = await createTestDatabase();
  test = await createTestStudio(database.url);
  api = createEmbeddedFetch({ databaseUrl: database.url });
  const inngest = new Inngest({ id: "test", fetch: api.fetch, isDev: true, baseUrl: EMBEDDED_ORIGIN });
  studio = createStudio(test.deps, async ({ jobId, stage, wakeNumber }) => {
    await inngest.send(eventForStage(stage).create({ jobId }, { id: `${jobId}-${wakeNumber}` }));
  });
  const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
  engine = await startEmbedded({
    api,
    client: inngest,
    functions: createFunctions(inngest, studio),
    logger,
    pollMs: 50,
  });
});
afterAll(async () => {
  await engine.stop();
  await api.close();
  await test.close();
  await database.drop();
});

async function comesToRest(jobId: string, expected: string): Promise<string> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const job = await test.store.findJob(jobId);
    const state = `${job?.status} at ${job?.stage}`;
    if (state === expected || Date.now() > deadline) return state;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

async function approveCost(jobId: string): Promise<void> {
  const quote = await test.store.findLatestQuote(jobId);
  await studio.decide(approver, jobId, { decision: "approve", gate: "cost", digest: quote?.digest ?? "" });
}

it("carries a job from its brief to the price, and from the signature to the film", async () => {
  const { id } = await studio.submit(producer, BRIEF);
  expect(await comesToRest(id, "waiting at FINANCIAL")).toBe("waiting at FINANCIAL");
  await approveCost(id);
  expect(await comesToRest(id, "complete at COMPLETE")).toBe("complete at COMPLETE");
  const takes = await test.store.listTakes(id);
  expect(new Set(takes.map((take) => take.shotCode)).size).toBe(takes.length);
});

it("draws a still for every shot while the price waits", async () => {
  const { id } = await studio.submit(producer, BRIEF);
  await comesToRest(id, "waiting at FINANCIAL");
  const plan = await test.store.findPlan(id, 1);
  const deadline = Date.now() + 10_000;
  let stills = 0;
  while (stills !== plan?.shots.length && Date.now() < deadline) {
    stills = (await test.store.listAssets(id, "still")).length;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  expect(stills).toBe(plan?.shots.length);
});

it("ends a job whose shot can't be rendered at ERROR, and finishes it after a resume", async () => {
  const { id } = await studio.submit(producer, BRIEF);
  await comesToRest(id, "waiting at FINANCIAL");
  const plan = await test.store.findPlan(id, 1);
  test.deps.media.faults.failShots.add(plan?.shots[1]?.code ?? "");
  await approveCost(id);
  expect(await comesToRest(id, "failed at ERROR")).toBe("failed at ERROR");
  test.deps.media.faults.failShots.clear();
  await studio.resume(producer, id);
  expect(await comesToRest(id, "complete at COMPLETE")).toBe("complete at COMPLETE");
});

it("finishes twenty jobs side by side, each shot submitted exactly once", async () => {
  const before = test.deps.media.submits.length;
  const jobs = await Promise.all(Array.from({ length: 20 }, () => studio.submit(producer, BRIEF)));
  for (const { id } of jobs) {
    await comesToRest(id, "waiting at FINANCIAL");
    await approveCost(id);
  }
  const ends = await Promise.all(jobs.map(({ id }) => comesToRest(id, "complete at COMPLETE")));
  expect(new Set(ends)).toEqual(new Set(["complete at COMPLETE"]));
  expect(test.deps.media.submits.length - before).toBe(20 * 4);
});

it("sends the takes after the first ones in the order that people gave the queue meanwhile", async () => {
  const { animatic } = test.deps.backends;
  if (!animatic) throw new Error("There is no renderer.");
  const { submit } = animatic;
  const { id } = await studio.submit(producer, { ...BRIEF, durationSeconds: 60, complexity: 0.9 });
  expect(await comesToRest(id, "waiting at VISUAL")).toBe("waiting at VISUAL");
  const plan = await test.store.findPlan(id, 1);
  await studio.decide(approver, id, { decision: "approve", gate: "storyboard", digest: plan?.digest ?? "" });
  expect(await comesToRest(id, "waiting at FINANCIAL")).toBe("waiting at FINANCIAL");
  let turned: string[] = [];
  animatic.submit = async (request, call) => {
    if (turned.length === 0) {
      const queued = (await test.store.listQueued(id)).toReversed();
      turned = queued.map((take) => take.shotCode);
      const ids = queued.map((take) => take.id);
      await studio.orderQueue(producer, id, ids);
    }
    return await submit(request, call);
  };
  const before = test.deps.media.submits.length;
  await approveCost(id);
  expect(await comesToRest(id, "complete at COMPLETE")).toBe("complete at COMPLETE");
  animatic.submit = submit;
  const batches = inPairs(test.deps.media.submits.slice(before));
  const [first = [], ...later] = batches;
  expect(later.length).toBeGreaterThan(1);
  expect(later).toEqual(inPairs(turned.filter((code) => !first.includes(code))));
});

/** The batches of a hard film, each in no order of its own. */
function inPairs(codes: readonly string[]): string[][] {
  const pairs = Array.from({ length: Math.ceil(codes.length / 2) }, (_, at) => codes.slice(at * 2, at * 2 + 2));
  return pairs.map((pair) => pair.toSorted());
}
