import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDb, type Db } from "@/lib/db/client";
import { createStore } from "@/lib/db/store";
import { type Policy, policySchema } from "@/lib/domain/gate";
import { usd } from "@/lib/domain/money";
import { createPolicies, type Policies } from "@/lib/server/policies";
import { admin, approver, producer, seedPeople } from "@/lib/server/testing/test-studio";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";

let database: TestDatabase;
let db: Db;
let policies: Policies;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  await seedPeople(db);
  policies = createPolicies(db, createStore(db));
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

const seen = async () => (await policies.view(admin)).policy;
const change = async (patch: Partial<Policy>) => {
  const now = await seen();
  return await policies.change(admin, { policy: { ...now, ...patch }, seen: now });
};
const lines = () => db.auditEntry.findMany({ where: { action: "policy.changed" }, orderBy: { id: "asc" } });

describe("policies", () => {
  it.each([producer, approver])("are not for a $role to see or change", async (viewer) => {
    const policy = policySchema.parse({});
    await expect(policies.view(viewer)).rejects.toMatchObject({ code: "forbidden" });
    await expect(policies.change(viewer, { policy, seen: policy })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("are saved with a line that says what was and what is", async () => {
    await change({ twoPersonAboveMicros: usd(25), requiredReviewerIds: [approver.userId] });
    expect(await seen()).toMatchObject({ twoPersonAboveMicros: usd(25), requiredReviewerIds: [approver.userId] });
    expect((await lines()).at(-1)?.summary).toBe(
      "Ada changed the policies: two people sign: never → above $25.00; must sign: nobody in particular → Anton.",
    );
  });

  it("that are saved as they are leave no line", async () => {
    const before = (await lines()).length;
    await change({});
    expect(await lines()).toHaveLength(before);
  });

  it("that contradict each other name the field, and nothing is saved", async () => {
    const before = await seen();
    await expect(change({ costAutoUpToMicros: usd(26) })).rejects.toMatchObject({
      fields: [{ field: "costAutoUpToMicros" }],
    });
    await expect(change({ requiredReviewerIds: [producer.userId] })).rejects.toMatchObject({
      fields: [{ field: "requiredReviewerIds" }],
    });
    expect(await seen()).toEqual(before);
  });

  it("of two admins who began with the same are not overwritten: the second hears of the first", async () => {
    const before = await seen();
    await policies.change(admin, { policy: { ...before, selfApproval: true }, seen: before });
    const late = policies.change(admin, { policy: { ...before, storyboardAuto: "always" }, seen: before });
    await expect(late).rejects.toMatchObject({ code: "stale" });
    expect(await seen()).toMatchObject({ selfApproval: true, storyboardAuto: "fast-track" });
  });
});
