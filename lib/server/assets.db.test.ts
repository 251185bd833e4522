import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { verifyAuditChains } from "@/lib/db/audit-chain";
import type { KeptOf, KeptReference } from "@/lib/domain/reference/kept-reference";
import type { Viewer } from "@/lib/domain/viewer";
import { type Assets, createAssets } from "@/lib/server/assets";
import { admin, approver, createTestStudio, producer, type TestStudio } from "@/lib/server/testing/test-studio";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";

let database: TestDatabase;
let test: TestStudio;
let assets: Assets;

beforeAll(async () => {
  database = await createTestDatabase();
  test = await createTestStudio(database.url);
  assets = createAssets(test.db, test.deps);
  const { policy, ...workspace } = await test.db.workspace.findUniqueOrThrow({ where: { id: producer.workspaceId } });
  await test.db.workspace.create({ data: { ...workspace, policy: Object(policy), id: stranger.workspaceId } });
});
beforeEach(async () => {
  await test.db.keptReference.deleteMany();
});
afterAll(async () => {
  await test.close();
  await database.drop();
});

const stranger: Viewer = { userId: "u_stranger", workspaceId: "ws_other", role: "admin", name: "Stella" };
const MARA: KeptOf<"character"> = {
  kind: "character",
  name: "Mara",
  appearance: "about sixty, grey braid, a scar over the left eyebrow",
  wardrobe: "a yellow raincoat",
  movement: "slow and sure",
};
const HARBOUR: KeptOf<"place"> = {
  kind: "place",
  name: "Old harbour",
  location: "The Coast",
  timeOfDay: "dawn",
  weather: "fog",
};
const LOOK: KeptOf<"look"> = {
  kind: "look",
  name: "House look",
  cinematography: "steady",
  lighting: "soft",
  palette: ["#112233", "#445566", "#778899"],
};

const keep = (reference: KeptReference, viewer = producer) => assets.keep(viewer, reference);
const view = async (viewer = producer) => (await assets.view(viewer)).assets;
const one = async (id: string) => (await view()).find((asset) => asset.id === id) ?? expect.fail(`no ${id}`);
const history = async () =>
  (await test.db.auditEntry.findMany({ where: { action: { startsWith: "asset." } }, orderBy: { id: "asc" } })).map(
    ({ actorName, action, summary }) => `${actorName} ${action}: ${summary}`,
  );

