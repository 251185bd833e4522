import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { boardPreviewSchema, boardVersionsSchema } from "@/lib/domain/board/board-view";
import { rewriteSuggestionSchema } from "@/lib/domain/board/rewrite-view";
import type { Viewer } from "@/lib/domain/viewer";
import type { RouteHandler } from "@/lib/server/create-route";
import { type AdminStudio, createAdminStudio } from "@/lib/server/testing/admin-studio";
import { callRoute } from "@/lib/server/testing/call-route";
import { approver, producer } from "@/lib/server/testing/test-studio";
import { createTestDatabase, type TestDatabase } from "@/scripts/test-database";
import { PATCH as editShot } from "../shots/[code]/route";
import { POST as previewChange } from "./preview/route";
import { POST as suggestRewrite } from "./rewrite/route";
import { POST as changeBoard } from "./route";
import { GET as listVersions } from "./versions/route";

const shared = vi.hoisted((): { viewer?: Viewer; test?: AdminStudio } => ({}));
vi.mock("@/lib/server/session", () => ({ requireViewer: async () => shared.viewer }));
vi.mock("@/lib/server/container", () => ({ getStudio: () => shared.test?.studio }));

let database: TestDatabase;
let test: AdminStudio;
beforeAll(async () => {
  database = await createTestDatabase();
  test = await createAdminStudio(database.url);
  shared.test = test;
});
afterAll(async () => {
  await test.close();
  await database.drop();
});

async function call(handler: RouteHandler, params: Record<string, string>, body?: unknown, viewer = producer) {
  shared.viewer = viewer;
  return await callRoute(handler, params, body);
}

const INSERT = { kind: "insert", sceneNumber: 1, afterCode: null, action: "A gull lands.", durationSeconds: 4 };

describe("the board over HTTP", () => {
  it("previews exactly the price that saving the same change leads to", async () => {
    const id = await test.quoted();
    const request = { change: INSERT, baseVersion: 1 };
    const previewed = boardPreviewSchema.parse((await call(previewChange, { id }, request)).body);
    const quoteBefore = await test.store.findLatestQuote(id);
    expect(await call(changeBoard, { id }, request)).toEqual({ status: 200, body: { version: 2 } });
    await test.drive(id);
    const quoteAfter = await test.store.findLatestQuote(id);
    expect(quoteAfter?.quote.planVersion).toBe(2);
    expect(previewed.price).toEqual({ before: quoteBefore?.quote.interval, after: quoteAfter?.quote.interval });
    expect(previewed.price?.after.p50Micros).toBeGreaterThan(previewed.price?.before.p50Micros ?? 0);
  });

  it("lists versions newest first, as many as are asked for", async () => {
    const id = await test.quoted();
    await call(changeBoard, { id }, { change: INSERT, baseVersion: 1 });
    await call(editShot, { id, code: "SC01-SH010" }, { change: { durationSeconds: 6 }, baseVersion: 2 });
    const { status, body } = await call(listVersions, { id });
    expect(status).toBe(200);
    const { versions } = boardVersionsSchema.parse(body);
    expect(versions.map(({ version, isCurrent }) => [version, isCurrent])).toEqual([
      [3, true],
      [2, false],
      [1, false],
    ]);
    expect(versions[0]?.changes).toEqual(["SC01-SH010: length 5 s → 6 s"]);
  });

  it("suggests a rewrite, and saves exactly what it suggested", async () => {
    const id = await test.quoted();
    const ask = { target: { kind: "scene", sceneNumber: 1 }, note: "  A gull lands. ", baseVersion: 1 };
    const suggestion = rewriteSuggestionSchema.parse((await call(suggestRewrite, { id }, ask)).body);
    if (suggestion.kind === "nothing") expect.fail(suggestion.reason);
    expect(suggestion.change.note).toBe("A gull lands.");
    expect(await call(changeBoard, { id }, { change: suggestion.change, baseVersion: 1 })).toEqual({
      ...{ status: 200, body: { version: 2 } },
    });
    const { versions } = boardVersionsSchema.parse((await call(listVersions, { id })).body);
    expect(versions[0]?.changes).toEqual(suggestion.lines);
    expect(await call(suggestRewrite, { id }, ask)).toMatchObject({ status: 409, body: { code: "stale" } });
  });

  it.each([
    ["no note", { target: { kind: "scene", sceneNumber: 1 }, note: "  ", baseVersion: 1 }, "note"],
    [
      "a note of 601 letters",
      { target: { kind: "scene", sceneNumber: 1 }, note: "x".repeat(601), baseVersion: 1 },
      "note",
    ],
    ["no such shot", { target: { kind: "prompt", code: "SC09-SH010" }, note: "Rain.", baseVersion: 1 }, "target"],
  ])("suggests nothing for %s, and names the field", async (_what, ask, field) => {
    const { status, body } = await call(suggestRewrite, { id: await test.quoted() }, ask);
    expect({ status, code: body.code }).toEqual({ status: 400, code: "invalid_input" });
    expect(body.fields).toMatchObject([{ field }]);
  });

  it.each([
    ["an unknown kind", { change: { kind: "paint", codes: ["SC01-SH010"] }, baseVersion: 1 }],
    ["a merge of one shot", { change: { kind: "merge", codes: ["SC01-SH010"] }, baseVersion: 1 }],
    ["a field that no change has", { change: { ...INSERT, colour: "red" }, baseVersion: 1 }],
    ["references without any", { change: { kind: "references" }, baseVersion: 1 }],
    ["a shot of eleven seconds", { change: { ...INSERT, durationSeconds: 11 }, baseVersion: 1 }],
  ])("refuses %s with the field's name, to look at and to save", async (_what, request) => {
    const id = await test.quoted();
    for (const handler of [previewChange, changeBoard]) {
      const { status, body } = await call(handler, { id }, request);
      expect({ status, code: body.code }).toEqual({ status: 400, code: "invalid_input" });
      expect(body.fields).not.toEqual([]);
    }
    expect(await test.db.planVersion.count({ where: { jobId: id } })).toBe(1);
  });

  it("answers 409 to a stale base, 403 to who may not change it, 404 for a job that is not there", async () => {
    const id = await test.quoted();
    await call(changeBoard, { id }, { change: INSERT, baseVersion: 1 });
    const stale = { change: INSERT, baseVersion: 1 };
    expect(await call(changeBoard, { id }, stale)).toMatchObject({ status: 409, body: { code: "stale" } });
    expect((await call(changeBoard, { id }, { ...stale, baseVersion: 2 }, approver)).status).toBe(403);
    expect((await call(listVersions, { id: "job_nothing" })).status).toBe(404);
  });
});
