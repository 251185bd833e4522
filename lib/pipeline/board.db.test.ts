import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BoardChange } from "@/lib/domain/board/board-change";
import {
  admin,
  approver,
  createTestStudio,
  producer,
  renderTake,
  type TestStudio,
} from "@/lib/server/testing/test-studio";
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

async function quoted(brief: Record<string, unknown> = {}): Promise<string> {
  const jobId = await test.submit(brief);
  await test.drive(jobId);
  return jobId;
}
async function approve(jobId: string): Promise<void> {
  const digest = (await test.store.findLatestQuote(jobId))?.digest ?? "";
  await test.studio.decide(approver, jobId, { decision: "approve", gate: "cost", digest });
}
async function finished(brief: Record<string, unknown> = {}): Promise<string> {
  const jobId = await quoted(brief);
  await approve(jobId);
  await test.drive(jobId);
  expect(await jobOf(jobId)).toMatchObject({ status: "complete" });
  return jobId;
}
const jobOf = async (jobId: string) => (await test.store.findJob(jobId)) ?? expect.fail("no job");
const boardOf = async (jobId: string) =>
  (await test.store.findPlan(jobId, (await jobOf(jobId)).planVersion)) ?? expect.fail("no board");
const codesOf = async (jobId: string) => (await boardOf(jobId)).shots.map((shot) => shot.code);
const change = (jobId: string, one: BoardChange, baseVersion: number, who = producer) =>
  test.studio.changeBoard(who, jobId, { change: one, baseVersion });
const longer: BoardChange = { kind: "edit", codes: ["SC01-SH010"], change: { durationSeconds: 7 } };
const insert: BoardChange = {
  kind: "insert",
  sceneNumber: 1,
  afterCode: "SC01-SH010",
  action: "A gull lands.",
  durationSeconds: 2,
};

describe("a change of the board", () => {
  it("is one version with its author and its sentence, and one line of history", async () => {
    const jobId = await quoted();
    expect(await change(jobId, longer, 1, admin)).toEqual({ version: 2 });
    expect(await change(jobId, { kind: "delete", codes: ["SC02-SH020"] }, 2)).toEqual({ version: 3 });
    const versions = await test.studio.listBoardVersions(producer, jobId, 50);
    expect(versions.map(({ createdAt: _, ...version }) => version)).toEqual([
      {
        version: 3,
        authorName: "Paula",
        reason: "Removed SC02-SH020.",
        isCurrent: true,
        changes: ["SC02-SH020: removed"],
      },
      {
        version: 2,
        authorName: "Ada",
        reason: "Changed the length of SC01-SH010.",
        isCurrent: false,
        changes: ["SC01-SH010: length 5 s → 7 s"],
      },
      { version: 1, authorName: "AIPROD Studio", reason: "planned from the brief", isCurrent: false, changes: [] },
    ]);
    const lines = await test.db.auditEntry.findMany({
      where: { jobId, action: "board.changed" },
      orderBy: { id: "asc" },
    });
    expect(lines.map((line) => line.summary)).toEqual([
      "Ada changed the length of SC01-SH010. This is version 2 of the board.",
      "Paula removed SC02-SH020. This is version 3 of the board.",
    ]);
  });

  it("of a version that is not the newest is stale, says what changed since and by whom, and overwrites nothing", async () => {
    const jobId = await quoted();
    await change(jobId, longer, 1, admin);
    const late = change(jobId, { kind: "delete", codes: ["SC01-SH010"] }, 1);
    await expect(late).rejects.toMatchObject({
      code: "stale",
      message: expect.stringContaining("Ada, version 2: Changed the length of SC01-SH010."),
    });
    expect(await codesOf(jobId)).toContain("SC01-SH010");
  });

  it("wins alone among ten at the same time; the others are stale, and one version is written", async () => {
    const jobId = await quoted();
    const attempts = Array.from({ length: 10 }, (_, index) =>
      change(jobId, { ...insert, action: `Gull ${index}.` } as BoardChange, 1, index % 2 ? producer : admin),
    );
    const results = await Promise.allSettled(attempts);
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
    for (const result of results) {
      if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "stale" });
    }
    expect(await test.db.planVersion.count({ where: { jobId } })).toBe(2);
    expect((await codesOf(jobId)).filter((code) => code === "SC01-SH015")).toHaveLength(1);
  });

  it("that can't be made names the field and writes nothing", async () => {
    const jobId = await quoted();
    const attempt = change(jobId, { kind: "split", code: "SC01-SH010", atSeconds: 4.9 }, 1);
    await expect(attempt).rejects.toMatchObject({ code: "invalid_input", fields: [{ field: "atSeconds" }] });
    expect(await test.db.planVersion.count({ where: { jobId } })).toBe(1);
  });

  it("is the producer's and an admin's, and of no cancelled job", async () => {
    const jobId = await quoted();
    await expect(change(jobId, longer, 1, approver)).rejects.toMatchObject({ code: "forbidden" });
    await test.studio.cancel(producer, jobId);
    await expect(change(jobId, longer, 1)).rejects.toMatchObject({ code: "conflict" });
    const stranger = { ...producer, userId: "u_stranger" };
    await expect(test.studio.listBoardVersions(stranger, jobId, 50)).rejects.toMatchObject({ code: "not_found" });
  });

  it("before the storyboard is approved goes back to its gate, under another digest", async () => {
    const jobId = await quoted({ durationSeconds: 40 });
    const before = (await boardOf(jobId)).digest;
    await change(jobId, longer, 1);
    await test.drive(jobId);
    expect(await jobOf(jobId)).toMatchObject({ stage: "VISUAL", waitingAt: "storyboard", planVersion: 2 });
    expect((await boardOf(jobId)).digest).not.toBe(before);
  });

  it("never gives a code again that the job had: a removed shot's number stays its own", async () => {
    const jobId = await quoted();
    await change(jobId, insert, 1);
    await change(jobId, { kind: "delete", codes: ["SC01-SH015"] }, 2);
    await change(jobId, insert, 3);
    expect(await codesOf(jobId)).toContain("SC01-SH014");
    expect(await codesOf(jobId)).not.toContain("SC01-SH015");
  });
});

