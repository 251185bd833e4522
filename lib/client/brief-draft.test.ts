import { describe, expect, it } from "vitest";
import { clearDraft, loadDraft, requestIdFor, saveDraft } from "@/lib/client/brief-draft";

function memory(initial: Record<string, string> = {}) {
  const values = new Map(Object.entries(initial));
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  };
}

const forbidden = {
  getItem: () => {
    throw new Error("denied");
  },
  setItem: () => {
    throw new Error("denied");
  },
  removeItem: () => {
    throw new Error("denied");
  },
};

function counter() {
  let count = 0;
  return () => `id-${++count}`;
}

describe("draft", () => {
  it("comes back as it was saved, until it is cleared", () => {
    const storage = memory();
    saveDraft(storage, { prompt: "Ein Leuchtturm 🗼" });
    expect(loadDraft(storage)).toEqual({ prompt: "Ein Leuchtturm 🗼" });
    clearDraft(storage);
    expect(loadDraft(storage)).toBeNull();
  });

  it("is nothing where storage is broken or forbidden, and never an error", () => {
    expect(loadDraft(memory({ "studio:brief-draft": "{broken" }))).toBeNull();
    expect(loadDraft(forbidden)).toBeNull();
    expect(() => saveDraft(forbidden, {})).not.toThrow();
    expect(() => clearDraft(forbidden)).not.toThrow();
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
    clearDraft(storage);
    expect(requestIdFor(storage, { prompt: "a" }, newId)).toBe("id-2");
  });
});
