import { describe, expect, it } from "vitest";
import {
  currentDraftId,
  deleteDraft,
  findDraft,
  forgetRequest,
  listDrafts,
  requestIdFor,
  saveDraft,
  setCurrentDraftId,
} from "@/lib/client/brief-draft";

function memory(initial: Record<string, string> = {}) {
  const values = new Map(Object.entries(initial));
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
    key: (index: number) => [...values.keys()][index] ?? null,
    get length() {
      return values.size;
    },
  };
}

const denied = (): never => {
  throw new Error("denied");
};
const forbidden = { getItem: denied, setItem: denied, removeItem: denied, key: denied, length: 1 };

function counter() {
  let count = 0;
  return () => `id-${++count}`;
}

const at = (minute: number) => ({ now: new Date(Date.UTC(2026, 0, 1, 0, minute)), newId: () => `new-${minute}` });
const draft = (id: string, prompt: string, known: string | null = null) => ({ id, known, values: { prompt } });

describe("drafts", () => {
  it("come back as they were saved, newest first, until they are deleted", () => {
    const storage = memory({ "something-else": "1" });
    saveDraft(storage, draft("a", "Ein Leuchtturm 🗼"), at(1));
    saveDraft(storage, draft("b", "Rain"), at(2));
    expect(listDrafts(storage).map(({ id, values }) => [id, values])).toEqual([
      ["b", { prompt: "Rain" }],
      ["a", { prompt: "Ein Leuchtturm 🗼" }],
    ]);
    deleteDraft(storage, "b");
    expect(listDrafts(storage).map(({ id }) => id)).toEqual(["a"]);
  });

  it("are saved over by the window that wrote them", () => {
    const storage = memory();
    const first = saveDraft(storage, draft("a", "Ra"), at(1));
    saveDraft(storage, draft("a", "Rain", first?.savedAt), at(2));
    expect(listDrafts(storage)).toHaveLength(1);
    expect(findDraft(storage, "a")?.values).toEqual({ prompt: "Rain" });
  });

  it("are never saved over by another window, which goes on under a new id", () => {
    const storage = memory();
    const read = saveDraft(storage, draft("a", "Rain"), at(1));
    saveDraft(storage, draft("a", "Rain in one window", read?.savedAt), at(2));
    const other = saveDraft(storage, draft("a", "Rain in the other", read?.savedAt), at(3));
    expect(other?.id).toBe("new-3");
    expect(listDrafts(storage).map(({ values }) => values)).toEqual([
      { prompt: "Rain in the other" },
      { prompt: "Rain in one window" },
    ]);
  });

  it("of an earlier version of the studio are found, and move to the new form when they are saved", () => {
    const storage = memory({ "studio:brief-draft": '{"prompt":"old"}' });
    expect(listDrafts(storage)).toMatchObject([{ id: "", values: { prompt: "old" } }]);
    saveDraft(storage, draft("", "old and new"), at(1));
    expect(listDrafts(storage)).toMatchObject([{ id: "new-1", values: { prompt: "old and new" } }]);
  });

  it("in an unknown form or broken are left alone", () => {
    const storage = memory({ "studio:brief-draft:a": "{broken", "studio:brief-draft:b": '{"version":9}' });
    expect(listDrafts(storage)).toEqual([]);
    expect(storage.length).toBe(2);
  });

  it("that the browser can't keep are said to be unkept, and never an error", () => {
    expect(saveDraft(forbidden, draft("a", "x"), at(1))).toBeNull();
    expect(listDrafts(forbidden)).toEqual([]);
    expect(() => deleteDraft(forbidden, "a")).not.toThrow();
    expect(currentDraftId(forbidden)).toBeNull();
  });

  it("of this window is remembered", () => {
    const session = memory();
    expect(currentDraftId(session)).toBeNull();
    setCurrentDraftId(session, "a");
    expect(currentDraftId(session)).toBe("a");
  });
});

describe("requestIdFor", () => {
  it("gives the same brief the same id, so that a double click makes one job", () => {
    const [storage, newId] = [memory(), counter()];
    expect(requestIdFor(storage, { prompt: "a" }, newId)).toBe("id-1");
    expect(requestIdFor(storage, { prompt: "a" }, newId)).toBe("id-1");
  });

  it("gives a changed brief a new id, so that the change is not lost", () => {
    const [storage, newId] = [memory(), counter()];
    requestIdFor(storage, { prompt: "a" }, newId);
    expect(requestIdFor(storage, { prompt: "b" }, newId)).toBe("id-2");
  });

  it("starts again after the job was made", () => {
    const [storage, newId] = [memory(), counter()];
    requestIdFor(storage, { prompt: "a" }, newId);
    forgetRequest(storage);
    expect(requestIdFor(storage, { prompt: "a" }, newId)).toBe("id-2");
  });
});
