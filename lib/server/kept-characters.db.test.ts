import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createLocalPlanner } from "@/lib/adapters/ai/planner/local-planner";
import { type Assets, createAssets } from "@/lib/server/assets";
import { admin, approver, createTestStudio, producer, type TestStudio } from "@/lib/server/testing/test-studio";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";

let database: TestDatabase;
let test: TestStudio;
let assets: Assets;

beforeAll(async () => {
  database = await createTestDatabase();
  test = await createTestStudio(database.url, { planner: createLocalPlanner() });
  assets = createAssets(test.db, test.deps);
});
beforeEach(async () => {
  await test.db.keptReference.deleteMany();
});
afterAll(async () => {
  await test.close();
  await database.drop();
});

const WORDS = {
  appearance: "about sixty, grey braid, a scar over the left eyebrow",
  wardrobe: "a yellow raincoat",
  movement: "slow and sure",
};
const keepMara = (name = "Mara") => assets.keep(admin, { kind: "character", name, ...WORDS });
const PROMPT = "Dawn at the harbour. Mara rows out in the fog. Mara finds a bottle. Jonas waves from the pier.";

async function planned(brief: Record<string, unknown> = {}): Promise<string> {
  const jobId = await test.submit({ prompt: PROMPT, ...brief });
  await test.drive(jobId);
  return jobId;
}
const jobOf = async (jobId: string) => (await test.store.findJob(jobId)) ?? expect.fail("no job");
const boardOf = async (jobId: string) =>
  (await test.store.findPlan(jobId, (await jobOf(jobId)).planVersion)) ?? expect.fail("no board");
const maraOf = async (jobId: string) => (await boardOf(jobId)).markers.characters.find(({ name }) => name === "Mara");
const sentencesOf = async (jobId: string) =>
  (await test.db.auditEntry.findMany({ where: { jobId }, orderBy: { id: "asc" } }))
    .filter(({ summary }) => summary.includes("from Assets"))
    .map(({ action, summary }) => `${action}: ${summary.split(". ").at(-1)}`);

describe("a brief that names a character who is kept", () => {
  it.each([
    ["in one pass", 20, "plan.ready"],
    ["scenes first", 40, "scenes.written"],
  ])(
    "is planned %s with exactly the kept words, in every prompt of theirs, and says so",
    async (_way, seconds, action) => {
      await keepMara("MARA");
      const jobId = await planned({ durationSeconds: seconds });
      expect(await maraOf(jobId)).toEqual({ name: "Mara", ...WORDS });
      const { shots, markers } = await boardOf(jobId);
      const own = shots.filter(({ characters }) => characters.includes("Mara"));
      expect(own.length).toBeGreaterThan(0);
      const words = `Mara: ${WORDS.appearance}; ${WORDS.wardrobe}; moves: ${WORDS.movement}`;
      expect(own.filter(({ prompt }) => !prompt.includes(words))).toEqual([]);
      expect(markers.characters.find(({ name }) => name === "Jonas")?.wardrobe).not.toBe(WORDS.wardrobe);
      expect(await sentencesOf(jobId)).toEqual([`${action}: Mara is taken from Assets.`]);
    },
  );

  it("is planned from its own words when only another workspace keeps the name, or nobody does", async () => {
    const other = { ...admin, workspaceId: "ws_elsewhere", userId: "u_elsewhere" };
    const { id: _, policy, ...row } = await test.db.workspace.findUniqueOrThrow({ where: { id: admin.workspaceId } });
    await test.db.workspace.create({ data: { ...row, policy: Object(policy), id: other.workspaceId } });
    await assets.keep(other, { kind: "character", name: "Mara", ...WORDS });
    const jobId = await planned();
    expect((await maraOf(jobId))?.wardrobe).not.toBe(WORDS.wardrobe);
    expect(await sentencesOf(jobId)).toEqual([]);
  });

  it("keeps the words it was planned with, whatever happens to them in Assets and however often a stage comes again", async () => {
    const policy = { storyboardAuto: "never" };
    await test.db.workspace.update({ where: { id: admin.workspaceId }, data: { policy } });
    const { id } = await keepMara();
    const jobId = await planned();
    await test.db.workspace.update({ where: { id: admin.workspaceId }, data: { policy: {} } });
    expect(await jobOf(jobId)).toMatchObject({ stage: "FAST_TRACK", waitingAt: "storyboard" });
    const before = await boardOf(jobId);

    await assets.change(admin, id, {
      kind: "character",
      name: "Mara",
      ...WORDS,
      wardrobe: "a red coat",
      baseVersion: 1,
    });
    await test.studio.decide(approver, jobId, { decision: "approve", gate: "storyboard", digest: before.digest });
    await test.drive(jobId);
    await test.studio.runStage(jobId, "FAST_TRACK");
    await assets.remove(producer, { id, version: 2 });
    expect(await jobOf(jobId)).toMatchObject({ stage: "FINANCIAL", planVersion: 1 });
    expect(await boardOf(jobId)).toEqual(before);
    expect(await sentencesOf(jobId)).toEqual(["storyboard.ready: Mara is taken from Assets."]);
  });
});
