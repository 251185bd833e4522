import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MANIFEST_SCHEMA, type Manifest, manifestSchema } from "@/lib/domain/manifest";
import { sumMicros } from "@/lib/domain/money";
import { type AdminStudio, createAdminStudio } from "@/lib/server/testing/admin-studio";
import { approver, producer } from "@/lib/server/testing/test-studio";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";

let database: TestDatabase;
let test: AdminStudio;
/** What was written and put into storage, in order. */
const written: string[] = [];
const stored: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  test = await createAdminStudio(database.url);
  const { putFile } = test.deps.storage;
  test.deps.writeText = async (_path, text) => void written.push(text);
  test.deps.storage.putFile = async (key, path, contentType) => {
    const object = await putFile(key, path, contentType);
    stored.push(key);
    return key.endsWith("film.mp4") ? { ...object, bytes: 4321, sha256: "f1".repeat(32) } : object;
  };
});
afterAll(async () => {
  await test.close();
  await database.drop();
});

function manifest(): Manifest {
  return manifestSchema.parse(JSON.parse(written.at(-1) ?? ""));
}

async function approve(jobId: string): Promise<void> {
  const digest = (await test.store.findLatestQuote(jobId))?.digest ?? "";
  await test.studio.decide(approver, jobId, { decision: "approve", gate: "cost", digest, capMicros: 50_000_000 });
}

async function delivered(): Promise<string> {
  const jobId = await test.approved();
  await test.drive(jobId);
  expect(await test.store.findJob(jobId)).toMatchObject({ stage: "COMPLETE" });
  return jobId;
}

describe("the manifest of a film", () => {
  it("names the film as storage holds it, and is written after it", async () => {
    await delivered();
    expect(manifest()).toMatchObject({ schema: MANIFEST_SCHEMA, film: { bytes: 4321, sha256: "f1".repeat(32) } });
    const names = stored.slice(-6).map((key) => key.split("/").at(-1));
    expect([names[0], names.at(-1)]).toEqual(["film.mp4", "manifest.json"]);
  });

  it("gives the duration as its frames last, without a rounding of the container", async () => {
    await delivered();
    const { frames, fps, durationSeconds } = manifest().film;
    expect(durationSeconds).toBe(frames / fps);
    expect(durationSeconds).toBe(20);
  });

  it("says for every paid take what was ordered, at which price, and who says what it cost", async () => {
    const jobId = await delivered();
    const takes = await test.store.listTakes(jobId);
    expect(manifest().shots.map(({ takeId, costMicros, purchase }) => ({ takeId, costMicros, purchase }))).toEqual(
      takes.map((take) => ({
        takeId: take.id,
        costMicros: take.actualMicros,
        purchase: {
          route: "api",
          model: take.model,
          priceRowId: take.request.order.priceRowId,
          clipSecondsOrdered: take.request.order.clipSeconds,
          chargeSource: take.chargeSource,
          spendClass: "kept",
        },
      })),
    );
    expect(takes.every((take) => (take.actualMicros ?? 0) > 0 && take.chargeSource)).toBe(true);
  });

  it("counts the money of takes that are not in the film too, by what became of it", async () => {
    const jobId = await delivered();
    const first = manifest();
    const code = first.shots[0]?.code ?? "";
    await test.studio.retake(producer, jobId, [code]);
    await test.drive(jobId);
    await approve(jobId);
    await test.drive(jobId);
    const { cost, shots } = manifest();
    const takes = await test.store.listTakes(jobId);
    expect(takes).toHaveLength(first.shots.length + 1);
    expect(cost.filmMicros).toBe(sumMicros(shots.map((shot) => shot.costMicros)));
    expect(cost.spentMicros).toBe(sumMicros(takes.map((take) => take.actualMicros ?? 0)));
    expect(cost.byClass).toEqual([
      { spendClass: "kept", takes: shots.length, micros: cost.filmMicros },
      { spendClass: "retake", takes: 1, micros: cost.spentMicros - cost.filmMicros },
    ]);
    expect(cost.spentMicros).toBeGreaterThan(cost.filmMicros);
  });

  it("has no purchase for takes of the studio's own machine", async () => {
    const { runway } = test.deps.backends;
    delete test.deps.backends.runway;
    const jobId = await test.submit({ preferences: { allowedBackends: ["animatic"] } });
    await test.drive(jobId);
    await approve(jobId);
    await test.drive(jobId);
    if (runway) test.deps.backends.runway = runway;
    expect(manifest().shots.map((shot) => shot.purchase)).toEqual(manifest().shots.map(() => null));
    expect(manifest().cost).toMatchObject({ filmMicros: 0, spentMicros: 0, byClass: [] });
  });
});

describe("the history of a film", () => {
  it("says each thing once: the approver's own line stands, and the studio says what follows from it", async () => {
    const jobId = await delivered();
    const lines = await test.db.auditEntry.findMany({ where: { jobId }, orderBy: { id: "asc" } });
    const approvals = lines.filter((line) => /approved/.test(line.summary));
    expect(approvals.map((line) => line.actorName)).toEqual(["Anton"]);
    expect(lines.map((line) => line.summary)).toContain("The signed price holds, so rendering begins.");
  });

  it("names the version that goes on after a storyboard was approved", async () => {
    const jobId = await test.submit({ durationSeconds: 40 });
    await test.drive(jobId);
    const digest = (await test.store.findPlan(jobId, 1))?.digest ?? "";
    await test.studio.decide(approver, jobId, { decision: "approve", gate: "storyboard", digest });
    await test.drive(jobId);
    const lines = await test.db.auditEntry.findMany({ where: { jobId, action: "plan.ready" } });
    expect(lines.map((line) => line.summary)).toEqual(["Version 1 of the storyboard stands; next comes its price."]);
  });
});
