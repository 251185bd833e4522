import { describe, expect, it } from "vitest";
import { groupPrices, type PriceLine } from "@/components/admin/price-groups";

const row = (change: Partial<PriceLine>): PriceLine => ({
  id: "id",
  backend: "veo3",
  model: "veo-3.1",
  resolution: "720p",
  audio: true,
  microsPerSecond: 400_000,
  clipSeconds: [4, 6, 8],
  validFrom: "2026-01-01",
  validTo: null,
  source: "a page",
  checkedAt: "2026-01-01",
  authorName: "Ada",
  state: "in force",
  ...change,
});

describe("groupPrices", () => {
  it("puts what holds now first, then what is to come, then the past", () => {
    const rows = [
      row({ id: "old", state: "ended" }),
      row({ id: "soon", state: "future" }),
      row({ id: "now", resolution: "1080p" }),
      row({ id: "silent", audio: false }),
      row({ id: "sound" }),
    ];
    const [group] = groupPrices({ rows, models: [] });
    expect(group?.rows.map(({ id }) => id)).toEqual(["sound", "silent", "now", "soon", "old"]);
  });

  it("makes one group for each model, named as people know it and those in use first, and loses no row", () => {
    const rows = [row({}), row({ model: "veo-2" }), row({ backend: "runway", model: "gen4.5" })];
    const groups = groupPrices({ rows, models: [{ backend: "runway", model: "gen4.5", label: "Runway Gen-4.5" }] });
    expect(groups.map(({ title }) => title)).toEqual([
      "Runway Gen-4.5",
      "Veo, a model not in use",
      "Veo, a model not in use",
    ]);
    expect(groups.flatMap((group) => group.rows)).toHaveLength(3);
  });
});