describe("restoring", () => {
  it("makes a new version equal to the old one, with its digest; doing it again redoes", async () => {
    const jobId = await quoted();
    const first = await boardOf(jobId);
    await change(jobId, insert, 1);
    const second = await boardOf(jobId);
    await change(jobId, { kind: "restore", version: 1 }, 2);
    expect(await boardOf(jobId)).toEqual({ ...first, version: 3 });
    await change(jobId, { kind: "restore", version: 2 }, 3);
    expect((await boardOf(jobId)).digest).toBe(second.digest);
    expect((await test.studio.listBoardVersions(producer, jobId, 1))[0]?.reason).toBe("Restored version 2.");
  });

  it("brings the takes of a removed shot back into the film: nothing is rendered again", async () => {
    const jobId = await finished();
    await change(jobId, { kind: "delete", codes: ["SC01-SH020"] }, 1);
    await test.drive(jobId);
    await change(jobId, { kind: "restore", version: 1 }, 2);
    await test.drive(jobId);
    const before = test.deps.media.submits.length;
    await approve(jobId);
    await test.drive(jobId);
    expect(await jobOf(jobId)).toMatchObject({ status: "complete" });
    expect(test.deps.media.submits.slice(before)).toEqual([]);
  });
});

describe("what a finished film renders again", () => {
  it.each<[string, BoardChange, string[]]>([
    ["nothing after a move", { kind: "move", codes: ["SC01-SH010"], sceneNumber: 2, beforeCode: null }, []],
    ["only the new shot after an insert", insert, ["SC01-SH015"]],
    ["only a shot that got longer, though all after it start later", longer, ["SC01-SH010"]],
    ["nothing after a removal", { kind: "delete", codes: ["SC01-SH020"] }, []],
    [
      "only the shots of a scene whose place changed",
      { kind: "references", places: [{ sceneNumber: 2, location: "harbour", timeOfDay: "night", weather: "clear" }] },
      ["SC02-SH010", "SC02-SH020"],
    ],
  ])("is %s", async (_what, one, rendered) => {
    const jobId = await finished({ fps: 30, durationSeconds: 20 });
    await change(jobId, one, 1);
    await test.drive(jobId);
    const before = test.deps.media.submits.length;
    await approve(jobId);
    await test.drive(jobId);
    expect(await jobOf(jobId)).toMatchObject({ status: "complete" });
    expect(test.deps.media.submits.slice(before).sort()).toEqual(rendered);
  });

  it("is as long as the board now, not as the brief", async () => {
    const jobId = await finished();
    await change(jobId, { kind: "edit", codes: ["SC01-SH010"], change: { durationSeconds: 8.5 } }, 1);
    await test.drive(jobId);
    await approve(jobId);
    await test.drive(jobId);
    expect(await jobOf(jobId)).toMatchObject({ status: "complete" });
    const report = await test.db.qaReport.findFirstOrThrow({
      where: { jobId, takeId: null },
      orderBy: { measuredAt: "desc" },
      include: { checks: true },
    });
    expect(report.checks.map((check) => check.limit)).toContain("23.50 s ±5 %");
  });
});

