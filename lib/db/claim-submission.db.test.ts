import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sampleTakeIntent } from "@/lib/db/testing/sample-take-intent";
import { createTestStudio, type TestStudio } from "@/lib/server/testing/test-studio";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";

let database: TestDatabase;
let test: TestStudio;
let listener: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  test = await createTestStudio(database.url);
  listener = new pg.Client({ connectionString: database.url });
  await listener.connect();
});
afterAll(async () => {
  await listener.end();
  await test.close();
  await database.drop();
});

it("tells nobody of a take that only asks again at a busy backend, and everybody of one that is sent", async () => {
  const jobId = await test.submit();
  await test.db.job.update({ where: { id: jobId }, data: { stage: "RENDER", capMicros: 1_000_000n } });
  const intents = [1, 2].map((shot) => sampleTakeIntent({ shot, ceilingMicros: 10 }));
  await test.store.reserveTakes(jobId, intents);
  const [first, second] = intents;
  if (!first || !second) throw new Error("There are no takes.");
  const news: string[] = [];
  listener.on("notification", ({ payload }) => news.push(payload ?? ""));
  await listener.query("listen studio_job");
  const claim = (id: string) =>
    test.deps.desk.claimSubmission(id, "runway", { parallelTakes: 1, submissionsPerMinute: 60 }, new Date());

  expect((await claim(first.id)).kind).toBe("claimed");
  await expect.poll(() => news.length).toBe(1);
  expect((await claim(second.id)).kind).toBe("later");
  expect((await claim(second.id)).kind).toBe("later");
  await test.store.moveTake(first.id, ["submitting"], "failed");
  await expect.poll(() => news.length).toBe(2);
  await pause(200);
  expect(news).toEqual([jobId, jobId]);
});
