import { describe, expect, it } from "vitest";
import { BACKEND_IDS } from "@/lib/domain/backend";
import { DEFAULT_PRICE_LIST } from "@/lib/domain/cost/default-price-list";
import { findPrice, type PriceRow, priceRowSchema } from "@/lib/domain/cost/price-list";

const row = (overrides: Partial<PriceRow> = {}): PriceRow => ({
  id: "r1",
  backend: "veo3",
  model: "m",
  resolution: "720p",
  audio: false,
  microsPerSecond: 100_000,
  clipSeconds: [4, 8],
  validFrom: "2026-01-01",
  validTo: "2026-12-31",
  source: "a page",
  checkedAt: "2026-11-22",
  ...overrides,
});
const asked = { backend: "veo3", model: "m", resolution: "720p", audio: false, on: "2026-11-22T10:00:00Z" } as const;

describe("findPrice", () => {
  it.each([
    ["2025-12-31", null],
    ["2026-01-01", "r1"],
    ["2026-12-31", "r1"],
    ["2026-12-31T23:59:59.999Z", "r1"],
    ["2027-01-01", null],
  ])("on %s the row in force is %s", (on, id) => {
    expect(findPrice([row()], { ...asked, on })?.id ?? null).toBe(id);
  });

  it("takes the row that came into force last, so that a new price replaces an open one", () => {
    const rows = [row({ validTo: null }), row({ id: "r2", validFrom: "2026-06-01", validTo: null })];
    expect(findPrice(rows, asked)?.id).toBe("r2");
    expect(findPrice(rows.toReversed(), asked)?.id).toBe("r2");
  });

  it("prefers the row for the sound that is asked for and takes the only row otherwise", () => {
    const sound = row({ id: "sound", audio: true });
    expect(findPrice([row(), sound], { ...asked, audio: true })?.id).toBe("sound");
    expect(findPrice([row()], { ...asked, audio: true })?.id).toBe("r1");
    expect(findPrice([sound], asked)?.id).toBe("sound");
  });

  it("never prices another resolution or another model", () => {
    expect(findPrice([row()], { ...asked, resolution: "1080p" })).toBeNull();
    expect(findPrice([row()], { ...asked, model: "other" })).toBeNull();
  });
});

describe("the default price list", () => {
  it("is valid, names every source, has unique ids and prices every backend at 720p", () => {
    expect(() => DEFAULT_PRICE_LIST.map((entry) => priceRowSchema.parse(entry))).not.toThrow();
    expect(new Set(DEFAULT_PRICE_LIST.map((entry) => entry.id)).size).toBe(DEFAULT_PRICE_LIST.length);
    for (const backend of BACKEND_IDS) {
      expect(DEFAULT_PRICE_LIST.some((entry) => entry.backend === backend && entry.resolution === "720p")).toBe(true);
    }
  });

  it("lists clip lengths in ascending order", () => {
    for (const { clipSeconds } of DEFAULT_PRICE_LIST)
      expect(clipSeconds).toEqual(clipSeconds.toSorted((a, b) => a - b));
  });

  it("charges nothing for the animatic", () => {
    const animatic = DEFAULT_PRICE_LIST.filter((entry) => entry.backend === "animatic");
    expect(animatic.map((entry) => entry.microsPerSecond)).toEqual([0, 0]);
  });
});
