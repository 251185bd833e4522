import { describe, expect, it } from "vitest";
import { readPriceForm } from "@/components/admin/price-values";

const TYPED = {
  backend: "veo3",
  model: " veo-3.1 ",
  resolution: "720p",
  audio: "sound",
  microsPerSecond: "0.35",
  clipSeconds: "4, 6, 8",
  validFrom: "2026-12-01",
  source: "the price page",
};

function formWith(change: Partial<typeof TYPED>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...TYPED, ...change })) form.set(name, value);
  return form;
}

describe("readPriceForm", () => {
  it("reads the price to the micro-dollar and the words without spaces around them", () => {
    expect(readPriceForm(formWith({ audio: "silent" }))).toEqual({
      kind: "price",
      price: {
        backend: "veo3",
        model: "veo-3.1",
        resolution: "720p",
        audio: false,
        microsPerSecond: 350_000,
        clipSeconds: [4, 6, 8],
        validFrom: "2026-12-01",
        source: "the price page",
      },
    });
  });

  it.each([
    ["microsPerSecond", "0,35"],
    ["microsPerSecond", ""],
    ["clipSeconds", "four"],
    ["backend", "animatic"],
    ["resolution", "4K"],
  ])("names %s when it holds “%s”", (field, text) => {
    expect(readPriceForm(formWith({ [field]: text }))).toMatchObject({ kind: "unreadable", problems: [{ field }] });
  });
});
