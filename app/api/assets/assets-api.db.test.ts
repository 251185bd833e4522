import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Asset } from "@/lib/domain/reference/kept-reference";
import type { Viewer } from "@/lib/domain/viewer";
import { type Assets, createAssets } from "@/lib/server/assets";
import type { RouteHandler } from "@/lib/server/create-route";
import { admin, approver, createTestStudio, producer, type TestStudio } from "@/lib/server/testing/test-studio";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";
import { DELETE, PATCH } from "./[id]/route";
import { GET, POST } from "./route";

const shared = vi.hoisted((): { viewer?: Viewer; assets?: Assets } => ({}));
vi.mock("@/lib/server/session", () => ({ requireViewer: async () => shared.viewer }));
vi.mock("@/lib/server/container", () => ({ getAssets: () => shared.assets }));

let database: TestDatabase;
let test: TestStudio;
beforeAll(async () => {
  database = await createTestDatabase();
  test = await createTestStudio(database.url);
  shared.assets = createAssets(test.db, test.deps);
});
beforeEach(async () => {
  await test.db.keptReference.deleteMany();
});
afterAll(async () => {
  await test.close();
  await database.drop();
});

type Call = { method?: string; id?: string; query?: string; body?: unknown; viewer?: Viewer };

async function call(handler: RouteHandler, { method = "GET", id = "", query = "", body, viewer = producer }: Call) {
  shared.viewer = viewer;
  const headers = { "content-type": "application/json" };
  const init = body === undefined ? { method } : { method, headers, body: JSON.stringify(body) };
  const request = new Request(`http://localhost:3000/api/assets/${id}${query}`, init);
  const response = await handler(request, { params: Promise.resolve({ id }) });
  return { status: response.status, body: await response.json() };
}

const MARA = { kind: "character", name: "Mara", appearance: "about sixty", wardrobe: "a raincoat", movement: "slow" };
const keep = (body: unknown, viewer = producer) => call(POST, { method: "POST", body, viewer });
const list = async (viewer = producer): Promise<Asset[]> => (await call(GET, { viewer })).body.assets;
const fieldsOf = ({ body }: { body: { fields: { field: string }[] } }) => body.fields.map(({ field }) => field);

describe("assets over HTTP", () => {
  it("keeps, lists, changes and deletes", async () => {
    const kept = await keep(MARA);
    expect(kept).toEqual({ status: 200, body: { id: expect.stringMatching(/^ref_/) } });
    const { id } = kept.body;
    expect(await list(approver)).toMatchObject([{ id, version: 1, reference: MARA, films: [], filmCount: 0 }]);
    const body = { ...MARA, name: "Mara Lund", baseVersion: 1 };
    expect(await call(PATCH, { method: "PATCH", id, body, viewer: admin })).toEqual({
      status: 200,
      body: { changed: true },
    });
    expect(await list()).toMatchObject([{ version: 2, changedBy: "Ada", reference: { name: "Mara Lund" } }]);
    expect((await call(DELETE, { method: "DELETE", id, query: "?baseVersion=1" })).status).toBe(409);
    expect(await call(DELETE, { method: "DELETE", id, query: "?baseVersion=2" })).toEqual({
      status: 200,
      body: { deleted: true },
    });
    expect(await list()).toEqual([]);
  });

  it("lets approvers look and nothing else", async () => {
    const { id } = (await keep(MARA)).body;
    const attempts = [
      await keep({ ...MARA, name: "Jonas" }, approver),
      await call(PATCH, { method: "PATCH", id, body: { ...MARA, name: "X", baseVersion: 1 }, viewer: approver }),
      await call(DELETE, { method: "DELETE", id, query: "?baseVersion=1", viewer: approver }),
    ];
    expect(attempts.map(({ status, body }) => [status, body.detail])).toEqual(
      attempts.map(() => [403, "A producer or an admin changes Assets."]),
    );
    expect((await call(GET, { viewer: approver })).body).toMatchObject({ mayChange: false, assets: [{ id }] });
  });

  it("names every field that is wrong, and keeps nothing", async () => {
    expect(
      fieldsOf(await keep({ kind: "character", name: " ", appearance: "", wardrobe: "x", movement: "y" })),
    ).toEqual(["name", "appearance"]);
    const place = { kind: "place", name: "Harbour", location: "Harbour", timeOfDay: "noon", weather: "hail" };
    expect(fieldsOf(await keep(place))).toEqual(["timeOfDay", "weather"]);
    const look = { kind: "look", name: "House", cinematography: "a", lighting: "b", palette: ["#112233", "red"] };
    expect(fieldsOf(await keep(look))).toContain("palette.1");
    expect(fieldsOf(await keep({ ...MARA, wardrobe: "x".repeat(601) }))).toEqual(["wardrobe"]);
    expect(fieldsOf(await keep({ ...MARA, voice: "low" }))).toEqual(["voice"]);
    expect(fieldsOf(await keep({ ...MARA, kind: "prop" }))).toEqual(["kind"]);
    expect(await list()).toEqual([]);
  });

  it("wants the version that the person saw", async () => {
    const { id } = (await keep(MARA)).body;
    expect(fieldsOf(await call(PATCH, { method: "PATCH", id, body: MARA }))).toEqual(["baseVersion"]);
    expect(fieldsOf(await call(DELETE, { method: "DELETE", id }))).toEqual(["baseVersion"]);
    expect(fieldsOf(await call(DELETE, { method: "DELETE", id, query: "?baseVersion=x" }))).toEqual(["baseVersion"]);
    expect(await list()).toHaveLength(1);
  });

  it("answers a name that is taken with a sentence at the name", async () => {
    await keep(MARA);
    const message = "Assets has a character called MARA already. Choose another name, or change that one.";
    expect(await keep({ ...MARA, name: "MARA" })).toMatchObject({
      status: 409,
      body: { code: "conflict", detail: message, fields: [{ field: "name", message }] },
    });
  });

  it("has nothing under an id of elsewhere, or of another kind", async () => {
    const { id } = (await keep(MARA)).body;
    const place = {
      kind: "place",
      name: "Mara",
      location: "Harbour",
      timeOfDay: "day",
      weather: "rain",
      baseVersion: 1,
    };
    expect((await call(PATCH, { method: "PATCH", id, body: place })).status).toBe(404);
    expect((await call(PATCH, { method: "PATCH", id: "ref_none", body: { ...MARA, baseVersion: 1 } })).status).toBe(
      404,
    );
    expect((await call(DELETE, { method: "DELETE", id: "ref_none", query: "?baseVersion=1" })).status).toBe(404);
  });
});