describe("a change while takes are rendering", () => {
  it("opens the price again; takes of untouched shots are finished and stay", async () => {
    const jobId = await quoted();
    await approve(jobId);
    await test.studio.runStage(jobId, "FINANCIAL");
    const outcome = await test.studio.runStage(jobId, "RENDER");
    expect(outcome.kind).toBe("render");
    await change(jobId, { kind: "edit", codes: ["SC01-SH010"], change: { prompt: "A red lighthouse." } }, 1);
    if (outcome.kind === "render") for (const take of outcome.takes) await renderTake(test.studio, take.id);
    await test.drive(jobId);
    expect(await jobOf(jobId)).toMatchObject({ stage: "FINANCIAL", waitingAt: "cost", planVersion: 2 });
    const before = test.deps.media.submits.length;
    await approve(jobId);
    await test.drive(jobId);
    expect(test.deps.media.submits.slice(before)).toEqual(["SC01-SH010"]);
    expect(await jobOf(jobId)).toMatchObject({ status: "complete" });
  });

  it("in the middle of a quote voids it: what waits to be signed is the price of the newest board", async () => {
    const jobId = await quoted();
    await change(jobId, longer, 1);
    const { listPrices } = test.deps.desk;
    let changedOnce = false;
    test.deps.desk.listPrices = async () => {
      if (!changedOnce) {
        changedOnce = true;
        await change(jobId, { kind: "delete", codes: ["SC02-SH020"] }, 2);
      }
      return await listPrices();
    };
    expect(await test.studio.runStage(jobId, "FINANCIAL")).toEqual({ kind: "superseded" });
    test.deps.desk.listPrices = listPrices;
    await test.drive(jobId);
    expect(await jobOf(jobId)).toMatchObject({ status: "waiting", waitingAt: "cost", planVersion: 3 });
    expect((await test.store.findLatestQuote(jobId))?.quote.planVersion).toBe(3);
  });
});

describe("a preview", () => {
  const preview = (jobId: string, one: BoardChange, baseVersion = 1) =>
    test.studio.previewBoardChange(producer, jobId, { change: one, baseVersion });

  it("says what would change, how long the film would be and what it would cost, and writes nothing", async () => {
    const jobId = await quoted();
    const rows = () =>
      Promise.all([
        test.db.planVersion.count(),
        test.db.quote.count(),
        test.db.auditEntry.count(),
        test.db.checkpoint.count(),
      ]);
    const [job, before] = [await jobOf(jobId), await rows()];
    expect(await preview(jobId, insert)).toEqual({
      changedCodes: [],
      addedCodes: ["SC01-SH015"],
      removedCodes: [],
      balance: {
        filmSeconds: 22,
        briefSeconds: 20,
        missSeconds: 2,
        sentence: "The film is 2 s longer than the 20 s of the brief.",
      },
      price: {
        before: { p10Micros: 0, p50Micros: 0, p90Micros: 0 },
        after: { p10Micros: 0, p50Micros: 0, p90Micros: 0 },
      },
      sentence: "Added SC01-SH015 after SC01-SH010, 2 s.",
    });
    expect(await rows()).toEqual(before);
    expect(await jobOf(jobId)).toEqual(job);
  });

  it("is refused like the change itself", async () => {
    const jobId = await quoted();
    await change(jobId, longer, 1);
    await expect(preview(jobId, insert)).rejects.toMatchObject({ code: "stale" });
    await expect(preview(jobId, { kind: "delete", codes: ["SC09-SH010"] }, 2)).rejects.toMatchObject({
      code: "invalid_input",
      fields: [{ field: "codes" }],
    });
  });
});
