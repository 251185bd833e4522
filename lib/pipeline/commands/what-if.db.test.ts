import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WhatIf } from "@/lib/domain/cost/what-if";
import { type AdminStudio, createAdminStudio } from "@/lib/server/testing/admin-studio";
import { approver, producer } from "@/lib/server/testing/test-studio";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";

/** As long as the sample brief asks for. */
const FILM_SECONDS = 20;

let database: TestDatabase;
let test: AdminStudio;
let jobId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  test = await createAdminStudio(database.url);
  jobId = await test.quoted();
});
afterAll(async () => {
  await test.close();
  await database.drop();
});

const ask = (asked: WhatIf, id = jobId) => test.studio.whatIf(producer, id, asked);
const quoteOf = async (id: string) => {
  const row = await test.store.findLatestQuote(id);
  if (!row) throw new Error("no quote");
  return row;
};
const countRows = async () => ({
  quotes: await test.db.quote.count(),
  plans: await test.db.planVersion.count(),
  audit: await test.db.auditEntry.count(),
});

describe("what if", () => {
  it("nothing changes: the price is the quote's own, to the micro-dollar", async () => {
    const { quote } = await quoteOf(jobId);
    const { before, after } = await ask({});
    expect(before.interval).toEqual(quote.interval);
    expect(after).toEqual(before);
  });

  it("the film is half as long: it costs less, and nothing is written", async () => {
    const rows = await countRows();
    const { before, after } = await ask({ filmSeconds: FILM_SECONDS / 2 });
    expect(after.filmSeconds).toBeLessThan(before.filmSeconds);
    expect(after.totalMicros).toBeLessThan(before.totalMicros);
    expect(await countRows()).toEqual(rows);
  });

  it("every shot comes from one backend: the price is the one that pinning them all is then quoted at", async () => {
    const id = await test.quoted();
    const { after } = await ask({ backend: "runway" }, id);
    const plan = await test.store.findPlan(id, 1);
    const codes = plan?.shots.map((shot) => shot.code) ?? [];
    expect(after.makers).toEqual([{ backend: "runway", shots: codes.length }]);
    const change = { kind: "edit", codes, change: { backend: "runway" } } as const;
    await test.studio.changeBoard(producer, id, { change, baseVersion: 1 });
    await test.drive(id);
    expect((await quoteOf(id)).quote.interval).toEqual(after.interval);
  });

  it("the floor lies above every backend: only a free preview is left, with the reason", async () => {
    const { after } = await ask({ qualityFloor: 10 });
    expect(after).toMatchObject({ isPreview: true, totalMicros: 0 });
    expect(after.reason).toContain("below the floor of 10.0");
  });

  it("is nobody's question about a job they may not see", async () => {
    const stranger = { ...approver, workspaceId: "ws_other" };
    await expect(test.studio.whatIf(stranger, jobId, {})).rejects.toMatchObject({ code: "not_found" });
  });
});
