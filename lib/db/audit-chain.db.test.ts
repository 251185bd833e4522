import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyAuditChain, verifyAuditChains } from "@/lib/db/audit-chain";
import { writeAudit } from "@/lib/db/write-records";
import { admin, createTestStudio, type TestStudio } from "@/lib/server/testing/test-studio";
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

const actor = { id: admin.userId, name: admin.name };
const keysOf = (jobId: string) => ({ id: jobId, workspaceId: admin.workspaceId });
const note = (summary: string) => ({
  action: "test.noted",
  summary,
  data: { summary, deep: { b: 1, a: [1.5, null] } },
});

async function jobWithEntries(count: number): Promise<{ jobId: string; ids: bigint[] }> {
  const jobId = await test.submit();
  await writeAudit(
    test.db,
    keysOf(jobId),
    actor,
    Array.from({ length: count - 1 }, (_, index) => note(`n${index}`)),
  );
  const rows = await test.db.auditEntry.findMany({ where: { jobId }, orderBy: { position: "asc" } });
  expect(rows.map((row) => row.position)).toEqual(rows.map((_, index) => index + 1));
  return { jobId, ids: rows.map((row) => row.id) };
}

/** Somebody with the database's own rights goes round the rule that entries are never changed. */
async function tamper(work: (tx: TestStudio["db"]) => Promise<unknown>): Promise<void> {
  await test.db.$executeRawUnsafe(`alter table audit_entry disable trigger user`);
  try {
    await work(test.db);
  } finally {
    await test.db.$executeRawUnsafe(`alter table audit_entry enable trigger user`);
  }
}

describe("the audit chain of a job", () => {
  it("holds for everything that is written the usual ways", async () => {
    const jobId = await test.submit();
    await test.drive(jobId);
    const chain = await verifyAuditChain(test.db, jobId);
    expect(chain).toMatchObject({ ok: true, brokenAt: null });
    expect(chain.entries).toBe(await test.db.auditEntry.count({ where: { jobId } }));
    expect(chain.entries).toBeGreaterThan(3);
  });

  it.each([
    ["summary", `update audit_entry set summary = 'Nothing happened.' where id = $1`],
    ["actor", `update audit_entry set actor_name = 'Somebody else' where id = $1`],
    ["action", `update audit_entry set action = 'approved' where id = $1`],
    ["data", `update audit_entry set data = '{"capMicros": 1}' where id = $1`],
    ["time", `update audit_entry set created_at = created_at + interval '1 ms' where id = $1`],
    ["hash", `update audit_entry set hash = repeat('0', 64) where id = $1`],
  ])("names the first entry whose %s was changed", async (_what, statement) => {
    const { jobId, ids } = await jobWithEntries(4);
    await tamper((db) => db.$executeRawUnsafe(statement, ids[1]));
    expect(await verifyAuditChain(test.db, jobId)).toMatchObject({
      ok: false,
      entries: 4,
      brokenAt: { position: 2, entryId: String(ids[1]), what: "changed" },
    });
  });

  it("names the entry after one that was changed along with its hash", async () => {
    const { jobId, ids } = await jobWithEntries(3);
    await tamper(async (db) => {
      await db.$executeRaw`update audit_entry set summary = 'Nothing happened.' where id = ${ids[0]}`;
      await db.$executeRaw`update audit_entry a set hash = audit_entry_hash('', a) where id = ${ids[0]}`;
    });
    const { brokenAt } = await verifyAuditChain(test.db, jobId);
    expect(brokenAt).toEqual({ position: 2, entryId: String(ids[1]), what: "changed" });
  });

  it.each([
    ["first", 0],
    ["middle", 1],
    ["last", 2],
  ])("misses the %s entry when it was taken out", async (_which, index) => {
    const { jobId, ids } = await jobWithEntries(3);
    await tamper((db) => db.$executeRaw`delete from audit_entry where id = ${ids[index]}`);
    const { brokenAt } = await verifyAuditChain(test.db, jobId);
    expect(brokenAt).toEqual({ position: index + 1, entryId: null, what: "missing" });
  });

  it("takes no entry that was not chained", async () => {
    const { jobId } = await jobWithEntries(2);
    const forged = tamper(
      (db) => db.$executeRaw`insert into audit_entry (workspace_id, job_id, actor_name, action, summary)
        values (${admin.workspaceId}, ${jobId}, 'Nobody', 'forged', 'Forged.')`,
    );
    await expect(forged).rejects.toThrow(/audit_entry_is_chained/);
  });

  it("stays one chain when many write at once", async () => {
    const { jobId } = await jobWithEntries(1);
    const writers = Array.from({ length: 12 }, (_, index) =>
      test.db.$transaction((tx) => writeAudit(tx, keysOf(jobId), actor, [note(`a${index}`), note(`b${index}`)])),
    );
    await Promise.all(writers);
    expect(await verifyAuditChain(test.db, jobId)).toMatchObject({ ok: true, entries: 25, brokenAt: null });
  });

  it("takes nothing of a transaction that was rolled back", async () => {
    const { jobId } = await jobWithEntries(2);
    const failed = test.db.$transaction(async (tx) => {
      await writeAudit(tx, keysOf(jobId), actor, [note("never")]);
      throw new Error("stop");
    });
    await expect(failed).rejects.toThrow("stop");
    await writeAudit(test.db, keysOf(jobId), actor, [note("after")]);
    expect(await verifyAuditChain(test.db, jobId)).toMatchObject({ ok: true, entries: 3 });
  });
});

describe("all chains of a workspace", () => {
  it("are held to the same rule, and broken ones are named with their job", async () => {
    const { jobId, ids } = await jobWithEntries(3);
    await writeAudit(test.db, { id: null, workspaceId: admin.workspaceId }, actor, [note("one"), note("two")]);
    const before = await verifyAuditChains(test.db, admin.workspaceId);
    expect(before.broken.map((one) => one.jobId)).not.toContain(jobId);
    expect(before.entries).toBe(await test.db.auditEntry.count());

    await tamper(async (db) => {
      await db.$executeRaw`update audit_entry set summary = 'x' where id = ${ids[2]}`;
      await db.$executeRaw`update audit_entry set summary = 'x' where job_id is null and position = 2`;
    });
    const after = await verifyAuditChains(test.db, admin.workspaceId);
    expect(after.ok).toBe(false);
    expect(after.broken).toContainEqual({
      jobId,
      title: expect.any(String),
      brokenAt: { position: 3, entryId: String(ids[2]), what: "changed" },
    });
    expect(after.broken).toContainEqual({
      jobId: null,
      title: "Changes outside of films",
      brokenAt: expect.objectContaining({ position: 2, what: "changed" }),
    });
  });

  it("end with their job", async () => {
    const { jobId } = await jobWithEntries(2);
    await test.db.job.delete({ where: { id: jobId } });
    expect(await verifyAuditChain(test.db, jobId)).toMatchObject({ ok: true, entries: 0 });
    expect(await test.db.auditChain.count({ where: { jobId } })).toBe(0);
  });
});
