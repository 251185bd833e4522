import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDb, type Db } from "@/lib/db/client";
import { findMember, findPasswordUser, listOneClickMembers } from "@/lib/db/members";
import { verifyPassword } from "@/lib/server/password";
import { createPeople, type People } from "@/lib/server/people";
import { admin, approver, producer, seedPeople } from "@/lib/server/testing/test-studio";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";

let database: TestDatabase;
let db: Db;
let people: People;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url);
  await seedPeople(db);
  people = createPeople(db, "password");
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

const BEA = { name: "Bea Buyer", email: "bea@test.local", role: "approver", password: "long enough 1" } as const;
const newest = () => db.auditEntry.findFirst({ where: { action: { startsWith: "people." } }, orderBy: { id: "desc" } });
const personOf = async (name: string) => (await people.view(admin)).people.find((person) => person.name === name);

describe("people", () => {
  it.each([producer, approver])("are not for a $role to see or change", async (viewer) => {
    const attempts = [
      async () => await people.view(viewer),
      async () => await people.add(viewer, BEA),
      async () => await people.change(viewer, admin.userId, { kind: "deactivate" }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
    expect(await newest()).toBeNull();
  });

  it("who are added can sign in with their first password, and the history says who added them", async () => {
    await people.add(admin, BEA);
    const user = await findPasswordUser(db, BEA.email);
    expect(await verifyPassword(BEA.password, user?.passwordHash ?? null)).toBe(true);
    expect(await findMember(db, user?.id ?? "")).toMatchObject({ role: "approver", name: "Bea Buyer" });
    expect(await newest()).toMatchObject({
      action: "people.added",
      summary: "Ada added Bea Buyer (bea@test.local) as approver.",
    });
  });

  it("of one address exist once, even when twenty admins add them at the same time", async () => {
    const person = { ...BEA, name: "Cy", email: "cy@test.local" };
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => people.add(admin, person)));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results) {
      if (result.status === "rejected") expect(result.reason.fields).toMatchObject([{ field: "email" }]);
    }
    expect(await db.membership.count({ where: { user: { email: person.email } } })).toBe(1);
  });

  it("need a password where people sign in with one, and get none where they don't", async () => {
    const { password: _, ...person } = { ...BEA, name: "Dee", email: "dee@test.local" };
    await expect(people.add(admin, person)).rejects.toMatchObject({ fields: [{ field: "password" }] });
    await createPeople(db, "one-click").add(admin, person);
    expect((await listOneClickMembers(db)).map(({ email }) => email)).toContain("dee@test.local");
  });

  it("of another workspace are not taken over", async () => {
    await db.workspace.create({
      data: { id: "ws_far", name: "Far", policy: {}, dayBudgetMicros: 0n, monthBudgetMicros: 0n },
    });
    await db.user.create({
      data: {
        id: "u_far",
        name: "Far",
        email: "far@test.local",
        memberships: { create: { workspaceId: "ws_far", role: "admin" } },
      },
    });
    await expect(people.add(admin, { ...BEA, email: "far@test.local" })).rejects.toMatchObject({
      code: "invalid_input",
    });
    const stranger = people.change(admin, "u_far", { kind: "role", role: "producer" });
    await expect(stranger).rejects.toMatchObject({ code: "not_found" });
    expect(await findMember(db, "u_far")).toMatchObject({ role: "admin", workspaceId: "ws_far" });
  });
});

describe("a change of a person", () => {
  it("of role holds from their next request on", async () => {
    await people.change(admin, approver.userId, { kind: "role", role: "producer" });
    expect(await findMember(db, approver.userId)).toMatchObject({ role: "producer" });
    expect(await newest()).toMatchObject({ summary: "Ada changed the role of Anton: approver → producer." });
    await people.change(admin, approver.userId, { kind: "role", role: "approver" });
  });

  it("that changes nothing leaves no line in the history", async () => {
    const before = await newest();
    expect(await people.change(admin, approver.userId, { kind: "role", role: "approver" })).toEqual({ changed: false });
    expect(await newest()).toEqual(before);
  });

  it("shuts a deactivated person out and lets them in again, under the same name", async () => {
    await people.change(admin, producer.userId, { kind: "deactivate" });
    expect(await findMember(db, producer.userId)).toBeNull();
    expect((await listOneClickMembers(db)).map(({ userId }) => userId)).not.toContain(producer.userId);
    expect(await personOf("Paula")).toMatchObject({ isActive: false });
    const again = people.add(admin, { ...BEA, email: `${producer.userId}@test.local` });
    await expect(again).rejects.toMatchObject({ fields: [{ message: expect.stringContaining("was deactivated") }] });
    await people.change(admin, producer.userId, { kind: "reactivate" });
    expect(await findMember(db, producer.userId)).toMatchObject({ role: "producer" });
  });

  it.each([
    ["role", { kind: "role", role: "producer" }],
    ["way in", { kind: "deactivate" }],
  ] as const)("never takes the last admin's %s away", async (_what, change) => {
    await expect(people.change(admin, admin.userId, change)).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("only admin"),
    });
    expect(await findMember(db, admin.userId)).toMatchObject({ role: "admin" });
  });

  it("leaves one admin when two take the role from each other at the same moment", async () => {
    await people.change(admin, approver.userId, { kind: "role", role: "admin" });
    const second = { ...approver, role: "admin" as const };
    const results = await Promise.allSettled([
      people.change(admin, approver.userId, { kind: "role", role: "producer" }),
      people.change(second, admin.userId, { kind: "role", role: "producer" }),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const admins = { workspaceId: admin.workspaceId, role: "admin" as const, deactivatedAt: null };
    expect(await db.membership.count({ where: admins })).toBe(1);
  });
});
