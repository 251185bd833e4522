import { describe, expect, it } from "vitest";
import { findKept } from "@/lib/domain/reference/find-kept";
import type { Asset, KeptOf, KeptReference } from "@/lib/domain/reference/kept-reference";
import { nameKey } from "@/lib/domain/reference/name-key";

const MARA: KeptOf<"character"> = {
  kind: "character",
  name: "Mara",
  appearance: "about sixty",
  wardrobe: "a yellow raincoat",
  movement: "slow",
};
const LOOK: KeptOf<"look"> = {
  kind: "look",
  name: "House look",
  cinematography: "steady",
  lighting: "soft",
  palette: ["#112233", "#445566", "#AABBCC"],
};
const asset = (reference: KeptReference): Asset => ({
  id: `ref_${reference.name}`,
  version: 1,
  kind: reference.kind,
  reference,
  authorName: "Paula",
  changedBy: "Paula",
  createdAt: "2026-01-01T00:00:00.000Z",
  changedAt: "2026-01-01T00:00:00.000Z",
  films: [],
  filmCount: 0,
});
const ASSETS = [asset(MARA), asset(LOOK), asset({ ...LOOK, name: "Night", lighting: "hard" })];

describe("what is known by name", () => {
  it.each([" mara ", "MARA", "Mara"])("knows %j as Mara", (name) => {
    expect(nameKey(name)).toBe(nameKey("Mara"));
  });
  it("tells other names apart, and takes a letter for itself however it is encoded", () => {
    expect(nameKey("Mara Lund")).not.toBe(nameKey("Mara"));
    expect(nameKey("Mara  Lund")).toBe(nameKey("Mara Lund"));
    expect(nameKey("Zoe\u0301")).toBe(nameKey("Zo\u00e9"));
  });
});

describe("a character of a board", () => {
  it("is kept already when name and words are the same, spaces and case of the name aside", () => {
    expect(findKept(ASSETS, { ...MARA, name: "mara", wardrobe: " a yellow raincoat " })).toMatchObject({
      kind: "same",
      asset: { id: "ref_Mara" },
    });
  });
  it("has other words in Assets, and they are named", () => {
    const found = findKept(ASSETS, { ...MARA, wardrobe: "a red raincoat", movement: "quick" });
    expect(found).toMatchObject({ kind: "other-words", asset: { id: "ref_Mara" }, parts: ["wardrobe", "movement"] });
  });
  it("is not somebody of another name with the same words", () => {
    expect(findKept(ASSETS, { ...MARA, name: "Jonas" })).toEqual({ kind: "none" });
  });
});

describe("a look of a board", () => {
  it("is kept already under whatever name", () => {
    const palette = ["#112233", "#445566", "#aabbcc"];
    expect(findKept(ASSETS, { ...LOOK, name: "Look of a film", palette })).toMatchObject({
      kind: "same",
      asset: { id: "ref_House look" },
    });
  });
  it("has other words when its name is that of another look", () => {
    expect(findKept(ASSETS, { ...LOOK, name: "house look", lighting: "neon" })).toMatchObject({
      kind: "other-words",
      parts: ["lighting"],
    });
  });
  it("is never taken for a character of its name", () => {
    expect(findKept(ASSETS, { ...LOOK, name: "Mara", lighting: "neon" })).toEqual({ kind: "none" });
  });
});