describe("what is kept in Assets", () => {
  it("is seen by everybody of the workspace with who kept it, and by nobody else", async () => {
    const { id } = await keep(MARA);
    await keep(LOOK);
    await keep(HARBOUR);
    expect((await view(approver)).map(({ reference }) => reference)).toEqual([MARA, HARBOUR, LOOK]);
    expect(await one(id)).toMatchObject({ version: 1, authorName: "Paula", changedBy: "Paula" });
    expect(await view(stranger)).toEqual([]);
  });

  it("is changed by producers and admins, and only looked at by approvers", async () => {
    const { id } = await keep(MARA, admin);
    await expect(keep(HARBOUR, approver)).rejects.toMatchObject({ code: "forbidden" });
    await expect(assets.change(approver, id, { ...MARA, baseVersion: 1 })).rejects.toMatchObject({ code: "forbidden" });
    await expect(assets.remove(approver, { id, version: 1 })).rejects.toMatchObject({ code: "forbidden" });
    const told = await Promise.all([approver, producer, admin].map((viewer) => assets.view(viewer)));
    expect(told.map(({ mayChange }) => mayChange)).toEqual([false, true, true]);
    expect(await view()).toHaveLength(1);
  });

  it("has one of a name in its kind, whatever its case, and says so at the field", async () => {
    const { id } = await keep(MARA);
    await keep({ ...HARBOUR, name: "Mara" });
    const jonas = await keep({ ...MARA, name: "Jonas" });
    const taken = { code: "conflict", fields: [{ field: "name", message: expect.stringContaining("MARA already") }] };
    await expect(keep({ ...MARA, name: "MARA" })).rejects.toMatchObject(taken);
    await expect(assets.change(producer, jonas.id, { ...MARA, name: "MARA", baseVersion: 1 })).rejects.toMatchObject(
      taken,
    );
    expect(await assets.change(producer, id, { ...MARA, name: "MARA", baseVersion: 1 })).toEqual({ changed: true });
  });

  it("keeps one of two that are kept under the same name at the same moment", async () => {
    const tries = await Promise.allSettled([keep(MARA), keep({ ...MARA, name: "mara" }, admin)]);
    expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await view()).toHaveLength(1);
  });

  it("is not overwritten by whoever saw an older version", async () => {
    const { id } = await keep(MARA);
    await assets.change(admin, id, { ...MARA, wardrobe: "a red raincoat", baseVersion: 1 });
    const late = assets.change(producer, id, { ...MARA, wardrobe: "a blue raincoat", baseVersion: 1 });
    await expect(late).rejects.toMatchObject({ code: "stale", message: expect.stringMatching(/^Ada changed Mara/) });
    await expect(assets.remove(producer, { id, version: 1 })).rejects.toMatchObject({ code: "stale" });
    expect(await one(id)).toMatchObject({ version: 2, changedBy: "Ada", reference: { wardrobe: "a red raincoat" } });
  });

  it("takes one of two changes that come at the same moment", async () => {
    const { id } = await keep(MARA);
    const change = (wardrobe: string) => assets.change(producer, id, { ...MARA, wardrobe, baseVersion: 1 });
    const tries = await Promise.allSettled([change("a red raincoat"), change("a blue raincoat")]);
    expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await one(id)).version).toBe(2);
  });

  it("does not exist for another workspace, which has names of its own", async () => {
    const { id } = await keep(MARA);
    const gone = { code: "not_found" };
    await expect(assets.change(stranger, id, { ...MARA, baseVersion: 1 })).rejects.toMatchObject(gone);
    await expect(assets.remove(stranger, { id, version: 1 })).rejects.toMatchObject(gone);
    await keep(MARA, stranger);
    expect((await view()).map((asset) => asset.id)).toEqual([id]);
  });

  it("tells the history of every change, and of nothing that changed nothing", async () => {
    const before = await history();
    const { id } = await keep(MARA);
    await assets.change(admin, id, { ...MARA, name: "Mara Lund", baseVersion: 1 });
    expect(await assets.change(producer, id, { ...MARA, name: "Mara Lund", baseVersion: 2 })).toEqual({
      changed: false,
    });
    await expect(keep({ ...MARA, name: "mara lund" })).rejects.toMatchObject({ code: "conflict" });
    await assets.remove(producer, { id, version: 2 });
    expect((await history()).slice(before.length)).toEqual([
      "Paula asset.kept: Paula keeps the character Mara in Assets.",
      "Ada asset.changed: Ada changed the character Mara in Assets. It is called Mara Lund now. Films keep their words.",
      "Paula asset.deleted: Paula deleted the character Mara Lund from Assets. Films keep their words.",
    ]);
    expect(await view()).toEqual([]);
    const { history: shown } = await assets.view(approver);
    expect(shown[0]).toMatchObject({
      actorName: "Paula",
      summary: expect.stringMatching(/deleted the character Mara/),
    });
    expect((await assets.view(stranger)).history.map(({ actorName }) => actorName)).not.toContain("Paula");
    expect((await verifyAuditChains(test.db, producer.workspaceId)).ok).toBe(true);
  });
});

describe("the films of an asset", () => {
  it("are those whose board has it now, as far as the viewer may see them", async () => {
    const first = await test.submit({ title: "First" });
    await test.drive(first);
    const other = await test.studio.submit(admin, {
      prompt: "A calm film about a lighthouse at dawn.",
      durationSeconds: 20,
      budgetUsd: 5,
      title: "Second",
    });
    await test.drive(other.id);
    await keep(HARBOUR);
    await keep(LOOK);
    await keep({ ...LOOK, name: "Another look", lighting: "hard" });
    const counts = async (viewer: Viewer) =>
      (await view(viewer)).map(({ reference, films }) => [reference.name, films.map(({ title }) => title)]);
    expect(await counts(producer)).toEqual([
      ["Old harbour", ["First"]],
      ["Another look", []],
      ["House look", ["First"]],
    ]);
    expect(Object.fromEntries(await counts(approver))).toMatchObject({ "Old harbour": ["Second", "First"] });

    const moved = { sceneNumber: 1, location: "the hills", timeOfDay: "dawn", weather: "clear" } as const;
    const places = [moved, { ...moved, sceneNumber: 2 }];
    await test.studio.changeBoard(producer, first, { change: { kind: "references", places }, baseVersion: 1 });
    expect(Object.fromEntries(await counts(producer))).toMatchObject({ "Old harbour": [] });
  });
});
