import { describe, expect, it } from "vitest";
import { findAssets } from "@/components/assets/find-assets";
import type { Asset, KeptReference } from "@/lib/domain/reference/kept-reference";

const asset = (reference: KeptReference): Asset => ({
  id: reference.name,
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
const ASSETS = [
  asset({ kind: "character", name: "Mara", appearance: "about sixty", wardrobe: "a raincoat", movement: "slow" }),
  asset({ kind: "place", name: "Harbour", location: "The old harbour", timeOfDay: "night", weather: "rain" }),
  asset({
    kind: "look",
    name: "House",
    cinematography: "a",
    lighting: "b",
    palette: ["#112233", "#445566", "#778899"],
  }),
];
const found = (kind: Asset["kind"] | null, query: string) => findAssets(ASSETS, kind, query).map(({ id }) => id);

describe("searching assets", () => {
  it("finds everything without words, and only a kind when one is chosen", () => {
    expect(found(null, "  ")).toEqual(["Mara", "Harbour", "House"]);
    expect(found("place", "")).toEqual(["Harbour"]);
  });
  it("looks at names and words, in any case, and wants all of them", () => {
    expect(found(null, "RAIN")).toEqual(["Mara", "Harbour"]);
    expect(found(null, "rain old")).toEqual(["Harbour"]);
    expect(found(null, "#445566")).toEqual(["House"]);
    expect(found("look", "rain")).toEqual([]);
  });
});
