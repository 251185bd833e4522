import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toJson } from "@/lib/db/client";
import { createTestStudio, producer, type TestStudio } from "@/lib/server/testing/test-studio";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";

let database: TestDatabase;
let test: TestStudio;

beforeAll(async () => {
  database = await createTestDatabase();
  test = await createTestStudio(database.url);
});
afterAll(async () => {
  await test.close();
  await database.drop();
});

describe("half characters and NULs, which Postgres keeps nowhere", () => {
  it.each([
    ["half a character", '{"prompt":"A lighthouse \\ud800 at dawn in the fog","durationSeconds":12}'],
    ["the other half", '{"prompt":"A lighthouse \\udc00 at dawn in the fog","durationSeconds":12}'],
    ["a NUL", '{"prompt":"A lighthouse \\u0000 at dawn in the fog","durationSeconds":12}'],
    [
      "half a character in every text",
      '{"title":"Fog\\ud800","prompt":"A lighthouse \\ud800 at dawn in the fog","durationSeconds":12,"project":"P\\ud800","clientRequestId":"c\\ud800"}',
    ],
  ])("make no brief fail: %s", async (_name, sent) => {
    const { id, created } = await test.studio.submit(producer, JSON.parse(sent));
    expect(created).toBe(true);
    expect(await test.store.findBriefInput(id)).toMatchObject({ prompt: "A lighthouse  at dawn in the fog" });
    await test.drive(id);
    expect(await test.store.findJob(id)).toMatchObject({ stage: "FINANCIAL", status: "waiting" });
  });

  it("are refused by the name of the field where they stand in an unknown one", async () => {
    const sent = JSON.parse('{"prompt":"A lighthouse at dawn in the fog","durationSeconds":12,"col\\ud800our":1}');
    await expect(test.studio.submit(producer, sent)).rejects.toMatchObject({
      code: "invalid_input",
      fields: [{ message: expect.stringContaining("is not a field of a brief") }],
    });
  });

  it("leave stored names and values, and nothing else does", async () => {
    const jobId = await test.submit();
    const value = { "na\ud800me": ["x\u0000", { "\udc00deep": "語 😀 \ud83d" }] };
    await test.db.brief.update({ where: { jobId }, data: { input: toJson(value) } });
    expect(await test.store.findBriefInput(jobId)).toEqual({ name: ["x", { deep: "語 😀 " }] });
  });
});
